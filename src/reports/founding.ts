import type { Handle } from '../../db/open.ts'
import { mayWith } from '../accounts/permissions.ts'
import type { Day } from '../calendar/rules.ts'
import { refusalOfDay } from '../cases/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { FoundingConsequence } from './contract.ts'
import { refusalOfFoundingFigures } from './question-rules.ts'
import { type GroupSum, groupSums } from './sum-queries.ts'

/** What would count from that day on, beside what counts now: by the same sums as the report. */
export const consequenceOfFounding = async (
  handle: Handle,
  on: Day,
  { by, today }: Stamp,
): Promise<FoundingConsequence> => {
  const refusal = refusalOfDay(on, today)
  if (refusal) throw ruleBroken(refusal, 'on')
  const { foundedOn } = await findSettings(handle)
  const hidden = refusalOfFoundingFigures([foundedOn, on], mayWith(by.roles, 'open figures'))
  if (hidden) throw ruleBroken(hidden, 'on')
  const now = totalsOf(await groupSums(handle, { from: foundedOn, to: today }))
  const then = totalsOf(await groupSums(handle, { from: on, to: today }))
  return {
    noLonger: Math.max(0, now.consultations - then.consultations),
    newly: Math.max(0, then.consultations - now.consultations),
    counselledNow: now.clients,
    counselledThen: then.clients,
  }
}

/** Every client is new once, in one group (rules 3 and 4): so quarters and groups add up here. */
const totalsOf = (sums: readonly GroupSum[]) => ({
  consultations: sums.reduce((sum, one) => sum + one.consultations, 0),
  clients: sums.reduce((sum, one) => sum + one.new, 0),
})
