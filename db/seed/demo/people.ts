import { addDays, type Day, yearOf } from '../../../src/calendar/rules.ts'
import { foldToGerman } from '../../../src/names/rules.ts'
import type { Gender } from '../../../src/people/terms.ts'
import type { Arrival } from './arrivals.ts'
import { workdayFrom } from './days.ts'
import type { DemoPerson, DemoResidence, Place } from './model.ts'
import { addressPart, cultureOf, foreignNaming, germanNaming, type Naming } from './person-names.ts'
import { farTowns, germanTowns, municipalityWeights, neighbouringTowns } from './places.ts'
import { type Random, randomOf } from './random.ts'

type PersonGroup = 'returnee' | 'domestic' | 'abroad'

const countriesFromAbroad = {
  CZ: 16,
  PL: 14,
  VN: 12,
  SY: 13,
  UA: 4,
  RO: 7,
  HU: 5,
  TR: 6,
  AF: 5,
  IR: 5,
  IN: 5,
  BG: 4,
  RS: 4,
  SK: 3,
  RU: 3,
  IQ: 3,
  MA: 3,
  TN: 4,
  PH: 4,
  BR: 3,
  NG: 2,
  ES: 3,
  IT: 2,
  NO: 1,
  GE: 2,
}

/** The person who arrives; their id and all about them hang on the arrival's label alone. */
export const personArriving = (arrival: Arrival, openedAt: number, openedOn: Day, seed: number): DemoPerson => {
  const original = arrival.index > 0 && isSecondRecord(arrival, seed)
  const describedBy = original
    ? { ...arrival, label: arrival.label.replace(/\d+$/, String(arrival.index - 1)) }
    : arrival
  const person = describe(describedBy, openedOn, seed)
  const random = randomOf(seed, 'person id', arrival.label)
  const own = { ...person, id: random.id(openedAt), createdAt: openedAt }
  return original ? recordedAgain(own, random) : own
}

/** A few are recorded a second time, by somebody who did not find the first record. */
const isSecondRecord = (arrival: Arrival, seed: number): boolean =>
  randomOf(seed, 'second record', arrival.label).chance(0.008)

const recordedAgain = (person: DemoPerson, random: Random): DemoPerson => ({
  ...person,
  givenName: person.givenName && foldedName(person.givenName),
  familyName: foldedName(person.familyName),
  nativeName: null,
  email: null,
  residences: person.residences.slice(0, 1).map((one) => ({ ...one, id: random.id(person.createdAt) })),
})

const foldedName = (name: string): string =>
  foldToGerman(name).replace(/(^| )(\p{L})/gu, (_, blank: string, letter: string) => blank + letter.toUpperCase())

const describe = (arrival: Arrival, openedOn: Day, seed: number): DemoPerson => {
  const random = randomOf(seed, 'person', arrival.label)
  const group = arrival.group as PersonGroup
  const country = countryOf(group, arrival.quarter, random)
  const gender = genderOf(country, random)
  const culture = country === 'DE' ? null : cultureOf(country)
  const naming = culture ? foreignNaming(culture, gender, random) : germanNaming(gender, random)
  const origin = originOf(group, country, random)
  return {
    id: '',
    ...naming,
    birthYear: random.chance(0.06) ? null : yearOf(arrival.quarter) - random.whole(18, random.chance(0.8) ? 42 : 61),
    gender: random.chance(0.04) ? null : gender,
    targetGroup: group,
    origin,
    ...contactOf(naming, culture && group === 'abroad' ? culture.phone : null, random),
    nationalities: nationalitiesOf(country, random),
    residences: residencesOf(group, origin, openedOn, random),
    languages: culture ? culture.languages : ['de'],
    createdAt: 0,
  }
}

const countryOf = (group: PersonGroup, quarter: string, random: Random): string => {
  if (group === 'returnee') return random.chance(0.95) ? 'DE' : random.pick(['CZ', 'PL', 'VN'])
  if (group === 'domestic' && random.chance(0.62)) return 'DE'
  const isAfterTheAttack = quarter >= '2022-Q1'
  return random.weighted({ ...countriesFromAbroad, UA: isAfterTheAttack ? 45 : 4 })
}

/** Of those who fled in 2022 most were women. */
const genderOf = (country: string, random: Random): Gender => {
  if (random.chance(0.008)) return 'diverse'
  return random.chance(country === 'UA' ? 0.8 : 0.5) ? 'female' : 'male'
}

const originOf = (group: PersonGroup, country: string, random: Random): string | null => {
  if (random.chance(0.05)) return null
  if (group === 'abroad') return `${random.pick(cultureOf(country).towns)}, ${cultureOf(country).countryName}`
  return group === 'returnee' && random.chance(0.12) ? random.pick(farTowns) : random.pick(germanTowns)
}

const nationalitiesOf = (country: string, random: Random): string[] => {
  if (random.chance(0.03)) return []
  if (random.chance(0.012)) return [random.pick(['stateless', 'unclear'])]
  if (country !== 'DE') return random.chance(0.05) ? [country, 'DE'] : [country]
  return random.chance(0.04) ? ['DE', random.pick(['PL', 'CZ', 'TR', 'AT', 'CH', 'VN'])] : ['DE']
}

const contactOf = (naming: Naming, dialling: string | null, random: Random) => ({
  email: random.chance(0.78) ? emailOf(naming, random) : null,
  phone: random.chance(0.82) ? phoneOf(dialling, random) : null,
})

export const emailOf = ({ givenName, familyName }: Naming, random: Random): string => {
  const parts = [givenName?.replace(/^.*\. /, ''), familyName]
    .filter((part) => part)
    .map((part) => addressPart(part ?? ''))
  return `${parts.join('.')}${random.chance(0.1) ? '' : random.whole(1, 999)}@example.org`
}

/** Numbers that nobody has: area codes of the district with 000 behind them. */
export const phoneOf = (dialling: string | null, random: Random): string => {
  if (dialling && random.chance(0.5)) return `${dialling} ${random.whole(1000, 9999)}`
  const areaCode = random.pick(['03733', '03771', '03735', '03725', '037296', '03774'])
  return `${areaCode} 000${random.whole(10_000, 99_999)}`
}

const residencesOf = (group: PersonGroup, origin: string | null, openedOn: Day, random: Random): DemoResidence[] => {
  if (random.chance(0.03)) return []
  const livesHere = random.chance(group === 'abroad' ? 0.6 : 0.3)
  const first = livesHere ? inTheDistrict(random) : elsewhere(origin, random)
  const residences = [dated(first, null, random)]
  if (!livesHere && random.chance(0.7)) residences.push(moved(openedOn, 40, 420, random))
  if (livesHere && random.chance(0.12)) residences.push(moved(openedOn, 60, 900, random))
  if (residences.length > 1 && random.chance(0.15)) residences.push(moved(openedOn, 1000, 1600, random))
  return residences
}

const moved = (openedOn: Day, earliest: number, latest: number, random: Random): DemoResidence =>
  dated(inTheDistrict(random), workdayFrom(addDays(openedOn, random.whole(earliest, latest))), random)

const dated = (place: Place, fromOn: Day | null, random: Random): DemoResidence => ({
  id: random.id(Date.parse(fromOn ?? '2016-07-01')),
  fromOn,
  ...place,
})

export const inTheDistrict = (random: Random): Place => ({
  municipalityKey: random.weighted(municipalityWeights),
  place: null,
})

const elsewhere = (origin: string | null, random: Random): Place => ({
  municipalityKey: null,
  place: origin ?? random.pick(neighbouringTowns),
})
