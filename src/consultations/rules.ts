import type { CatalogueState } from '../catalogues/terms.ts'

/** Whether a topic or channel stands for choice: one that is retired stays only where it stands already. */
export const mayChoose = (choice: { id: string; state: CatalogueState }, standing: readonly string[]): boolean =>
  choice.state !== 'retired' || standing.includes(choice.id)

type Changed = Record<string, { from: unknown; to: unknown }>
type Correction = { at: Date; by: string; changes: Changed | null } | undefined

/**
 * What a correction for all says of a talk on another case: the same, field by field. Where it takes back the correction
 * before it, which was for all too, that case says again what it said, and what was not changed there stays.
 */
export const saidThere = (
  changes: Changed,
  { last, lastThere }: { last: Correction; lastThere: Correction },
): Record<string, unknown> => {
  const isOneAct = last?.at.getTime() === lastThere?.at.getTime() && last?.by === lastThere?.by
  const said = Object.entries(changes).flatMap(([field, { from, to }]) => {
    const before = last?.changes?.[field]
    const isBack = isOneAct && before && isSame(before.from, to) && isSame(before.to, from)
    if (!isBack) return [[field, to]]
    const there = lastThere?.changes?.[field]
    return there ? [[field, there.from]] : []
  })
  return Object.fromEntries(said)
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

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
