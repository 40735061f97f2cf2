import { distance } from 'fastest-levenshtein'
import { compactFormsOf, foldToBase, formsOf, type PersonName } from '../names/rules.ts'
import { compareText } from '../order.ts'
import type { DuplicateReason } from './terms.ts'

/** What is compared of a person; a trait that is not recorded is like nobody's. */
export type PersonTraits = PersonName & {
  id: string
  birthYear: number | null
  email: string | null
  phone: string | null
}

/** What is compared of an organisation; `place` is the municipality's key or the place as written. */
export type OrganisationTraits = {
  id: string
  name: string
  email: string | null
  phone: string | null
  place: string | null
  sector: string | null
}

/** Two records that may be one; `first` is the smaller id. */
export type LikelyPair = { first: string; second: string; reasons: DuplicateReason[] }

/** Same name and one of birth year, e-mail, phone; or nearly the same name and two of these. */
export const likelySamePerson = (one: PersonTraits, other: PersonTraits): DuplicateReason[] =>
  reasonsForPeople(preparedPerson(one), preparedPerson(other))

/** Same name and one of e-mail, phone, or place and sector together. */
export const likelySameOrganisation = (one: OrganisationTraits, other: OrganisationTraits): DuplicateReason[] =>
  reasonsForOrganisations(preparedOrganisation(one), preparedOrganisation(other))

/**
 * Whether somebody who is about to be recorded may be there already: by the same name or nearly the same, whatever else is
 * known; the last word may be unfinished. A hint, not a likely pair: people who only share a name are none. An
 * organisation's name is a family name here.
 */
export const resemblance = (typed: PersonTraits, known: PersonTraits): DuplicateReason[] => {
  const [one, other] = [preparedPerson(typed), preparedPerson(known)]
  const shared = sharedTraits(one, other)
  if (haveOneInCommon(one.names, other.names)) return ['same_name', ...shared]
  return areNearlyAlike(one, other) || isBegun(one, other) ? ['similar_name', ...shared] : []
}

/** Whether somebody of another name is reached the same way: a hint too, for a family shares a phone, and names change. */
export const sharedReach = (typed: PersonTraits, known: PersonTraits): DuplicateReason[] =>
  sharedTraits(preparedPerson(typed), preparedPerson(known)).filter((trait) => trait !== 'same_birth_year')

/** Every likely pair among the people, without comparing all with all; ordered by ids. */
export const likelyDuplicatesOfPeople = (people: readonly PersonTraits[]): LikelyPair[] =>
  pairsWithin(people.map(preparedPerson), blocksOfPerson, reasonsForPeople)

/** Every likely pair among the organisations, without comparing all with all; ordered by ids. */
export const likelyDuplicatesOfOrganisations = (organisations: readonly OrganisationTraits[]): LikelyPair[] =>
  pairsWithin(organisations.map(preparedOrganisation), blocksOfOrganisation, reasonsForOrganisations)

/** `+49 3733 12`, `0049 (0)3733/12` and `03733 12` are one number; so is `3733 12`, as spreadsheets drop the zero. */
export const phoneDigits = (phone: string | null): string | null => {
  const digits = (phone ?? '').replaceAll('(0)', '').replace(/[^\d+]/g, '')
  const international = digits.replace(/^00(?=[1-9])/, '+')
  const number = international.replace(/^\+49/, '').replace(/^0+/, '')
  return number.replace('+', '').length >= shortestPhone ? number : null
}

const shortestPhone = 4

type Trait = Exclude<DuplicateReason, 'same_name' | 'similar_name'>
type Prepared = { id: string; names: string[]; traits: [Trait, string][] }
type PreparedPerson = Prepared & { wholeNames: string[]; words: string[][] }

const preparedPerson = (person: PersonTraits): PreparedPerson => {
  const given = compactFormsOf(person.givenName ?? '')
  const family = compactFormsOf(person.familyName)
  const both = given.flatMap((one) => family.map((other): [string, string] => [one, other]))
  return {
    id: person.id,
    names: both.map((parts) => parts.toSorted().join(' ')),
    wholeNames: both.flatMap(([one, other]) => [one + other, other + one]),
    words: formsOf(`${person.givenName ?? ''} ${person.familyName}`).map((form) => form.split(' ')),
    traits: recorded([
      ['same_birth_year', person.birthYear?.toString() ?? null],
      ['same_email', folded(person.email)],
      ['same_phone', phoneDigits(person.phone)],
    ]),
  }
}

