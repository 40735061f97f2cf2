import type { Field, FieldScore, PartnerThen, Questionnaire, Result, Statement } from '../../../src/checks/contract.ts'
import type { AnswerCode, CheckLanguage } from '../../../src/checks/terms.ts'
import { orderingSigns } from '../bidi.ts'
import { newPage, openPaper, type Paper } from '../paper.ts'
import { keptApart, printable } from '../typed.ts'
import { longDay } from './days.ts'
import { german } from './words-de.ts'
import { english } from './words-en.ts'

/** A report in the making: what it tells of, in which words, and the paper it goes on. */
export type Report = {
  paper: Paper
  questionnaire: Questionnaire
  result: Result
  title: string
  words: typeof german
  /** Our own texts, in the report's language. */
  own: (text: { de: string; en: string }) => string
  /** What somebody typed, made printable; what had to be replaced is remembered. */
  typed: (text: string) => string
  day: (day: string) => string
  replaced: Set<string>
}

export type Section = { applies: (report: Report) => boolean; print: (report: Report) => void }
export const always = (): boolean => true

export const openReport = (questionnaire: Questionnaire, result: Result): Report => {
  const { language } = result
  const words = wordsIn[language]
  const replaced = new Set<string>()
  /** The same partner helps with many a statement. */
  const known = new Map<string, string>()
  const typed = (text: string): string => {
    const before = known.get(text)
    if (before !== undefined) return before
    const { text: printed, replaced: signs } = printable(text, words.signs)
    const shown = keptApart(printed, 'ltr')
    for (const sign of signs) replaced.add(sign)
    known.set(text, shown)
    return shown
  }
  // Before anything is printed: what had to be replaced is said where the report explains itself.
  for (const text of [result.respondent ?? '', ...Object.values(result.notes)]) typed(text)
  const own = (text: { de: string; en: string }) => text[language]
  const title = own(questionnaire.title)
  const paper = openPaper({
    title: words.documentTitle(title, typed(result.organisation)).replace(orderingSigns, ''),
    author: typed(result.centre).replace(orderingSigns, ''),
    subject: words.subject,
    language,
    printedAt: new Date(`${result.finishedOn}T12:00:00Z`),
  })
  return { paper, questionnaire, result, title, words, own, typed, day: (day) => longDay(day, language), replaced }
}

const wordsIn: Record<CheckLanguage, typeof german> = { de: german, en: english }

/** Begins a section on a page of its own, where that is not empty already. */
export const onNewPage = ({ paper }: Report): void => {
  if (paper.headings.length > 0) newPage(paper)
}

export const statementsOf = ({ questionnaire }: Report): Statement[] =>
  questionnaire.fields.flatMap(({ statements }) => statements)

export const fieldOf = ({ questionnaire }: Report, statement: Statement): Field | undefined =>
  questionnaire.fields.find(({ statements }) => statements.includes(statement))

export const answerTo = ({ result }: Report, { code }: Statement): AnswerCode | undefined => result.answers[code]

/** Null for `weiß nicht`, `trifft nicht zu` and what was not answered. */
export const levelOf = (report: Report, statement: Statement): 0 | 1 | 2 | 3 | null => {
  const answer = answerTo(report, statement)
  return answer === '0' || answer === '1' || answer === '2' || answer === '3' ? (Number(answer) as 0 | 1 | 2 | 3) : null
}

export const scoreOf = (profile: FieldScore[], { code }: Field): FieldScore | undefined =>
  profile.find(({ field }) => field === code)

export const partnerOf = ({ result }: Report, { partner }: Statement): PartnerThen | undefined =>
  result.partners[partner]

/** Whether any statement was answered with a level. */
export const hasScores = ({ result }: Report): boolean => result.profile.some(({ score }) => score !== null)

/** Institution and, where the statement names one, its offer. */
export const helperOf = (report: Report, statement: Statement): string | null => {
  const partner = partnerOf(report, statement)
  if (!partner) return null
  const offer = statement.offer === undefined ? undefined : partner.offers[statement.offer]
  return report.typed(offer ? `${partner.institution}, ${offer.title}` : partner.institution)
}
