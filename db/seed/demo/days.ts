import { addDays, type Day, dayOf, daysBetween, type Period, weekdayOf, yearOf } from '../../../src/calendar/rules.ts'
import type { Random } from './random.ts'

/** On this day the centre has exactly the figures it reported; what lies before it is alike in every demo. */
export const reportedOn: Day = '2022-06-30'

const workdays = new Map<Day, boolean>()

export const isWorkday = (day: Day): boolean => {
  const known = workdays.get(day) ?? (weekdayOf(day) <= 5 && !holidaysOf(yearOf(day)).has(day))
  workdays.set(day, known)
  return known
}

/** The day itself, or the first one after it on which the office is open. */
export const workdayFrom = (day: Day): Day => (isWorkday(day) ? day : workdayFrom(addDays(day, 1)))

/** The day itself, or the last one before it on which the office was open. */
export const workdayUntil = (day: Day): Day => (isWorkday(day) ? day : workdayUntil(addDays(day, -1)))

/** What would fall on a free day is done before it or after it, whichever is nearer, but not before `earliest`. */
export const workdayNear = (day: Day, earliest: Day): Day => {
  const before = workdayUntil(day)
  const after = workdayFrom(day)
  const isNearer = daysBetween(before, day) <= daysBetween(day, after)
  return isNearer && before >= earliest ? before : after
}

export const workdaysIn = ({ from, to }: Period): Day[] => {
  const days: Day[] = []
  for (let day = workdayFrom(from); day <= to; day = workdayFrom(addDays(day, 1))) days.push(day)
  return days
}

/** A moment by the clock in Berlin, in milliseconds: `minutes` after midnight, and some odd seconds. */
export const berlinMoment = (day: Day, minutes: number, random?: Random): number => {
  const midnightUtc = Date.parse(`${day}T00:00:00Z`)
  const hoursAhead = isSummerTime(day) ? 2 : 1
  return midnightUtc + (minutes - hoursAhead * 60) * 60_000 + (random?.whole(0, 59_999) ?? 0)
}

/** From the last Sunday in March to the last in October; on the day of the change as it is in office hours. */
const isSummerTime = (day: Day): boolean =>
  lastSundayBefore(`${day.slice(0, 4)}-04-01`) <= day && day < lastSundayBefore(`${day.slice(0, 4)}-11-01`)

const lastSundayBefore = (day: Day): Day => addDays(day, (-weekdayOf(addDays(day, -1)) % 7) - 1)

const holidaysByYear = new Map<number, Set<Day>>()

/** The public holidays of Saxony. */
const holidaysOf = (year: number): Set<Day> => {
  const known = holidaysByYear.get(year)
  if (known) return known
  const easter = easterOf(year)
  const movable = [-2, 1, 39, 50].map((days) => addDays(easter, days))
  const fixed = ['01-01', '05-01', '10-03', '10-31', '12-24', '12-25', '12-26', '12-31'].map((day) => `${year}-${day}`)
  const holidays = new Set([...movable, ...fixed, dayOfRepentanceIn(year)])
  holidaysByYear.set(year, holidays)
  return holidays
}

/** The Wednesday before 23 November. */
const dayOfRepentanceIn = (year: number): Day => {
  const last = `${year}-11-22`
  return addDays(last, -((weekdayOf(last) + 4) % 7))
}

/** Easter Sunday by Gauss, in Lichtenberg's form. */
const easterOf = (year: number): Day => {
  const century = Math.floor(year / 100)
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sunShift = 2 - Math.floor((3 * century + 3) / 4)
  const cycle = year % 19
  const seed = (19 * cycle + moonShift) % 30
  const correction = Math.floor((seed + Math.floor(cycle / 11)) / 29)
  const fullMoon = 21 + seed - correction
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7)
  const marchDay = fullMoon + 7 - ((fullMoon - firstSunday) % 7)
  const march = dayOf(year, 3, 1)
  if (!march) throw new RangeError(`no such year: ${year}`)
  return addDays(march, marchDay - 1)
}
