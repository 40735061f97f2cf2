import { type Day, dayFromWords } from '#rules/calendar'
import { germanDay } from '../components/format.ts'

/** Kept overnight, `heute` would mean another day: it becomes the day it meant when it was written. */
export const settledDay = (words: string, writtenOn: Day, today: Day): string => {
  const day = writtenOn === today ? null : dayFromWords(words, writtenOn)
  return day ? germanDay(day) : words
}
