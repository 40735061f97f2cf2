import { workingDayFrom } from '../calendar/holiday-rules.ts'
import { addDays, addMonths, type Day, dayFromWords, dayOf, daysBetween, weekdayOf, yearOf } from '../calendar/rules.ts'

/** Whoever types a later day has mistyped the year. */
export const latestDue = (today: Day): Day => addDays(today, 5 * 366)

export type DueRefusal = 'due_in_past' | 'due_too_far_ahead'

/** Why nothing new can be due on this day, or null. */
export const refusalOfDue = (dueOn: Day, today: Day): DueRefusal | null => {
  if (dueOn < today) return 'due_in_past'
  return dueOn > latestDue(today) ? 'due_too_far_ahead' : null
}

/**
 * Where what is put off goes: the day after, or a week after, the day it was for or today, whichever comes later; to no
 * weekend and no public holiday.
 */
export const putOff = (dueOn: Day, today: Day, by: 'day' | 'week'): Day =>
  workingDayFrom(addDays(dueOn > today ? dueOn : today, by === 'day' ? 1 : 7))

/** Where a follow-up stands on a day; what is done stands nowhere. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later'

/** `soon`: within the seven days after today. */
export const urgencyOf = (dueOn: Day, today: Day): Urgency => {
  const days = daysBetween(today, dueOn)
  if (days <= 0) return days < 0 ? 'overdue' : 'today'
  return days <= 7 ? 'soon' : 'later'
}

type Standing = { ownerUserId: string | null; createdBy: string | null; leadUserId: string | null }

/** It is changed by its owner, by whoever raised it, by the case's lead, or by whoever may correct everyone's. */
export const mayChangeFollowUp = (
  { ownerUserId, createdBy, leadUserId }: Standing,
  actor: { userId: string | null; mayCorrectEveryones: boolean },
): boolean =>
  actor.mayCorrectEveryones || (actor.userId !== null && [ownerUserId, createdBy, leadUserId].includes(actor.userId))

const numbers = new Map([
  ['einem', 1],
  ['einer', 1],
  ['einen', 1],
  ['a', 1],
  ['one', 1],
  ['zwei', 2],
  ['two', 2],
  ['drei', 3],
  ['three', 3],
  ['vier', 4],
  ['four', 4],
  ['fünf', 5],
  ['five', 5],
  ['sechs', 6],
  ['six', 6],
])

/**
 * A day to come as a counsellor types it: `heute`, `morgen`, `in 2 Wochen`, `in einem Monat`, a weekday (`mo`: the next one,
 * never today), `3.3.` (the next there is), `3.3.22`, `2022-03-03`. Null when it is none of these.
 */
export const dueDayFromWords = (words: string, today: Day): Day | null => {
  const text = words.trim().toLowerCase()
  return dayIn(text, today) ?? comingDay(text, today) ?? comingWeekday(text, today)
}

const dayIn = (text: string, today: Day): Day | null => {
  const match = /^in\s+(\p{L}+|\d{1,3})\s+(tag|day|woche|week|monat|month|jahr|year)(?:e|en|n|s)?$/u.exec(text)
  const amount = match ? (numbers.get(match[1] ?? '') ?? Number(match[1])) : Number.NaN
  if (!match || !Number.isInteger(amount)) return null
  if (/tag|day/.test(match[2] ?? '')) return addDays(today, amount)
  if (/woche|week/.test(match[2] ?? '')) return addDays(today, 7 * amount)
  return addMonths(today, /jahr|year/.test(match[2] ?? '') ? 12 * amount : amount)
}

/** Without a year it is the next such day, today included. */
const comingDay = (text: string, today: Day): Day | null => {
  const match = /^(\d{1,2})\.\s*(\d{1,2})\.?$/.exec(text)
  if (!match) return null
  const inYear = (year: number) => dayOf(year, Number(match[2]), Number(match[1]))
  const thisYear = inYear(yearOf(today))
  return thisYear && thisYear >= today ? thisYear : inYear(yearOf(today) + 1)
}

/** The calendar knows the latest one of that name; the next comes a week after it. */
const comingWeekday = (text: string, today: Day): Day | null => {
  const day = dayFromWords(text, today)
  if (!day || !/^\p{L}{2,}$/u.test(text) || isOffset(text, day, today)) return day
  return addDays(day, 7)
}

/** `heute`, `gestern` and the like say how far, not which day of the week: asked a day later they mean a day later. */
const isOffset = (text: string, day: Day, today: Day): boolean => {
  const tomorrow = dayFromWords(text, addDays(today, 1))
  return tomorrow === addDays(day, 1) && weekdayOf(tomorrow) !== weekdayOf(day)
}
