import { foldToGerman } from '../../../src/names/rules.ts'
import type { Gender } from '../../../src/people/terms.ts'
import { europeans } from './european-names.ts'
import { germanFamilies, germanMen, germanWomen, titles } from './german-names.ts'
import { overseas } from './overseas-names.ts'
import type { Random } from './random.ts'
import type { Culture, WrittenName } from './world-names.ts'

export type Naming = { givenName: string | null; familyName: string; nativeName: string | null }

const cultures = new Map([...europeans, ...overseas].map((one) => [one.country, one]))

export const cultureOf = (country: string): Culture => {
  const found = cultures.get(country)
  if (!found) throw new RangeError(`no names from ${country}`)
  return found
}

export const germanNaming = (gender: Gender | null, random: Random): Naming => {
  const given = random.pick(isWoman(gender, random) ? germanWomen : germanMen)
  const family = random.pick(germanFamilies)
  const double = random.chance(0.07) ? `${family}-${random.pick(germanFamilies)}` : family
  const title = random.chance(0.03) ? `${random.pick(titles)} ` : ''
  return { givenName: title + given, familyName: double, nativeName: null }
}

/** As they are written in the passport: in one piece where the country knows no other way. */
export const foreignNaming = (culture: Culture, gender: Gender | null, random: Random): Naming => {
  const woman = isWoman(gender, random)
  const given = random.pick(woman ? culture.women : culture.men)
  const family = random.pick(woman ? culture.womensFamilies : culture.families)
  const nativeName = random.chance(0.75) ? nativeNameOf(culture, given, family) : null
  if (culture.country === 'VN' && random.chance(0.3)) {
    return { givenName: null, familyName: `${family.latin} ${given.latin}`, nativeName }
  }
  if (culture.country === 'AF' && random.chance(0.25)) {
    return { givenName: null, familyName: given.latin, nativeName: given.native }
  }
  return { givenName: given.latin, familyName: marriedName(family.latin, random), nativeName }
}

const isWoman = (gender: Gender | null, random: Random): boolean =>
  gender === 'female' || (gender !== 'male' && random.chance(0.5))

const nativeNameOf = (culture: Culture, given: WrittenName, family: WrittenName): string | null => {
  if (!given.native || !family.native) return null
  return culture.country === 'UA' || culture.country === 'RU'
    ? `${family.native} ${given.native}`
    : `${given.native} ${family.native}`
}

const marriedName = (family: string, random: Random): string =>
  random.chance(0.05) ? `${family}-${random.pick(germanFamilies)}` : family

/** How a name becomes part of an e-mail address: plain letters and hyphens. */
export const addressPart = (name: string): string => foldToGerman(name).replace(/[^a-z0-9]+/g, '-')
