import { addDays, addMonths, type Day, isDay } from '../calendar/rules.ts'
import { dueTerms, type PackageLanguage, packageLanguageTerms } from './terms.ts'

type Unit = 'day' | 'week' | 'month'

/** Until when a module’s matter is to be done. */
export type Due =
  | { when: 'at once' | 'any time' | 'before moving' }
  | { when: 'before' | 'after'; amount: number; unit: Unit }

/** `14 days after moving`, `1 month before moving`, `before moving`, `at once`, `any time`; null for anything else. */
export const parseDue = (text: string): Due | null => {
  if (text === 'at once' || text === 'any time' || text === 'before moving') return { when: text }
  const found = /^([1-9]\d{0,2}) (day|week|month)(s?) (before|after) moving$/.exec(text)
  if (!found || (found[1] === '1') !== (found[3] === '')) return null
  return { when: found[4] as 'before' | 'after', amount: Number(found[1]), unit: found[2] as Unit }
}

/** The day, or null where nothing binds it to one, or the day of moving is not known. */
export const dueOn = (due: Due, movingOn: Day | null, today: Day): Day | null => {
  if (due.when === 'at once') return today
  if (due.when === 'any time' || movingOn === null) return null
  if (!('amount' in due)) return addDays(movingOn, -1)
  const amount = due.when === 'before' ? -due.amount : due.amount
  const day =
    due.unit === 'month' ? addMonths(movingOn, amount) : addDays(movingOn, amount * (due.unit === 'week' ? 7 : 1))
  return isDay(day) ? day : null
}

/** What is past is due at once: nobody is helped by a day that they cannot keep any more. */
export const dueWords = (due: Due, movingOn: Day | null, today: Day, language: PackageLanguage): string => {
  const words = dueTerms[language]
  const day = dueOn(due, movingOn, today)
  if (due.when === 'at once' || (day !== null && day < today)) return words.atOnce
  if (day !== null) return words.by.replace('{day}', () => dayWords(day, language))
  if (!('amount' in due)) return due.when === 'any time' ? words.anyTime : words.beforeMoving
  const template = due.when === 'before' ? words.amountBefore : words.amountAfter
  return template.replace('{amount}', () => amountWords(due.amount, due.unit, language))
}

/** `3. Februar 2027`, as the language writes it, in Latin digits and by the calendar of the offices. */
export const dayWords = (day: Day, language: PackageLanguage): string =>
  formatsOf(language).days.format(new Date(`${day}T00:00:00Z`))

const amountWords = (amount: number, unit: Unit, language: PackageLanguage): string =>
  formatsOf(language).amounts[unit].format(amount)

type Formats = { days: Intl.DateTimeFormat; amounts: Record<Unit, Intl.NumberFormat> }

const formats = new Map<PackageLanguage, Formats>()

/** Made once: making one takes longer than all that is written with it for a booklet. */
const formatsOf = (language: PackageLanguage): Formats => {
  const known = formats.get(language)
  if (known) return known
  const { formats: locale } = packageLanguageTerms[language]
  const amountOf = (unit: Unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  const made = {
    days: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
    amounts: { day: amountOf('day'), week: amountOf('week'), month: amountOf('month') },
  }
  formats.set(language, made)
  return made
}
