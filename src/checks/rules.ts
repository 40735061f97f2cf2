import { compareText } from '../order.ts'
import type { Answers, Field, FieldScore, Questionnaire, Result, Statement } from './contract.ts'
import { type AnswerCode, type Level, levels } from './terms.ts'

const highest = Math.max(...levels)

/** What was answered of a statement: a level, or null for everything that is none. */
export const levelOf = (answer: AnswerCode | undefined): Level | null =>
  levels.find((level) => String(level) === answer) ?? null

/** An answer that made up a field's score, as somebody checks it by hand. */
export type ScorePart = { statement: string; level: Level }

/** Rule 1: what makes up a field's score is the levels answered in it, and nothing else; in the questionnaire's order. */
export const scoreParts = (field: Field, answers: Answers): ScorePart[] =>
  field.statements.flatMap(({ code }) => {
    const level = levelOf(answers[code])
    return level === null ? [] : [{ statement: code, level }]
  })

/**
 * Rule 2: of 100 a field has what its levels reach of what they could. Each counts alike: how far somebody is and what
 * to begin with are two questions, and the weights answer the second. Nothing with a level: no score, which is not 0.
 */
const scoreOf = (parts: ScorePart[]): number | null =>
  parts.length === 0 ? null : Math.round((100 * sumOf(parts)) / (highest * parts.length))

const sumOf = (parts: ScorePart[]) => parts.reduce((sum, { level }) => sum + level, 0)

/** Rule 3: what does not apply leaves the denominator; what nobody knows leaves it too, and is shown as an open question. */
export const fieldScore = (field: Field, answers: Answers): FieldScore => {
  const parts = scoreParts(field, answers)
  const given = field.statements.map(({ code }) => answers[code])
  const howOften = (answer: AnswerCode | undefined) => given.filter((one) => one === answer).length
  return {
    field: field.code,
    score: scoreOf(parts),
    answered: parts.length,
    unknown: howOften('unknown'),
    notApplicable: howOften('not_applicable'),
    unanswered: howOften(undefined),
  }
}

/** There is no total: a firm strong in four fields and lost in four is not a middling one. */
export const profileOf = ({ fields }: Questionnaire, answers: Answers): FieldScore[] =>
  fields.map((field) => fieldScore(field, answers))

export const statementsOf = ({ fields }: Questionnaire): Statement[] => fields.flatMap((field) => field.statements)

/** Codes of statements at the highest level, in the questionnaire's order. */
export const strengthsOf = (questionnaire: Questionnaire, answers: Answers): string[] =>
  questionnaire.fields
    .flatMap((field) => scoreParts(field, answers))
    .filter(({ level }) => level === highest)
    .map(({ statement }) => statement)

export type Urgent = { statement: string; urgency: number }

/** Rule 4: urgency = (3 − level) × weight; of what has no level, or the highest, nothing is urgent. */
export const urgencyOf = ({ code, weight }: Statement, answers: Answers): number => {
  const level = levelOf(answers[code])
  return level === null ? 0 : (highest - level) * weight
}

/** Everything urgent, the most urgent first; of equal ones that which the questionnaire asks first. */
export const byUrgency = (questionnaire: Questionnaire, answers: Answers): Urgent[] =>
  statementsOf(questionnaire)
    .map((statement) => ({ statement: statement.code, urgency: urgencyOf(statement, answers) }))
    .filter(({ urgency }) => urgency > 0)
    .sort((one, other) => other.urgency - one.urgency)

/** A firm with ten employees begins with three things, not with thirty. */
const mostAtOnce = 3

export const mostUrgent = (questionnaire: Questionnaire, answers: Answers): Urgent[] =>
  byUrgency(questionnaire, answers).slice(0, mostAtOnce)

/** Whether both versions of a field ask the same: the same statements with the same levels in the same words. */
const asksTheSame = (field: Field, other: Field | undefined): boolean =>
  other !== undefined && askedIn(field) === askedIn(other)

const askedIn = ({ statements }: Field): string => JSON.stringify(statements.map(askedBy))
const askedBy = ({ code, text, levels }: Statement) => [code, text.de, levels.map((level) => level.de)]

/** Rule 5: what an earlier version asked otherwise is no score to compare with; its own result keeps it. */
export const comparableProfile = (profile: FieldScore[], then: Questionnaire, now: Questionnaire): FieldScore[] => {
  const same = new Set(
    now.fields
      .filter((field) =>
        asksTheSame(
          field,
          then.fields.find(({ code }) => code === field.code),
        ),
      )
      .map(({ code }) => code),
  )
  return profile.map((one) => (same.has(one.field) ? one : { ...one, score: null }))
}

export type FieldDifference = { field: string; before: number | null; now: number | null; difference: number | null }

/** What the score of each field gained or lost; null where it has none now or had none then. */
export const differencesOf = (now: FieldScore[], before: FieldScore[]): FieldDifference[] =>
  now.map(({ field, score }) => {
    const earlier = before.find((one) => one.field === field)?.score ?? null
    const difference = score === null || earlier === null ? null : score - earlier
    return { field, before: earlier, now: score, difference }
  })

