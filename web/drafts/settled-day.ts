import { type Day, dayFromWords, germanDay } from '#rules/calendar'

/** Kept overnight, `heute` would mean another day: it becomes the day it meant when it was written. */
export const settledDay = (words: string, writtenOn: Day, today: Day, reads = dayFromWords): string => {
  const day = writtenOn === today ? null : reads(words, writtenOn)
  return day ? germanDay(day) : words
}
