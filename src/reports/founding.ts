import type { Handle } from '../../db/open.ts'
import type { Day } from '../calendar/rules.ts'
import { refusalOfDay } from '../cases/rules.ts'
import type { FoundingConsequence } from '../centre/contract.ts'
import { findSettings } from '../centre/queries.ts'
import { ruleBroken } from '../errors.ts'
import { talkFacts } from './queries.ts'
import { countedConsultations, newClients } from './rules.ts'

/** What would count from that day on, beside what counts now: by the same rules that the report is counted by. */
export const consequenceOfFounding = async (handle: Handle, on: Day, today: Day): Promise<FoundingConsequence> => {
  const refusal = refusalOfDay(on, today)
  if (refusal) throw ruleBroken(refusal, 'on')
  const { foundedOn } = await findSettings(handle)
  const talks = await talkFacts(handle)
  const countedFrom = (countingStart: Day) => countedConsultations({ countingStart, today, talks, participations: [] })
  const now = countedFrom(foundedOn)
  const then = countedFrom(on)
  return {
    noLonger: Math.max(0, now.length - then.length),
    newly: Math.max(0, then.length - now.length),
    counselledNow: newClients(now).length,
    counselledThen: newClients(then).length,
  }
}
