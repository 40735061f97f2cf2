import { type Day, type Period, within } from '../calendar/rules.ts'
import { compareText } from '../order.ts'

/** An answer sheet of the Willkommens-Check that somebody finished. */
export type FinishedSheetFact = {
  sheetId: string
  checkId: string
  /** Null after a registration until a colleague said who it is. */
  organisationId: string | null
  kind: 'company' | 'municipality'
  caseId: string | null
  finishedOn: Day
  /** Milliseconds since 1970. */
  finishedAt: number
}

/** A measure agreed on a check, that was done. */
export type MeasureFact = {
  followUpId: string
  sheetId: string
  /** Of the questionnaire, such as `U1.2`. */
  statement: string
  checkId: string
  organisationId: string | null
  kind: 'company' | 'municipality'
  caseId: string | null
  doneOn: Day
  removed: boolean
}

/** A check by the sheet that makes it count. */
export type CountedCheck = FinishedSheetFact & { organisationId: string; isRepeated: boolean }

/**
 * A check counts once, on the day the first of its sheets was finished, however many respondents it has; nobody is
 * counselled by it (rule 1). It is repeated where its organisation had finished one of that kind before, also one from
 * before the window. What nobody has said the organisation of counts for none.
 */
export const checksThatCount = (sheets: readonly FinishedSheetFact[], window: Period): CountedCheck[] => {
  const checks = new Set<string>()
  const finishedBefore = new Set<string>()
  return [...sheets]
    .sort(inOrderFinished)
    .flatMap((sheet): CountedCheck[] => {
      const { checkId, organisationId, kind } = sheet
      if (organisationId === null || checks.has(checkId)) return []
      const isRepeated = finishedBefore.has(`${kind} ${organisationId}`)
      checks.add(checkId)
      finishedBefore.add(`${kind} ${organisationId}`)
      return [{ ...sheet, organisationId, isRepeated }]
    })
    .filter(({ finishedOn }) => within(window, finishedOn))
}

const inOrderFinished = (one: FinishedSheetFact, other: FinishedSheetFact): number =>
  compareText(one.finishedOn, other.finishedOn) ||
  one.finishedAt - other.finishedAt ||
  compareText(one.sheetId, other.sheetId)

/** Those of an organisation that had finished a check of the kind before. */
export const repeatedAmong = (checks: readonly CountedCheck[]): CountedCheck[] =>
  checks.filter(({ isRepeated }) => isRepeated)

export type CountedMeasure = MeasureFact & { organisationId: string }

/**
 * Rule 15: a measure counts once, on the day it was first done, unless its follow-up was removed; whose check it is must be
 * known. Two follow-ups about one statement of one sheet are one measure: whoever agreed the second may not have known of
 * the first, and done again it is still the same.
 */
export const measuresThatCount = (measures: readonly MeasureFact[], window: Period): CountedMeasure[] => {
  const done = new Set<string>()
  return [...measures]
    .sort(inOrderDone)
    .flatMap(({ organisationId, ...one }): CountedMeasure[] => {
      const measure = `${one.sheetId} ${one.statement}`
      if (organisationId === null || one.removed || done.has(measure)) return []
      done.add(measure)
      return [{ ...one, organisationId }]
    })
    .filter(({ doneOn }) => within(window, doneOn))
}

const inOrderDone = (one: MeasureFact, other: MeasureFact): number =>
  compareText(one.doneOn, other.doneOn) || compareText(one.followUpId, other.followUpId)

/** The figures of the check in the report: each a unit of its own (rule 12). */
export type CheckFigure = 'checksFinished' | 'checksRepeated' | 'measuresDone'

/** Whose check makes a figure count, and on which day. */
export type CheckBehind = { organisationId: string; kind: FinishedSheetFact['kind']; caseId: string | null } & {
  checkId: string
  on: Day
}

/** Rule 10: exactly what stands behind a figure of the check in a quarter, for its length is the figure. */
export const checksBehind = (
  of: CheckFigure,
  { checks, measures }: { checks: readonly CountedCheck[]; measures: readonly CountedMeasure[] },
): CheckBehind[] => {
  if (of === 'measuresDone') return measures.map((one) => behind(one, one.doneOn))
  return (of === 'checksRepeated' ? repeatedAmong(checks) : checks).map((one) => behind(one, one.finishedOn))
}

const behind = (one: CountedCheck | CountedMeasure, on: Day): CheckBehind => {
  const { organisationId, kind, caseId, checkId } = one
  return { organisationId, kind, caseId, checkId, on }
}
