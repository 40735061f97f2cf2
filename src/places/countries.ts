import isoCodes from 'i18n-iso-countries/codes.json' with { type: 'json' }
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' }
import { compactFormsOf } from '../names/rules.ts'
import { adjectives, aliases, ambiguous } from './country-words.ts'

/** ISO 3166-1 alpha-2 (and `XK`), or `stateless`, or `unclear`. */
export type Country = string

/**
 * The nationalities a free text names, the first being the one that counts: `deutsch, polnisch`, `Türkei/Syrien`,
 * `CZ`. Null where one of them is unknown or could mean two countries.
 */
export const nationalitiesOf = (text: string): Country[] | null => {
  const whole = countryOf(text)
  if (whole) return [whole]
  const parts = text.split(/[,;/+&\n]|\s(?:und|u\.)\s/).filter((part) => part.trim() !== '')
  const countries = parts.map(countryOf).filter((country) => country !== null)
  return parts.length > 1 && countries.length === parts.length ? [...new Set(countries)] : null
}

/** The country of a German name, an adjective in any ending, a common alias or an ISO code of two or three letters. */
export const countryOf = (text: string): Country | null => {
  const forms = compactFormsOf(text)
  const named = forms.map((form) => byName.get(form)).find((country) => country)
  return named ?? forms.map((form) => byAdjective.get(form.replace(/e[rsnm]?$/, ''))).find((country) => country) ?? null
}

type Words = [country: Country, words: readonly string[]]

const regionNames = new Intl.DisplayNames('de', { type: 'region' })
const nobodysWords: Words[] = [
  ['stateless', ['staatenlos']],
  ['unclear', ['ungeklärt']],
]

/** `AD andorranisch; AE emiratisch, vae; …` */
const wordsOf = (table: string): Words[] =>
  table
    .trim()
    .split(/;\s*/)
    .map((line) => [line.slice(0, 2), line.slice(3).split(/,\s*/)])

const isoWords = (): Words[] =>
  isoCodes.map(([alpha2 = '', alpha3 = '']) => [alpha2, [alpha2, alpha3, regionNames.of(alpha2) ?? alpha2]])

const germanWords = (): Words[] => Object.entries(german.countries).map(([country, names]) => [country, [names].flat()])

/** Of two countries with one word the latter wins; the words that could mean either are left out. */
const byForm = (table: readonly Words[]): Map<string, Country> => {
  const unclear = new Set(ambiguous.flatMap(compactFormsOf))
  const pairs = table.flatMap(([country, words]) =>
    words.flatMap(compactFormsOf).map((form): [string, Country] => [form, country]),
  )
  return new Map(pairs.filter(([form]) => !unclear.has(form)))
}

const byAdjective = byForm([...wordsOf(adjectives), ...nobodysWords])
const byName = byForm([...isoWords(), ...germanWords(), ...wordsOf(aliases), ...wordsOf(adjectives), ...nobodysWords])
