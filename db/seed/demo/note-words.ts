import { germanFamilies, listed } from './german-names.ts'
import type { DemoClient, DemoPerson } from './model.ts'
import { germanTowns } from './places.ts'
import type { Random } from './random.ts'

/** Fills the words in braces, each anew; null where one of them is not known of this client. */
export const filledIn = (template: string, client: DemoClient, random: Random): string | null => {
  const words = [...template.matchAll(/\{(\p{L}+)\}/gu)].map(([, name = '']) => wordFor(name, client, random))
  if (words.includes(null)) return null
  let next = 0
  return template.replace(/\{\p{L}+\}/gu, () => words[next++] ?? '')
}

const wordFor = (name: string, { person }: DemoClient, random: Random): string | null => {
  if (name === 'stadt' && person) return townBefore(person)
  const word = words[name]
  if (word) return word(random)
  if (name === 'beruf') return professionOf(person, random)
  if (name === 'herkunft') return countryOf(person)
  if (name === 'herkunftsort') return person?.targetGroup === 'abroad' ? townBefore(person) : null
  return person && person.gender !== 'diverse' && person.gender ? (pronouns[name]?.[person.gender] ?? null) : null
}

const weekdays = listed('Montag Dienstag Mittwoch Donnerstag Freitag')
const months = listed('Januar Februar März April Mai Juni Juli August September Oktober November Dezember')
const towns = listed(
  `Annaberg-Buchholz,Aue,Schwarzenberg,Stollberg,Marienberg,Zschopau,Schneeberg,Zwönitz,Olbernhau,Lößnitz,Oelsnitz,
  Thalheim,Eibenstock,Ehrenfriedersdorf,Lugau,Thum,Gelenau,Geyer,Wolkenstein,Lauter,Beierfeld,Crottendorf`,
  /,/,
)

const words: Readonly<Record<string, (random: Random) => string>> = {
  ort: (random) => random.pick(towns),
  stadt: (random) => random.pick(germanTowns),
  tag: (random) => random.pick(weekdays),
  monat: (random) => random.pick(months),
  frau: (random) => `${random.pick(['Frau', 'Frau', 'Herr'])} ${random.pick(germanFamilies)}`,
  zahl: (random) => String(random.whole(3, 9) * 5),
  stunden: (random) => String(random.whole(12, 90) * 10),
}

const pronouns: Readonly<Record<string, { female: string; male: string }>> = {
  Sie: { female: 'Sie', male: 'Er' },
  sie: { female: 'sie', male: 'er' },
  ihn: { female: 'sie', male: 'ihn' },
  IhrPartner: { female: 'Ihr Mann', male: 'Seine Frau' },
  ihrenPartner: { female: 'ihren Mann', male: 'seine Frau' },
}

const professions: readonly { female: string; male: string }[] = [
  { female: 'Pflegefachfrau', male: 'Pflegefachmann' },
  { female: 'Erzieherin', male: 'Erzieher' },
  { female: 'Mechatronikerin', male: 'Mechatroniker' },
  { female: 'Köchin', male: 'Koch' },
  { female: 'Industriekauffrau', male: 'Industriekaufmann' },
  { female: 'Zerspanungsmechanikerin', male: 'Zerspanungsmechaniker' },
  { female: 'Elektronikerin', male: 'Elektroniker' },
  { female: 'Ingenieurin', male: 'Ingenieur' },
  { female: 'Physiotherapeutin', male: 'Physiotherapeut' },
  { female: 'Tischlerin', male: 'Tischler' },
  { female: 'Buchhalterin', male: 'Buchhalter' },
  { female: 'Fachkraft für Lagerlogistik', male: 'Fachkraft für Lagerlogistik' },
  { female: 'Bäckerin', male: 'Bäcker' },
  { female: 'Zahntechnikerin', male: 'Zahntechniker' },
  { female: 'Softwareentwicklerin', male: 'Softwareentwickler' },
]

const professionOf = (person: DemoPerson | null, random: Random): string =>
  random.pick(professions)[person?.gender === 'male' ? 'male' : 'female']

/** Where somebody lived until now, if that was a town elsewhere. */
const townBefore = ({ origin }: DemoPerson): string | null => origin?.split(', ')[0] ?? null

/** As it stands after `aus`. */
const countryOf = (person: DemoPerson | null): string | null => {
  if (person?.targetGroup !== 'abroad') return null
  const country = person.origin?.split(', ')[1] ?? null
  return country && (withArticle[country] ?? country)
}

const withArticle: Readonly<Record<string, string>> = {
  Ukraine: 'der Ukraine',
  Türkei: 'der Türkei',
  Slowakei: 'der Slowakei',
  Iran: 'dem Iran',
  Irak: 'dem Irak',
  Philippinen: 'den Philippinen',
}
