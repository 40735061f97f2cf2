import { addDays, type Day, periodOf, type Quarter, quarterOf, quartersBetween } from '../calendar/rules.ts'
import type { CheckFigure } from './check-rules.ts'
import type { BehindQuery } from './contract.ts'
import type { ReportGroup } from './rules.ts'
import { notRecorded } from './terms.ts'

/** A mistyped year would otherwise ask for thousands of empty quarters. */
const daysAheadAtMost = 3660

export const refusalOfEnd = (to: Day, countingStart: Day, today: Day) => {
  if (to < countingStart) return 'report_before_counting_start'
  return to > addDays(today, daysAheadAtMost) ? 'report_too_far_ahead' : null
}

/** Asked day by day, a report would tell on which day each client was counselled: that is for whoever opens figures. */
export const refusalOfDayToEnd = (to: Day, mayOpenFigures: boolean) =>
  mayOpenFigures || periodOf(quarterOf(to)).to === to ? null : 'to_not_quarter_end'

/**
 * The same of founding days: asked day by day, what counts from each on would tell how many talks were held on it. Either
 * day can be moved, so both have to begin a quarter.
 */
export const refusalOfFoundingFigures = (days: readonly Day[], mayOpenFigures: boolean) =>
  mayOpenFigures || days.every((day) => periodOf(quarterOf(day)).from === day) ? null : 'founding_not_quarter_start'

export const refusalOfQuarter = (quarter: Quarter, countingStart: Day, to: Day) =>
  quartersBetween(countingStart, to).includes(quarter) ? null : 'quarter_not_in_report'

export type BreakdownBy =
  | 'topic'
  | 'channel'
  | 'municipality'
  | 'nationality'
  | 'gender'
  | 'ageGroup'
  | 'sector'
  | 'companySize'

/** A figure of the report that somebody wants to see the list of. */
export type FigureQuestion =
  | { of: 'group'; group: ReportGroup; figure: 'counselled' | 'new' | 'cumulative' }
  | { of: 'companiesReached'; figure: 'new' | 'cumulative' }
  | { of: 'consultations' }
  | { of: 'shortContacts' }
  | { of: 'accompanied' }
  | { of: CheckFigure }

/** A line of a breakdown; the key null is what is not recorded. */
export type LineQuestion = { of: BreakdownBy; key: string | null }

/** Outcomes are asked of what came of cases, not of talks: outcome-figures.ts. */
type Asked = Pick<BehindQuery, 'group' | 'figure' | 'key'> & { of: Exclude<BehindQuery['of'], 'outcomes'> }
type Unclear = { refusal: string; field: 'group' | 'figure' | 'key' }

const needed = {
  group: ['group', 'figure'],
  consultations: [],
  shortContacts: [],
  accompanied: [],
  checksFinished: [],
  checksRepeated: [],
  measuresDone: [],
  topic: ['key'],
  channel: ['key'],
  municipality: ['key'],
  nationality: ['key'],
  gender: ['key'],
  ageGroup: ['key'],
  sector: ['key'],
  companySize: ['key'],
} as const satisfies Record<Asked['of'], readonly Unclear['field'][]>

/** What is asked, or why it names no figure. What goes unheeded would make a list look like another one: refused too. */
export const questionOf = (asked: Asked): FigureQuestion | LineQuestion | Unclear => {
  const fields: readonly Unclear['field'][] = needed[asked.of]
  for (const field of ['group', 'figure', 'key'] as const) {
    if (fields.includes(field) && asked[field] === undefined) return { refusal: `${field}_missing`, field }
    if (!fields.includes(field) && asked[field] !== undefined) return { refusal: `${field}_without_meaning`, field }
  }
  return wholeQuestion(asked)
}

const wholeQuestion = ({ of, group, figure, key }: Asked): FigureQuestion | LineQuestion | Unclear => {
  if (of === 'consultations' || of === 'shortContacts' || of === 'accompanied') return { of }
  if (of === 'checksFinished' || of === 'checksRepeated' || of === 'measuresDone') return { of }
  if (of !== 'group') return { of, key: key === undefined || key === notRecorded ? null : key }
  if (group === undefined || figure === undefined) return { refusal: 'group_missing', field: 'group' }
  if (group !== 'companiesReached') return { of, group, figure }
  return figure === 'counselled' ? { refusal: 'figure_unknown', field: 'figure' } : { of: group, figure }
}