/** Who fills a sheet in, by name or role, and where mails to them go. */
export type Respondent = { respondent: string | null; email: string | null }

/** A finished sheet of an earlier check of the same organisation and kind. */
export type EarlierSheet = Respondent & { sheetId: string; finishedAt: number; profile: FieldScore[] }

/**
 * Rule 6: last time is the latest finished sheet with a score, of the same respondent where an earlier check has one, else
 * of anybody: what the works council said is no measure of what the management says. A blank sheet is no last time.
 */
export const lastTimeOf = <Earlier extends EarlierSheet>(
  now: Respondent,
  earlier: readonly Earlier[],
): Earlier | undefined => {
  const latestFirst = earlier.filter(hasScore).sort((one, other) => inOrderFinished(other, one))
  return latestFirst.find((one) => isSameVoice(one, now)) ?? latestFirst[0]
}

const isSameVoice = (one: Respondent, other: Respondent): boolean =>
  isSameText(one.email, other.email) || isSameText(one.respondent, other.respondent)

const isSameText = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase()

const hasScore = ({ profile }: { profile: FieldScore[] }): boolean => profile.some(({ score }) => score !== null)

/** A finished sheet of anybody; `profile` comparable with the version asked about (see comparableProfile). */
export type FinishedSheet = {
  sheetId: string
  /** Null after a registration until a colleague said who it is. */
  organisationId: string | null
  /** Milliseconds since 1970. */
  finishedAt: number
  profile: FieldScore[]
}

/** From fewer others somebody in the region could reckon whose score it is. */
export const fewestOthers = 5

/**
 * Rule 7: the quartiles of other organisations of the kind, each by its latest sheet with a score alone, so that who sends
 * ten links has one voice, and who sends a blank one keeps it; a field that fewer than five of them have a score in is left out. Null where fewer than five are
 * left, and of a sheet whose organisation nobody named yet: its own could be among the others.
 */
export const benchmarkOf = (organisationId: string | null, finished: FinishedSheet[]): Result['benchmark'] => {
  if (organisationId === null) return null
  return quartilesOf(latestOfEach(finished).filter((sheet) => sheet.organisationId !== organisationId))
}

/** Of one sheet an organisation; a field that fewer than five of them have a score in is left out. */
export const quartilesOf = (sheets: FinishedSheet[]): Result['benchmark'] => {
  const codes = [...new Set(sheets.flatMap(({ profile }) => profile.map(({ field }) => field)))].sort(compareText)
  const fields = codes.flatMap((field) => {
    const scores = scoresIn(field, sheets)
    if (scores.length < fewestOthers) return []
    return [{ field, lower: quantile(scores, 0.25), median: quantile(scores, 0.5), upper: quantile(scores, 0.75) }]
  })
  return fields.length === 0 ? null : { organisations: sheets.length, fields }
}

/** The latest sheet with a score of each organisation; of one that nobody named yet, none. */
export const latestOfEach = (finished: FinishedSheet[]): FinishedSheet[] => {
  const latest = new Map<string, FinishedSheet>()
  for (const sheet of finished.filter(hasScore).sort(inOrderFinished)) {
    if (sheet.organisationId !== null) latest.set(sheet.organisationId, sheet)
  }
  return [...latest.values()]
}

type Finished = Pick<FinishedSheet, 'sheetId' | 'finishedAt'>

const inOrderFinished = (one: Finished, other: Finished): number =>
  one.finishedAt - other.finishedAt || compareText(one.sheetId, other.sheetId)

const scoresIn = (field: string, sheets: FinishedSheet[]): number[] =>
  sheets
    .flatMap(({ profile }) => profile.flatMap((one) => (one.field === field && one.score !== null ? [one.score] : [])))
    .sort((one, other) => one - other)

/** Between the two scores it falls between, as spreadsheets reckon it (QUARTILE.INC). */
const quantile = (sorted: number[], share: number): number => {
  const at = (sorted.length - 1) * share
  const [below = 0, above = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return Math.round(below + (above - below) * (at - Math.floor(at)))
}

export type Disagreement = {
  statement: string
  /** One per sheet, in their order; null where it was not answered. */
  answers: (AnswerCode | null)[]
  /** Levels between the lowest and the highest; null where fewer than two gave a level. */
  levelsApart: number | null
}

/** Rule 8: where respondents of one check answered otherwise than each other, the furthest apart first; nothing is averaged. */
export const disagreementsOf = (questionnaire: Questionnaire, sheets: Answers[]): Disagreement[] =>
  statementsOf(questionnaire)
    .map(({ code }) => ({ statement: code, answers: sheets.map((answers) => answers[code] ?? null) }))
    .filter(({ answers }) => new Set(answers.filter((answer) => answer !== null)).size > 1)
    .map((one) => ({ ...one, levelsApart: levelsApart(one.answers) }))
    .sort((one, other) => (other.levelsApart ?? 0) - (one.levelsApart ?? 0))

const levelsApart = (answers: (AnswerCode | null)[]): number | null => {
  const given = answers.flatMap((answer) => levelOf(answer ?? undefined) ?? [])
  return given.length < 2 ? null : Math.max(...given) - Math.min(...given)
}
