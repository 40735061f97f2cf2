import { type Day, isDay } from '../calendar/rules.ts'
import type { TargetGroup } from './terms.ts'

/** What the number of a case is made of; year and sequence compare as numbers (rule 4). */
export type CaseNumber = { prefix: string; year: number; sequence: number }

/** `WCE-2022-0042`. */
export const caseNumber = ({ prefix, year, sequence }: CaseNumber): string =>
  `${prefix}-${year}-${String(sequence).padStart(4, '0')}`

/** A number as somebody typed it: of any year where none is said, and of any prefix. `prefix` is in small letters. */
export type CaseNumberTyped = { prefix: string | null; year: number | null; sequence: number }

/**
 * Every number of a case that may be meant by `WCE-2022-0219`, `wce 219`, `2022/219`, `22-219`, `219/22`, `Nr. 219`, `0219`
 * or `219`: whatever stands between the parts, and if nothing does. Empty where the text is no number of a case. The one
 * place that knows: search, quick log and list ask it.
 */
export const caseNumbersIn = (text: string): CaseNumberTyped[] => {
  const [first = '', ...others] = partsOf(text)
  const parts = others.length > 0 && wordsForNumber.has(first) ? others : [first, ...others]
  const readings = parts.length > partsAtMost ? [] : readingsOf(parts.join(' '))
  return readings.flatMap(({ prefix, rest }) => numbersIn(rest).map((number) => ({ prefix, ...number })))
}

/** One letter or digit is too little to look for, unless it is a whole number. */
export const isEnoughToFind = (text: string): boolean => text.length >= 2 || caseNumbersIn(text).length > 0

/** A word before the number, the prefix, the year and the sequence. */
const partsAtMost = 3
const longestPrefix = 10

/** What people write before a number, in German and in English. */
const wordsForNumber = new Set(['fall', 'fallnummer', 'nr', 'nummer', 'case', 'no', 'number'])

const partsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')

/** Where the prefix may end: it holds digits too, and may be written together with what follows. */
const readingsOf = (text: string): { prefix: string | null; rest: string }[] => {
  const without = { prefix: null, rest: text }
  const lengths = Array.from({ length: Math.min(longestPrefix, text.length - 1) }, (_, index) => index + 1)
  const withOne = lengths.map((length) => ({ prefix: text.slice(0, length), rest: text.slice(length).trimStart() }))
  return [without, ...withOne].filter(
    ({ prefix, rest }) => /^\d/.test(rest) && (!prefix || /^[a-zäöü][a-zäöü0-9]*$/.test(prefix)),
  )
}

/** Also without anything between year and sequence, and the year last, as on a folder. */
const numbersIn = (text: string): Omit<CaseNumberTyped, 'prefix'>[] => {
  const [one = '', other, ...more] = text.split(' ')
  if (more.length > 0) return []
  const alone = { year: null, sequence: sequenceMeant(one) }
  const pairs =
    other === undefined ? [alone, pairOf(one.slice(0, 4), one.slice(4))] : [pairOf(one, other), pairOf(other, one)]
  return pairs.flatMap(({ year, sequence }) => (year === undefined || sequence === 0 ? [] : [{ year, sequence }]))
}

const pairOf = (year: string, sequence: string) => ({ year: yearMeant(year), sequence: sequenceMeant(sequence) })

/** Nine digits are more cases than any centre opens in a year; 0 where it is none. */
const sequenceMeant = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)

/** `2022`, or `22`. */
const yearMeant = (text: string): number | null | undefined => {
  if (/^\d{2}$/.test(text)) return (text < '90' ? 2000 : 1900) + Number(text)
  return /^(19|2\d)\d{2}$/.test(text) ? Number(text) : undefined
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

const followsFromElsewhere: readonly string[] = [
  'status_change',
  'follow_up',
  'check',
  'package',
  'file',
  'referral',
  'journey',
]

type Authorship = { authorId: string | null; leadUserId: string | null }

/**
 * An entry is changed and removed by its author, the case's lead, or whoever may correct everyone's. What follows from
 * something done elsewhere (to the case, to a follow-up, in a check, in a package, with a referral, to a journey) is changed there.
 */
export const mayChangeEntry = (entry: Authorship & { kind: string }, actor: Asker): boolean =>
  !followsFromElsewhere.includes(entry.kind) && answersForEntry(entry, actor)

type Asker = { userId: string | null; mayCorrectEveryones: boolean }

/** Its author, the case's lead, or whoever may correct everyone's. */
export const answersForEntry = ({ authorId, leadUserId }: Authorship, actor: Asker): boolean => {
  if (actor.mayCorrectEveryones) return true
  return actor.userId !== null && (actor.userId === authorId || actor.userId === leadUserId)
}