const preparedOrganisation = (organisation: OrganisationTraits): Prepared => {
  const place = foldToBase(organisation.place ?? '')
  const sector = foldToBase(organisation.sector ?? '')
  return {
    id: organisation.id,
    names: compactFormsOf(organisation.name),
    traits: recorded([
      ['same_email', folded(organisation.email)],
      ['same_phone', phoneDigits(organisation.phone)],
      ['same_place_and_sector', place && sector ? `${place}|${sector}` : null],
    ]),
  }
}

const folded = (email: string | null): string | null => email?.trim().toLowerCase() || null

const recorded = (traits: [Trait, string | null][]): [Trait, string][] =>
  traits.filter((trait): trait is [Trait, string] => trait[1] !== null)

const reasonsForPeople = (one: PreparedPerson, other: PreparedPerson): DuplicateReason[] => {
  const shared = sharedTraits(one, other)
  if (shared.length >= 1 && haveOneInCommon(one.names, other.names)) return ['same_name', ...shared]
  if (shared.length >= 2 && areNearlyAlike(one, other)) return ['similar_name', ...shared]
  return []
}

const reasonsForOrganisations = (one: Prepared, other: Prepared): DuplicateReason[] => {
  const shared = sharedTraits(one, other)
  return shared.length >= 1 && haveOneInCommon(one.names, other.names) ? ['same_name', ...shared] : []
}

const sharedTraits = (one: Prepared, other: Prepared): Trait[] =>
  one.traits
    .filter(([name, value]) => other.traits.some((its) => its[0] === name && its[1] === value))
    .map(([name]) => name)

const haveOneInCommon = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one))

/** A slip of the pen, or a name of the one left out by the other. */
const areNearlyAlike = (one: PreparedPerson, other: PreparedPerson): boolean =>
  one.wholeNames.some((name) => other.wholeNames.some((its) => distance(name, its) <= slipsIn(name, its))) ||
  one.words.some((words) => other.words.some((its) => areWithin(words, its) || areWithin(its, words)))

const slipsIn = (one: string, other: string): number => (Math.min(one.length, other.length) < 8 ? 1 : 2)

const areWithin = (some: readonly string[], others: readonly string[]): boolean =>
  some.every((word) => others.includes(word))

const isBegun = (typed: PreparedPerson, known: PreparedPerson): boolean =>
  typed.words.some((words) => {
    const last = words.at(-1) ?? ''
    const isLast = (word: string) => last !== '' && word.startsWith(last)
    return known.words.some((its) => areWithin(words.slice(0, -1), its) && its.some(isLast))
  })

/** People of one block are compared: the same name and a trait, or two traits, whatever the name. */
const blocksOfPerson = ({ names, traits }: PreparedPerson): string[] => {
  const single = traits.map((trait) => trait.join('='))
  const double = single.flatMap((one, index) => single.slice(index + 1).map((other) => `${one}&${other}`))
  return [...names.flatMap((name) => single.map((trait) => `${name}&${trait}`)), ...double]
}

const blocksOfOrganisation = ({ names, traits }: Prepared): string[] =>
  names.flatMap((name) => traits.map((trait) => `${name}&${trait.join('=')}`))

const pairsWithin = <T extends Prepared>(
  all: readonly T[],
  blocksOf: (one: T) => string[],
  reasonsFor: (one: T, other: T) => DuplicateReason[],
): LikelyPair[] => {
  const blocks = new Map<string, T[]>()
  for (const one of all) {
    for (const name of new Set(blocksOf(one))) {
      const block = blocks.get(name)
      if (block) block.push(one)
      else blocks.set(name, [one])
    }
  }
  const pairs = new Map<string, LikelyPair>()
  for (const block of blocks.values()) {
    for (const [one, other] of pairsOf(block)) {
      const reasons = reasonsFor(one, other)
      if (reasons.length > 0) pairs.set(`${one.id}\n${other.id}`, { first: one.id, second: other.id, reasons })
    }
  }
  return [...pairs.values()].sort((a, b) => compareText(a.first, b.first) || compareText(a.second, b.second))
}

/** Each two once, the smaller id first. */
const pairsOf = <T extends Prepared>(block: readonly T[]): [T, T][] => {
  const sorted = [...block].sort((a, b) => compareText(a.id, b.id))
  return sorted.flatMap((one, index) => sorted.slice(index + 1).map((other): [T, T] => [one, other]))
}
