import type { CatalogueState } from '../catalogues/terms.ts'

/** Whether a topic or channel stands for choice: one that is retired stays only where it stands already. */
export const mayChoose = (choice: { id: string; state: CatalogueState }, standing: readonly string[]): boolean =>
  choice.state !== 'retired' || standing.includes(choice.id)

const minutesOnly = /^(\d{1,6})\s*(?:min\.?|minuten?|minutes?|')?$/
const hoursOnly = /^(\d{1,4})(?:[.,](\d{1,2}))?\s*(?:h|std\.?|stunden?|hours?)$/
const hoursAndMinutes = /^(\d{1,4})\s*(?:h|std\.?|stunden?|:)\s*(\d{1,2})\s*(?:min\.?|minuten?)?$/

/** Minutes as a counsellor types them: `25`, `25min`, `25 Min.`, `1 h`, `1,5 Std.`, `1 h 30`, `1:30`. Null for others. */
export const minutesFromWords = (words: string): number | null => {
  const text = words.trim().toLowerCase()
  const minutes = minutesOnly.exec(text)
  if (minutes) return Number(minutes[1])
  const hours = hoursOnly.exec(text)
  if (hours) return Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60)
  const both = hoursAndMinutes.exec(text)
  return both && Number(both[2]) < 60 ? Number(both[1]) * 60 + Number(both[2]) : null
}
