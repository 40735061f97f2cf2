import { addDays, berlinDay, type Day, dayOf, weekdayOf, yearOf } from '../calendar/rules.ts'

/** Monday to Friday, but for the public holidays of Saxony. */
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) <= 5 && !holidaysOf(yearOf(day)).has(day)

/** How many working days have begun after the first day, up to the second: from Friday to Monday it is one. */
export const workingDaysSince = (from: Day, to: Day): number => {
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1
  return days
}

/** The last day after which so many working days have begun by today: whatever came then or before waits that long, or longer. */
export const waitingSince = (today: Day, days: number): Day => {
  let left = days
  let day = addDays(today, 1)
  while (left > 0) {
    day = addDays(day, -1)
    if (isWorkingDay(day)) left -= 1
  }
  return addDays(day, -1)
}

/** The moment at which a day begins in Berlin. */
export const beginningOf = (day: Day): Date => {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const inSummer = new Date(utc - 2 * hour)
  return berlinDay(inSummer) === day ? inSummer : new Date(utc - hour)
}

const hour = 3_600_000

const holidaysByYear = new Map<number, ReadonlySet<Day>>()

/** § 1 SächsSFG; Easter and Whit Sunday are Sundays anyway. */
const holidaysOf = (year: number): ReadonlySet<Day> => {
  const known = holidaysByYear.get(year)
  if (known) return known
  const easter = easterOf(year)
  const movable = [-2, 1, 39, 50].map((days) => addDays(easter, days))
  const fixed = ['01-01', '05-01', '10-03', '10-31', '12-25', '12-26'].map(
    (day) => `${String(year).padStart(4, '0')}-${day}`,
  )
  const holidays = new Set([...movable, ...fixed, dayOfRepentanceIn(year)])
  holidaysByYear.set(year, holidays)
  return holidays
}

/** The Wednesday before 23 November. */
const dayOfRepentanceIn = (year: number): Day => {
  const last = dayOf(year, 11, 22) ?? ''
  return addDays(last, -((weekdayOf(last) + 4) % 7))
}

/** Easter Sunday, by the anonymous Gregorian computus (Meeus, Jones, Butcher). */
const easterOf = (year: number): Day => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const leaps = Math.floor(century / 4)
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leaps - moon + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const marchDay = epact + weekday - 7 * late + 22
  return addDays(dayOf(year, 3, 1) ?? '', marchDay - 1)
}
