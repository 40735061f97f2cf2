import { addDays, berlinDay, type Day, weekdayOf } from '../../../src/calendar/rules.ts'
import { before } from '../../../src/clock/rules.ts'
import type { followUps } from '../../schema/index.ts'
import type { DemoCase } from './model.ts'
import { type Random, randomOf } from './random.ts'
import type { Keys } from './staff.ts'
import { stepOf } from './step.ts'

type Row = typeof followUps.$inferInsert

type Planned = {
  what: string
  /** In days from today; what would lie on a weekend comes on Monday. */
  dueIn: number
  begins: string
  ends: string
  channel: string
  place: string | null
  reminder: number | null
}

/** What stands in the calendar of whoever has the most to do: a day as it is, and the weeks around it. */
const planned: Planned[] = [
  { what: 'Erstgespräch', dueIn: 0, begins: '09:00', ends: '09:45', channel: 'phone', place: null, reminder: 15 },
  {
    what: 'Unterlagen durchgehen',
    dueIn: 0,
    begins: '11:00',
    ends: '12:00',
    channel: 'in_person',
    place: 'Büro, Raum 2',
    reminder: 30,
  },
  { what: 'Stand besprechen', dueIn: 0, begins: '14:30', ends: '15:00', channel: 'video', place: null, reminder: 15 },
  {
    what: 'Hausbesuch mit Kita-Rundgang',
    dueIn: 1,
    begins: '10:00',
    ends: '11:30',
    channel: 'on_site',
    place: 'Markt 1, Zschopau',
    reminder: 1440,
  },
  {
    what: 'Zweites Gespräch',
    dueIn: 4,
    begins: '08:30',
    ends: '09:15',
    channel: 'in_person',
    place: 'Büro, Raum 1',
    reminder: 15,
  },
  {
    what: 'Rückruf vereinbart',
    dueIn: 6,
    begins: '16:00',
    ends: '16:20',
    channel: 'phone',
    place: null,
    reminder: null,
  },
  {
    what: 'Gemeinsam zum Bürgeramt',
    dueIn: 12,
    begins: '13:00',
    ends: '14:30',
    channel: 'on_site',
    place: 'Rathaus, Eingang',
    reminder: 120,
  },
]

/** One case each, in the order they come: the calendar of one counsellor, on some of her open cases. */
export const appointmentRows = (
  cases: readonly DemoCase[],
  { signInName, most }: { signInName: string; most: boolean },
  keys: Keys,
  today: Day,
  seed: number,
): Row[] => {
  const random = randomOf(seed, 'appointments', signInName, today)
  const wanted = most ? planned : planned.slice(3, 5)
  return random
    .some(cases, wanted.length)
    .map((file, index) => appointmentOf(file, wanted[index] ?? planned[0], keys, today, random))
}

const appointmentOf = (file: DemoCase, plan: Planned | undefined, keys: Keys, today: Day, random: Random): Row => {
  if (!plan) throw new RangeError('Nothing is planned')
  const { what, begins, ends, place, channel, reminder } = plan
  const dueOn = onWorkday(addDays(today, plan.dueIn), today)
  const remindsAt = reminder === null ? null : before(dueOn, begins, reminder)
  // What was said before the demo begins is not said again when it does.
  const remindedAt = remindsAt !== null && berlinDay(remindsAt) <= today ? remindsAt : null
  const channelId = keys.catalogue('channel', channel)
  return {
    ...stepOf(file, { what, dueOn }, keys, today, random),
    ...{ begins, ends, place, channelId, reminder, remindsAt, remindedAt },
  }
}

const onWorkday = (day: Day, today: Day): Day =>
  day > today && weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day
