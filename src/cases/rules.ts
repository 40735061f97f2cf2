import { type Day, isDay } from '../calendar/rules.ts'
import type { TargetGroup } from './terms.ts'

/** What the number of a case is made of; year and sequence compare as numbers (rule 4). */
export type CaseNumber = { prefix: string; year: number; sequence: number }

/** `WCE-2022-0042`. */
export const caseNumber = ({ prefix, year, sequence }: CaseNumber): string =>
  `${prefix}-${year}-${String(sequence).padStart(4, '0')}`

/** What somebody means who types `WCE-2022-0042`, `wce-2022-42` or `2022-0042`; null where it is no number of a case. */
export const caseNumberIn = (text: string): Omit<CaseNumber, 'prefix'> | null => {
  const match = /^\s*(?:\p{L}[\p{L}\d]*-)?(\d{4})-(\d{1,9})\s*$/u.exec(text)
  return match ? { year: Number(match[1]), sequence: Number(match[2]) } : null
}

/** Whoever types an earlier day has mistyped the year. */
export const earliestDay: Day = '1990-01-01'

export type DayRefusal = 'day_impossible' | 'day_in_future' | 'day_too_early'

/** Why nothing can have happened on this day, or null. */
export const refusalOfDay = (day: Day, today: Day): DayRefusal | null => {
  if (!isDay(day)) return 'day_impossible'
  if (day > today) return 'day_in_future'
  return day < earliestDay ? 'day_too_early' : null
}

type Standing = { closedOn: Day | null }

export type EntryRefusal = DayRefusal | 'case_closed' | 'day_after_closing'

/** What is new goes to an open case; whoever has more to record reopens it first. */
export const refusalOfNewEntry = (day: Day, { closedOn }: Standing, today: Day): EntryRefusal | null =>
  closedOn === null ? refusalOfDay(day, today) : 'case_closed'

/** What is corrected or restored may stand in a closed case too, but not after its last day. */
export const refusalOfEntryDay = (day: Day, { closedOn }: Standing, today: Day): EntryRefusal | null =>
  refusalOfDay(day, today) ?? (closedOn !== null && day > closedOn ? 'day_after_closing' : null)

export type ClosingRefusal = DayRefusal | 'closed_before_opening' | 'closed_before_last_entry'

/** `lastEntryOn` is the day of the latest entry that stands, or the opening day. */
export const refusalOfClosing = (
  closedOn: Day,
  { openedOn, lastEntryOn }: { openedOn: Day; lastEntryOn: Day },
  today: Day,
): ClosingRefusal | null => {
  if (closedOn < openedOn) return 'closed_before_opening'
  if (closedOn < lastEntryOn) return 'closed_before_last_entry'
  return refusalOfDay(closedOn, today)
}

/** An organisation's group is its kind; the others are for people. */
export const groupFits = (group: TargetGroup, clientKind: 'person' | 'company' | 'municipality'): boolean =>
  clientKind === 'person' ? group !== 'company' && group !== 'municipality' : group === clientKind

const followsFromElsewhere: readonly string[] = ['status_change', 'follow_up', 'check']

type Authorship = { authorId: string | null; leadUserId: string | null }

/**
 * An entry is changed and removed by its author, the case's lead, or whoever may correct everyone's. What follows from
 * something done elsewhere (to the case, to a follow-up, in a check) is changed there.
 */
export const mayChangeEntry = (entry: Authorship & { kind: string }, actor: Asker): boolean =>
  !followsFromElsewhere.includes(entry.kind) && answersForEntry(entry, actor)

type Asker = { userId: string | null; mayCorrectEveryones: boolean }

/** Its author, the case's lead, or whoever may correct everyone's. */
export const answersForEntry = ({ authorId, leadUserId }: Authorship, actor: Asker): boolean => {
  if (actor.mayCorrectEveryones) return true
  return actor.userId !== null && (actor.userId === authorId || actor.userId === leadUserId)
}
