import type { AskedQuestionnaire, Sheet } from '#contract/sheets'
import type { AnswerCode } from '#terms/checks'

export type Field = AskedQuestionnaire['fields'][number]
export type Statement = Field['statements'][number]

export const statementsIn = ({ fields }: Pick<AskedQuestionnaire, 'fields'>): Statement[] =>
  fields.flatMap(({ statements }) => statements)

type Answered = { answerTo: (statement: string) => AnswerCode | undefined }

export const openIn = (statements: readonly Statement[], { answerTo }: Answered): number =>
  statements.filter(({ code }) => answerTo(code) === undefined).length

/** The first field in which something is open; undefined where all is answered. */
export const firstOpen = ({ questionnaire }: Sheet, answered: Answered): number | undefined => {
  const place = questionnaire.fields.findIndex(({ statements }) => openIn(statements, answered) > 0)
  return place === -1 ? undefined : place
}

/** Fifteen minutes for all of them. */
export const minutesFor = (open: number, of: number): number => Math.ceil((15 * open) / Math.max(1, of))
