import { addDays, addMonths, berlinDay, type Day } from '../../../src/calendar/rules.ts'
import { currentConsent } from '../../../src/enquiry-forms/terms.ts'
import type { enquiries } from '../../schema/index.ts'
import { mainCounsellor } from './colleagues.ts'
import { berlinMoment, workdayUntil } from './days.ts'
import { type Told, told, toldLongAgo } from './enquiries-told.ts'
import { type Random, randomOf } from './random.ts'
import type { Keys } from './staff.ts'

type Row = typeof enquiries.$inferInsert

/** So many months a settled one says who it was, as a centre has it that changed nothing. */
const keptForMonths = 6

/** What has come in lately: some of it waits for somebody; of what was settled long ago, nothing says who it was. */
export const enquiryRows = (keys: Keys, today: Day, seed: number): Row[] => [
  ...told.map((one, index) => rowOf(one, keys, today, randomOf(seed, 'inbox', index, today))),
  ...toldLongAgo.map((one, index) => {
    const row = rowOf({ ...one, what: '' }, keys, today, randomOf(seed, 'inbox long ago', index, today))
    const erasedOn = addMonths(berlinDay(row.settledAt ?? row.receivedAt), keptForMonths)
    return { ...row, erasedAt: new Date(berlinMoment(erasedOn, 180)) }
  }),
]

const rowOf = (one: Told, keys: Keys, today: Day, random: Random): Row => {
  const { daysAgo, minutes, after = 1, isMarlenes, state = 'open', ...said } = one
  const receivedAt = berlinMoment(workdayUntil(addDays(today, -daysAgo)), minutes, random)
  return {
    id: random.id(receivedAt),
    state,
    ...said,
    ...(said.source === 'form' && { consentVersion: currentConsent, consentedAt: new Date(receivedAt - 300_000) }),
    assignedTo: isMarlenes ? keys.counsellor(mainCounsellor) : null,
    receivedAt: new Date(receivedAt),
    settledAt: state === 'open' ? null : new Date(receivedAt + after * 86_400_000 + 2_700_000),
  }
}

/** Before how many days somebody made sure of what the directory says; the others nobody has looked at yet. */
export const verifiedDaysAgo: Record<string, number> = {
  'welcome-center-erzgebirge': 6,
  'agentur-fuer-arbeit-annaberg-buchholz': 34,
  'ihk-chemnitz-erzgebirge': 12,
  'wirtschaftsfoerderung-erzgebirge': 6,
}
