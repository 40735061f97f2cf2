import { UTCDate } from '@date-fns/utc'
import { addDays as addDaysTo } from 'date-fns/addDays'
import { addMonths as addMonthsTo } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { getISODay } from 'date-fns/getISODay'
import { getISOWeek } from 'date-fns/getISOWeek'
import { lastDayOfQuarter } from 'date-fns/lastDayOfQuarter'

/** A calendar day in Europe/Berlin, `YYYY-MM-DD`. Days compare as text. Rule 5: no time zone arithmetic on days. */
export type Day = string

/** A calendar quarter, `2022-Q2`. Quarters compare as text. */
export type Quarter = string

/** Both days belong to it. */
export type Period = { from: Day; to: Day }

const berlin = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Rule 5: which calendar day it is in the centre at this moment, wherever the server or the browser stands. */
export const berlinDay = (moment: Date): Day => {
  const minute = Math.floor(moment.getTime() / 60_000)
  if (minute !== latest.minute) latest = { minute, day: dayInBerlin(moment) }
  return latest.day
}

/** Asked for again and again within a minute, in which no day begins; the calendar takes longer than a small query. */
let latest = { minute: Number.NaN, day: '' }

const dayInBerlin = (moment: Date): Day => {
  const parts = Object.fromEntries(berlin.formatToParts(moment).map((part) => [part.type, part.value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** The day `YYYY-MM-DD` of the given numbers, or null where no calendar has it. */
export const dayOf = (year: number, month: number, date: number): Day | null => {
  const utc = new Date(0)
  utc.setUTCFullYear(year, month - 1, date)
  const exists = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date
  return exists && year >= 1 && year <= 9999 ? utc.toISOString().slice(0, 10) : null
}

export const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null
}

/** `3.3.2022` or `03.03.2022`, the way German lists write a day; null for anything else. */
export const parseGermanDay = (text: string): Day | null => {
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : null
}

/** date-fns reckons in the zone of the machine, and some zones skipped whole days: in UTC none is missing. */
const dateOf = (day: Day): UTCDate => new UTCDate(day)
const dayOfDate = (date: Date): Day => date.toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day => dayOfDate(addDaysTo(dateOf(day), days))

/** The same day of a later month, or its last one where it has no such day: a month after 31 January ends February. */
export const addMonths = (day: Day, months: number): Day => dayOfDate(addMonthsTo(dateOf(day), months))

/** How many days lie from the first day to the second; negative when it is earlier. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(dateOf(to), dateOf(from))

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: Day): number => getISODay(dateOf(day))

/** Monday to Sunday, the week a day lies in. */
export const weekOf = (day: Day): Day[] => {
  const monday = addDays(day, 1 - weekdayOf(day))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** Every week that has a day of the month in which a day lies. */
export const weeksOfMonth = (day: Day): Day[][] => {
  const month = day.slice(0, 7)
  const weeks = [weekOf(`${month}-01`)]
  for (;;) {
    const next = addDays(weeks.at(-1)?.at(-1) ?? day, 1)
    if (next.slice(0, 7) !== month) return weeks
    weeks.push(weekOf(next))
  }
}

/** Of the year, as offices count (ISO 8601). */
export const weekNumberOf = (day: Day): number => getISOWeek(dateOf(day))

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const within = (period: Period, day: Day): boolean => period.from <= day && day <= period.to

export const quarterOf = (day: Day): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export const isQuarter = (text: string): boolean => /^\d{4}-Q[1-4]$/.test(text)

/** The whole quarter, first to last day. */
export const periodOf = (quarter: Quarter): Period => {
  const from = dayOf(Number(quarter.slice(0, 4)), Number(quarter.slice(6)) * 3 - 2, 1)
  if (!from) throw new RangeError(`not a quarter: ${quarter}`)
  return { from, to: dayOfDate(lastDayOfQuarter(dateOf(from))) }
}

const ordinalOf = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
const quarterAt = (ordinal: number): Quarter =>
  `${String(Math.floor(ordinal / 4)).padStart(4, '0')}-Q${(ordinal % 4) + 1}`

export const nextQuarter = (quarter: Quarter): Quarter => quarterAt(ordinalOf(quarter) + 1)

/** Every quarter that has a day from `from` to `to`, in order; none when `to` lies before `from`. */
export const quartersBetween = (from: Day, to: Day): Quarter[] => {
  if (to < from) return []
  const first = ordinalOf(quarterOf(from))
  return Array.from({ length: ordinalOf(quarterOf(to)) - first + 1 }, (_, index) => quarterAt(first + index))
}

const weekdays = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
const englishWeekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const offsets = new Map([
  ['heute', 0],
  ['today', 0],
  ['h', 0],
  ['gestern', -1],
  ['yesterday', -1],
  ['g', -1],
  ['vorgestern', -2],
  ['vg', -2],
  ['morgen', 1],
  ['tomorrow', 1],
  ['übermorgen', 2],
])

/**
 * A day as a counsellor types it: `heute`, `gestern`, `vorgestern`, a weekday (`mo`, `montag`: the latest one, today
 * included), `3.3.`, `3.3.22`, `3.3.2022`, `2022-03-03`. Without a year it is this year's day, or last year's where
 * that is still to come. `morgen` and `übermorgen` are understood too, so that whoever refuses a day to come can say
 * so. Null when it is none of these or no calendar has it.
 */
export const dayFromWords = (words: string, today: Day): Day | null => {
  const text = words.trim().toLowerCase()
  const offset = offsets.get(text)
  if (offset !== undefined) return addDays(today, offset)
  if (isDay(text)) return text
  return latestWeekday(text, today) ?? dayFromNumbers(text, today)
}

const latestWeekday = (text: string, today: Day): Day | null => {
  if (text.length < 2) return null
  const named = (names: string[]) => names.findIndex((name) => name.startsWith(text))
  const index = named(weekdays) >= 0 ? named(weekdays) : named(englishWeekdays)
  return index < 0 ? null : addDays(today, -((weekdayOf(today) - (index + 1) + 7) % 7))
}

const dayFromNumbers = (text: string, today: Day): Day | null => {
  const match = /^(\d{1,2})\.\s*(\d{1,2})(?:\.\s*(\d{4}|\d{2})?)?$/.exec(text)
  if (!match) return null
  const date = Number(match[1])
  const month = Number(match[2])
  if (match[3]) return dayOf(match[3].length === 2 ? 2000 + Number(match[3]) : Number(match[3]), month, date)
  const thisYear = dayOf(yearOf(today), month, date)
  return thisYear && thisYear <= today ? thisYear : dayOf(yearOf(today) - 1, month, date)
}

/** `2022-03-03` → `3.3.2022`, as one would type it. */
export const germanDay = (day: Day): string => day.split('-').reverse().map(Number).join('.')
