import { addDays, type Day } from '../../../src/calendar/rules.ts'
import { berlinMoment, isWorkday, workdayNear } from './days.ts'
import { consultationEntry, noteEntry, removed, type Setting, shortContactEntry, statusEntry } from './entries.ts'
import type { DemoEntry } from './model.ts'
import { at, type Random } from './random.ts'

/** How much happens in a case: nothing but a question, or so many consultations. */
const sizes = { one: 31, few: 42, some: 20, many: 7 }

/** A counselled client's case from its first talk to its closing, and now and then what follows a reopening. */
export const courseOfCounselling = (setting: Setting, openedOn: Day, firstTalkOn: Day, random: Random): DemoEntry[] => {
  const before = openedOn < firstTalkOn ? [shortContactEntry(setting, openedOn, random)] : []
  const talks = talksFrom(setting, firstTalkOn, consultationsIn(random), random)
  const until = closed(setting, [...before, ...talks], random)
  return random.chance(0.05) ? reopened(setting, until, random) : until
}

/** Somebody asked something; nobody was counselled. Now and then a consultation was recorded by mistake and removed. */
export const courseInPassing = (setting: Setting, askedOn: Day, random: Random): DemoEntry[] => {
  const asked = [shortContactEntry(setting, askedOn, random)]
  if (random.chance(0.3)) asked.push(shortContactEntry(setting, later(askedOn, 3, 25, random), random))
  if (random.chance(0.1)) asked.push(removed(consultationEntry(setting, askedOn, random), random))
  return closed(setting, asked, random)
}

const consultationsIn = (random: Random): number => {
  const size = random.weighted(sizes)
  if (size === 'one') return 1
  if (size === 'few') return random.whole(2, 3)
  return size === 'some' ? random.whole(4, 8) : random.whole(9, 18)
}

/** Consultations some weeks apart, with questions and notes between them. */
const talksFrom = (setting: Setting, first: Day, count: number, random: Random): DemoEntry[] => {
  const entries: DemoEntry[] = []
  for (let left = count, day = first; left > 0; left--) {
    const talk = consultationEntry(setting, day, random)
    entries.push(talk, ...(random.chance(0.006) ? [removed(consultationEntry(setting, day, random), random)] : []))
    if (random.chance(0.35)) entries.push(shortContactEntry(setting, later(day, 2, 12, random), random))
    if (random.chance(0.25)) entries.push(noteEntry(setting, later(day, 0, 14, random), random))
    day = later(day, ...gap(random), random)
  }
  return entries
}

const gap = (random: Random): [number, number] => {
  const length = random.weighted({ short: 72, long: 22, veryLong: 6 })
  return length === 'short' ? [4, 24] : length === 'long' ? [25, 50] : [51, 110]
}

/** About so many days later, on a workday; talks on a Saturday are rare. */
export const later = (day: Day, from: number, to: number, random: Random): Day => {
  const then = addDays(day, random.whole(from, to))
  if (isWorkday(then) || random.chance(0.015)) return then
  const nearby = addDays(then, random.whole(-3, 3))
  return workdayNear(nearby < day ? day : nearby, day)
}

const reasons = { goal_reached: 46, passed_on: 20, no_contact: 22, moved_away: 5, other: 7 }

/** A case is closed when it has long been silent. */
const closed = (setting: Setting, entries: readonly DemoEntry[], random: Random): DemoEntry[] => {
  const reason = random.weighted(setting.client.person ? reasons : { ...reasons, moved_away: 0 })
  const wait: [number, number] = reason === 'no_contact' ? [70, 130] : [31, 55]
  const day = later(lastDayOf(entries), ...wait, random)
  return [...entries, changed('closed', reason, setting, day, random)]
}

const reopened = (setting: Setting, entries: readonly DemoEntry[], random: Random): DemoEntry[] => {
  const day = later(lastDayOf(entries), 60, 400, random)
  const talks = talksFrom(setting, day, random.whole(1, 3), random)
  return closed(setting, [...entries, changed('reopened', null, setting, day, random), ...talks], random)
}

const changed = (
  change: 'closed' | 'reopened',
  reason: string | null,
  { lead }: Setting,
  day: Day,
  random: Random,
): DemoEntry => statusEntry({ change, reason }, day, berlinMoment(day, random.whole(465, 625), random), lead, random)

const lastDayOf = (entries: readonly DemoEntry[]): Day =>
  at(entries.map(({ happenedOn }) => happenedOn).sort(), entries.length - 1)

/** So many entries from the first talk to `until`, and from then on one every few weeks to `end`. */
export const courseOfYears = (
  setting: Setting,
  { from, until, end, count }: { from: Day; until: Day; end: Day; count: number },
  days: readonly Day[],
  random: Random,
): DemoEntry[] => {
  const past = days.filter((day) => from <= day && day <= until)
  const drawn = Array.from({ length: count - 1 }, () => random.pick(past)).sort()
  const entries = [from, ...drawn].map((day, index) => oneOfMany(setting, day, index === 0, random))
  for (let day = later(until, 5, 20, random); day <= end; day = later(day, 12, 40, random)) {
    entries.push(oneOfMany(setting, day, false, random))
  }
  return entries
}

const oneOfMany = (setting: Setting, day: Day, isFirst: boolean, random: Random): DemoEntry => {
  const kind = isFirst ? 'consultation' : random.weighted({ consultation: 4, short: 4, note: 3 })
  if (kind === 'consultation') return consultationEntry(setting, day, random)
  return kind === 'short' ? shortContactEntry(setting, day, random) : noteEntry(setting, day, random)
}
