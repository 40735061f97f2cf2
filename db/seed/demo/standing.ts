import type { Day } from '../../../src/calendar/rules.ts'
import type { DemoCase, DemoEntry } from './model.ts'

/** When and why the case was closed; null while it is open. */
export const closingOf = (entries: readonly DemoEntry[]): { closedOn: Day; reason: string } | null => {
  const last = entries.findLast(({ status }) => status !== null)
  return last?.status?.change === 'closed' && last.status.reason
    ? { closedOn: last.happenedOn, reason: last.status.reason }
    : null
}

/** Day of the latest entry that stands, or the opening day. */
export const lastEntryOn = ({ entries, openedOn }: DemoCase): Day => {
  const days = entries.filter(({ removedAt }) => removedAt === null).map(({ happenedOn }) => happenedOn)
  return days.sort().at(-1) ?? openedOn
}
