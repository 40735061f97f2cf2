import { addDays, type Day, dayOf, weekdayOf, yearOf } from './rules.ts'

/** Of the Gregorian calendar; by the rule of Meeus, Jones and Butcher, which holds for every year. */
export const easterSunday = (year: number): Day => {
  const a = year % 19
  const century = Math.floor(year / 100)
  const b = year % 100
  const epact = (19 * a + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(b / 4) - epact - (b % 4)) % 7
  const late = Math.floor((a + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return existing(year, Math.floor(days / 31), (days % 31) + 1)
}

/**
 * § 1 SächsSFG. Corpus Christi is one in parts of the district of Bautzen alone; Easter Sunday and Whit Sunday are
 * Sundays anyway.
 */
export const saxonHolidays = (year: number): Day[] => {
  const easter = easterSunday(year)
  return [
    existing(year, 1, 1),
    addDays(easter, -2),
    addDays(easter, 1),
    existing(year, 5, 1),
    addDays(easter, 39),
    addDays(easter, 50),
    existing(year, 10, 3),
    existing(year, 10, 31),
    penanceDay(year),
    existing(year, 12, 25),
    existing(year, 12, 26),
  ].sort()
}

/** Buß- und Bettag: the Wednesday before the last Sunday of the church year, so that before 23 November. */
const penanceDay = (year: number): Day => {
  const before = existing(year, 11, 22)
  return addDays(before, -((weekdayOf(before) - 3 + 7) % 7))
}

const existing = (year: number, month: number, date: number): Day => {
  const day = dayOf(year, month, date)
  if (!day) throw new RangeError(`no day: ${year}-${month}-${date}`)
  return day
}

/** Asked for day by day while one counts. */
const known = new Map<number, Set<Day>>()

export const isSaxonHoliday = (day: Day): boolean => {
  const year = yearOf(day)
  const holidays = known.get(year) ?? new Set(saxonHolidays(year))
  known.set(year, holidays)
  return holidays.has(day)
}

/** Werktag: every day that is neither a Sunday nor a public holiday (§ 3 Abs. 2 BUrlG): Saturdays are. */
export const isWerktag = (day: Day): boolean => weekdayOf(day) !== 7 && !isSaxonHoliday(day)

/** Monday to Friday, and no public holiday: a day on which offices and the centre work. */
export const isWorkingDay = (day: Day): boolean => weekdayOf(day) < 6 && !isSaxonHoliday(day)

/** The day itself where it is one. */
export const workingDayFrom = (day: Day): Day => (isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1)))

/** The day itself where it is one, else the latest before it. */
export const workingDayUntil = (day: Day): Day => (isWorkingDay(day) ? day : workingDayUntil(addDays(day, -1)))

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
