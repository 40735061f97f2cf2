import { isWerktag, isWorkingDay, workingDayFrom, workingDayUntil } from '../calendar/holiday-rules.ts'
import { addDays, addMonths, type Day, isDay } from '../calendar/rules.ts'
import type { Counting, Unit } from './terms.ts'

/** How far a day lies from another: `2 weeks after moving`. `of` is an anchor or a step. */
export type Offset = { when: 'on'; of: string } | { when: 'before' | 'after'; amount: number; unit: Unit; of: string }

/** `on moving`, `2 weeks after moving`, `3 Werktage after decision`, `1 month before moving`; null for anything else. */
export const parseOffset = (text: string): Offset | null => {
  const on = /^on ([a-z]+(?:-[a-z]+)*)$/.exec(text)
  if (on?.[1]) return { when: 'on', of: on[1] }
  const found =
    /^([1-9]\d{0,2}) (?:(day|week|month|working day)(s?)|(Werktag)(e?)) (before|after) ([a-z]+(?:-[a-z]+)*)$/.exec(text)
  if (!found) return null
  const [, amount = '', unit, s, werktag, e, when, of = ''] = found
  const isOne = amount === '1'
  if (isOne !== ((werktag ? e : s) === '')) return null
  return { when: when as 'before' | 'after', amount: Number(amount), unit: (werktag ? 'werktag' : unit) as Unit, of }
}

/**
 * The day an offset leads to, from the day of the event. § 187 Abs. 1 BGB: the day of the event is not counted; § 188: a
 * period of weeks or months ends on the day of that name or number, or where the month has none, on its last. Null beyond
 * the calendar.
 */
export const dayAt = (offset: Offset, event: Day, counting: Counting): Day | null => {
  if (offset.when === 'on') return kept(settled(event, 'after', counting))
  const reached = counted(event, offset.when === 'before' ? -offset.amount : offset.amount, offset.unit)
  return isDay(reached) ? kept(settled(reached, offset.when, counting)) : null
}

const kept = (day: Day): Day | null => (isDay(day) ? day : null)

const counted = (event: Day, amount: number, unit: Unit): Day => {
  switch (unit) {
    case 'day':
      return addDays(event, amount)
    case 'week':
      return addDays(event, 7 * amount)
    case 'month':
      return addMonths(event, amount)
    default:
      return countedOne(event, amount, unit === 'werktag' ? isWerktag : isWorkingDay)
  }
}

/** Day by day, each of which counts or does not. */
const countedOne = (from: Day, amount: number, counts: (day: Day) => boolean): Day => {
  const step = Math.sign(amount)
  let [day, left] = [from, Math.abs(amount)]
  while (left > 0) {
    day = addDays(day, step)
    if (counts(day)) left -= 1
  }
  return day
}

/**
 * § 193 BGB and § 31 Abs. 3 VwVfG: a period whose end is a Saturday, Sunday or public holiday ends on the next working day.
 * Nothing of the kind holds backwards, nor for a limit: there one is reminded while there is still time.
 */
const settled = (day: Day, when: 'before' | 'after', counting: Counting): Day =>
  counting === 'limit' || when === 'before' ? workingDayUntil(day) : workingDayFrom(day)
