import { minutesFromWords } from '#rules/consultations'
import { longestTalk } from '#terms/consultations'

/** What an arrow makes of the minutes: up to the next quarter of an hour, or down; undefined for any other key. */
export const steppedByQuarterHour = (words: string, key: string): string | undefined => {
  const step = { ArrowUp: 15, ArrowDown: -15 }[key]
  if (step === undefined) return undefined
  const minutes = minutesFromWords(words) ?? 0
  return String(Math.min(longestTalk, Math.max(0, Math.floor(minutes / 15) * 15 + step)))
}
