import { addDays, berlinDay, type Day } from '../calendar/rules.ts'

/** A time of day in Europe/Berlin, `HH:MM`. Times compare as text. */
export type ClockTime = string

export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** Berlin is one hour ahead of UTC, in summer two. */
const offsets = [2, 1]

const minute = 60_000
const hour = 60 * minute

/**
 * Every moment at which the clocks of Berlin show this: one; none in the hour that is left out in spring; two in the hour
 * that comes twice in autumn, the first one in summer time.
 */
const momentsOf = (day: Day, time: ClockTime): Date[] => {
  const asUtc = new Date(`${day}T${time}:00Z`).getTime()
  return offsets
    .map((ahead) => new Date(asUtc - ahead * hour))
    .filter((moment) => berlinDay(moment) === day && berlinTime(moment) === time)
}

/** When it is; null where the clocks skip it. Of the hour that comes twice, the first: who says 02:30 mostly means summer time. */
export const momentAt = (day: Day, time: ClockTime): Date | null => momentsOf(day, time)[0] ?? null

/** The moment at which a day begins in Berlin, whose clocks skip no midnight. */
export const beginningOf = (day: Day): Date => {
  const begins = momentAt(day, '00:00')
  if (!begins) throw new RangeError(`no day: ${day}`)
  return begins
}

export const isSkipped = (day: Day, time: ClockTime): boolean => momentAt(day, time) === null

/** In the night on which summer time ends, 02:00 to 02:59. */
export const comesTwice = (day: Day, time: ClockTime): boolean => momentsOf(day, time).length > 1

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the clocks of Berlin show at this moment. */
export const berlinTime = (moment: Date): ClockTime => clock.format(moment)

export type ClockSpan = { begins: ClockTime; ends: ClockTime }

export type ClockRefusal = 'time_skipped' | 'ends_before_begins'

/** Why nothing can go from then to then on this day, with the end to blame; null where it can. */
export const refusalOfSpan = (
  day: Day,
  { begins, ends }: ClockSpan,
): { code: ClockRefusal; field: 'begins' | 'ends' } | null => {
  if (isSkipped(day, begins)) return { code: 'time_skipped', field: 'begins' }
  if (isSkipped(day, ends)) return { code: 'time_skipped', field: 'ends' }
  return begins < ends ? null : { code: 'ends_before_begins', field: 'ends' }
}

/** Whether the two share a time; one that begins as the other ends shares none. */
export const overlap = (one: ClockSpan, other: ClockSpan): boolean => one.begins < other.ends && other.begins < one.ends

/** How long an appointment takes of which only the beginning is said. */
export const usualMinutes = 60

/** By the clock, no further than the last minute of the day. */
export const later = (time: ClockTime, minutes: number): ClockTime => {
  const total = Math.min(minutesOf(time) + minutes, 24 * 60 - 1)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** Since midnight, by the clock. */
export const minutesOf = (time: ClockTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/**
 * From when to when, as a counsellor types it: `14`, `14 Uhr`, `14:30`, `14.30`, `1430`, `9-10:30`, `14 bis 15 Uhr`, `2pm`.
 * Without an end it takes an hour. Null when it is none of these, or no clock shows it.
 */
export const spanFromWords = (words: string): ClockSpan | null => {
  const parts = words
    .trim()
    .toLowerCase()
    .replace(/^(?:um|von|at|from)\s+/, '')
    .split(/\s*(?:-|–|—|\bbis\b|\bto\b)\s*/)
  const times = parts.map(timeFromWords)
  const [begins, ends] = times
  if (!begins || times.length > 2 || ends === null) return null
  return { begins, ends: ends ?? later(begins, usualMinutes) }
}

const timeFromWords = (words: string): ClockTime | null => {
  const text = words.replace(/\s*(?:uhr|h|o’clock)$/, '')
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/.exec(text)
  if (!match) return null
  const half = match[3]
  const said = Number(match[1])
  if (half && (said < 1 || said > 12)) return null
  const hours = half ? (said % 12) + (half === 'pm' ? 12 : 0) : said
  const time = `${String(hours).padStart(2, '0')}:${match[2] ?? '00'}`
  return isClockTime(time) ? time : null
}

/** `14:00–15:30`, as one would type it. */
export const spanWords = ({ begins, ends }: ClockSpan): string => `${begins}–${ends}`

/** So many minutes before a moment; a day before is the same time by the clock, also across a clock change. */
export const before = (day: Day, time: ClockTime, minutes: number): Date => {
  const days = Math.floor(minutes / (24 * 60))
  const moment = momentAt(addDays(day, -days), time) ?? momentAt(addDays(day, -days), later(time, 60)) ?? new Date(0)
  return new Date(moment.getTime() - (minutes % (24 * 60)) * minute)
}
