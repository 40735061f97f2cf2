import type { AnswerCode, CheckLanguage } from '#terms/checks'
import type { Statement } from './fields.ts'
import { said, words } from './words.ts'

/** What was answered, in the words it was offered in. */
export const answerWords = (
  { levels }: Pick<Statement, 'levels'>,
  answer: AnswerCode | undefined,
  language: CheckLanguage,
): string => {
  if (answer === undefined) return said(words.unanswered, language)
  if (answer === 'unknown' || answer === 'not_applicable') return said(words[answer], language)
  return levels[Number(answer)]?.[language] ?? answer
}
