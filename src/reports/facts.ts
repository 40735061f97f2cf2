import type { Handle } from '../../db/open.ts'
import type { Day, Period, Quarter } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { ruleBroken } from '../errors.ts'
import { type Participation, participations } from '../events/queries.ts'
import { finishedSheets, measuresDone } from './check-queries.ts'
import { refusalOfEnd, refusalOfQuarter } from './question-rules.ts'
import { type CountingFacts, reportPeriod, type TalkFact } from './rules.ts'
import { firstTalksOfCases, talksIn } from './talk-queries.ts'

/** Until which day is counted, and which day it is. */
export type Until = { to: Day; today: Day }

/** What the rules count from; of participations also what a list shows. */
export type Facts = Omit<CountingFacts, 'participations'> & { participations: Participation[] }

/** A quarter of a report, its days, and what the rules need to count it. */
export type QuarterFacts = { period: Period; facts: Facts }

/**
 * All that the rules need to count one quarter: its talks, and of each client counselled in it the first talk of each of
 * their cases, among which the rules find the first of all (rules 3 and 4). A centre has hundreds of times as many talks.
 * Throws where the report does not look at that quarter.
 */
export const factsOfQuarter = async (handle: Handle, quarter: Quarter, until: Until): Promise<QuarterFacts> => {
  const { period, facts } = await beginningOf(handle, quarter, until)
  const talks = await talksIn(handle, period)
  const counselled = new Set(talks.filter(({ form }) => form === 'consultation').map(({ clientId }) => clientId))
  const firsts = await firstTalksOfCases(handle, windowUntil(period.to, facts), counselled)
  return { period, facts: { ...facts, talks: eachOnce([...talks, ...firsts]) } }
}

/**
 * All that the rules need to tell who was new until the end of a quarter (rule 3, cumulative): the first talk of each case.
 * Throws where the report does not look at that quarter.
 */
export const factsOfBeginnings = async (handle: Handle, quarter: Quarter, until: Until): Promise<QuarterFacts> => {
  const { period, facts } = await beginningOf(handle, quarter, until)
  return { period, facts: { ...facts, talks: await firstTalksOfCases(handle, windowUntil(period.to, facts), null) } }
}

const beginningOf = async (handle: Handle, quarter: Quarter, until: Until): Promise<QuarterFacts> => {
  const countingStart = await countingStartFor(handle, until)
  const period = periodIn(quarter, until.to, countingStart)
  return {
    period,
    facts: {
      countingStart,
      today: until.today,
      talks: [],
      participations: await participations(handle),
      finishedSheets: await finishedSheets(handle),
      measures: await measuresDone(handle),
    },
  }
}

/** What comes after the quarter changes nobody's first talk before it. */
const windowUntil = (to: Day, { countingStart, today }: Facts): Period => ({
  from: countingStart,
  to: to < today ? to : today,
})

/** A talk of the quarter may be the first of its case, too. */
const eachOnce = (talks: readonly TalkFact[]): TalkFact[] => [
  ...new Map(talks.map((talk) => [talk.entryId, talk])).values(),
]

/** From which day on is counted. Throws where no report can end on that day. */
export const countingStartFor = async (handle: Handle, { to, today }: Until): Promise<Day> => {
  const { foundedOn } = await findSettings(handle)
  const refusal = refusalOfEnd(to, foundedOn, today)
  if (refusal) throw ruleBroken(refusal, 'to')
  return foundedOn
}

/** The days of a quarter that the report looks at. Throws where it does not look at that quarter. */
export const periodIn = (quarter: Quarter, to: Day, countingStart: Day): Period => {
  const refusal = refusalOfQuarter(quarter, countingStart, to)
  if (refusal) throw ruleBroken(refusal, 'quarter')
  return reportPeriod(quarter, countingStart, to)
}
