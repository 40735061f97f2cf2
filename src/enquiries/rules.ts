import { hidingWords } from '../audit/rules.ts'
import { workingDaysSince } from '../calendar/holiday-rules.ts'
import { berlinDay, type Day } from '../calendar/rules.ts'
import type { EnquiryFigures } from './contract.ts'
import { longAfterDays } from './terms.ts'

/** What an enquiry says of people, and what was said to them: erased once its time is over. */
export const nothingSaid = {
  what: '',
  organisationName: null,
  contactName: null,
  email: null,
  phone: null,
  answer: null,
} as const

/** The audit trail says that something was written, not what. */
export const withoutContent = (changes: Record<string, { from: unknown; to: unknown }>) =>
  hidingWords(changes, Object.keys(nothingSaid))

/** How many working days an enquiry has waited, or waited until it was settled. */
export const waitedDays = (receivedAt: Date | string, until: Day): number =>
  workingDaysSince(berlinDay(new Date(receivedAt)), until)

type Open = { receivedAt: Date; assignedTo: string | null }
type Settled = { receivedAt: Date; settledAt: Date; state: 'answered' | 'turned_into_case' | 'closed' }

/** Distinct units stay apart: these are enquiries, and nothing else is among them (rule 12). */
export const figuresOf = (
  open: readonly Open[],
  settled: readonly Settled[],
  today: Day,
): Pick<EnquiryFigures, 'waiting' | 'settled'> => {
  const waits = open.map(({ receivedAt }) => waitedDays(receivedAt, today))
  const took = settled.map(({ receivedAt, settledAt }) => waitedDays(receivedAt, berlinDay(settledAt)))
  const settledAs = (state: Settled['state']) => settled.filter((one) => one.state === state).length
  return {
    waiting: {
      today: waits.filter((days) => days === 0).length,
      upToLong: waits.filter((days) => days > 0 && days <= longAfterDays).length,
      longer: waits.filter((days) => days > longAfterDays).length,
      longestDays: waits.length === 0 ? null : Math.max(...waits),
      unassigned: open.filter(({ assignedTo }) => assignedTo === null).length,
    },
    settled: {
      answered: settledAs('answered'),
      turnedIntoCase: settledAs('turned_into_case'),
      closed: settledAs('closed'),
      medianDays: lowerMedian(took),
      withinLong: took.filter((days) => days <= longAfterDays).length,
    },
  }
}

/** A number that is among them: at least half took no longer. */
const lowerMedian = (numbers: readonly number[]): number | null =>
  numbers.toSorted((one, other) => one - other)[Math.ceil(numbers.length / 2) - 1] ?? null
