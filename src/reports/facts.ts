import type { Handle } from '../../db/open.ts'
import type { Day, Period, Quarter } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { ruleBroken } from '../errors.ts'
import { type Participation, participations } from '../events/queries.ts'
import { talkFacts } from './queries.ts'
import { refusalOfEnd, refusalOfQuarter } from './question-rules.ts'
import { type CountingFacts, reportPeriod } from './rules.ts'

/** Until which day is counted, and which day it is. */
export type Until = { to: Day; today: Day }

/** What the rules count from; of participations also what a list shows. */
export type Facts = Omit<CountingFacts, 'participations'> & { participations: Participation[] }

/** All that the rules count from. Throws where no report can end on that day. */
export const factsFor = async (handle: Handle, until: Until): Promise<Facts> => {
  const countingStart = await countingStartFor(handle, until)
  const [talks, came] = [await talkFacts(handle), await participations(handle)]
  return { countingStart, today: until.today, talks, participations: came }
}

/** From which day on is counted. Throws where no report can end on that day. */
export const countingStartFor = async (handle: Handle, { to, today }: Until): Promise<Day> => {
  const { foundedOn } = await findSettings(handle)
  const refusal = refusalOfEnd(to, foundedOn, today)
  if (refusal) throw ruleBroken(refusal, 'to')
  return foundedOn
}

/** The days of a quarter that the report looks at. Throws where it does not look at that quarter. */
export const periodIn = (quarter: Quarter, to: Day, { countingStart }: Facts): Period => {
  const refusal = refusalOfQuarter(quarter, countingStart, to)
  if (refusal) throw ruleBroken(refusal, 'quarter')
  return reportPeriod(quarter, countingStart, to)
}
