import { addDays, berlinDay, type Day, isDay, weekdayOf } from '../calendar/rules.ts'
import type { BackupFailure } from './terms.ts'

/** What a nightly copy is called; only files of this name are ever deleted again. */
export const nightlyName = (day: Day): string => `lotse-${day}.tar.gz`

/** The day a nightly copy is of, or null for any other file. */
export const dayOfNightly = (name: string): Day | null => {
  const [, day] = /^lotse-(\d{4}-\d{2}-\d{2})\.tar\.gz$/.exec(name) ?? []
  return day !== undefined && isDay(day) ? day : null
}

const daily = 7
const weekly = 5
const monthly = 12

/**
 * Which copies stay: the last seven, and of the last five weeks and twelve months that have one the newest each. So a
 * mistake that is noticed late can still be undone, and the disk does not fill.
 */
export const copiesToKeep = (days: readonly Day[]): Set<Day> => {
  const newestFirst = [...new Set(days)].sort().reverse()
  return new Set([
    ...newestFirst.slice(0, daily),
    ...newestOfEach(newestFirst, mondayOf).slice(0, weekly),
    ...newestOfEach(newestFirst, (day) => day.slice(0, 7)).slice(0, monthly),
  ])
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

const newestOfEach = (newestFirst: readonly Day[], spanOf: (day: Day) => string): Day[] => {
  const newest = new Map<string, Day>()
  for (const day of newestFirst) if (!newest.has(spanOf(day))) newest.set(spanOf(day), day)
  return [...newest.values()]
}

/** From when on in the night, in Berlin: after the last late worker, before the first early one. */
const nightBegins = '02:30'

const clock = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' })

const triesANight = 3

export type Run = { endedAt: Date; failure: BackupFailure | null }

/** Whether the copy of this day is still to be made: once a night, after a failure three times at most. */
export const isNightlyDue = (now: Date, nightlyRuns: readonly Run[]): boolean => {
  const today = berlinDay(now)
  const runs = nightlyRuns.filter(({ endedAt }) => berlinDay(endedAt) === today)
  if (clock.format(now) < nightBegins || runs.length >= triesANight) return false
  return runs.every(({ failure }) => failure !== null)
}

const oldAfter = 26 * 60 * 60_000

/** Whether a night has passed without a copy. */
export const isTooOld = (lastSuccess: Date | null, now: Date): boolean =>
  lastSuccess === null || now.getTime() - lastSuccess.getTime() > oldAfter
