import type { Tx } from '../../db/open.ts'
import { type Day, yearOf } from '../calendar/rules.ts'
import { ruleBroken } from '../errors.ts'
import { countryOf } from '../places/countries.ts'
import { placeTyped } from '../places/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { PersonEdit, PersonState, TypedResidence } from './contract.ts'
import { residencesOfOthers } from './queries.ts'
import { languageOf, newestFirst, refusalOfMove, refusalOfResidences } from './rules.ts'

type Fields = Omit<PersonState, 'residences'>

/**
 * What was typed of a person, as it is kept, whether they are recorded or edited; what nobody named stays out. Throws
 * `birth_year_in_future`, `country_unknown`, `language_unknown` or why nobody moves on that day.
 */
export const fieldsTyped = (typed: Omit<PersonEdit, 'residences'>, today: Day): Partial<Fields> => {
  const { familyName, birthYear, gender, targetGroup, nationalities, ...others } = typed
  const { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages, ...texts } = others
  if (birthYear && birthYear > yearOf(today)) throw ruleBroken('birth_year_in_future', 'birthYear')
  const ofPackage = { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages }
  return {
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, tidied(text)])),
    ...(familyName !== undefined && { familyName: tidied(familyName) ?? familyName }),
    ...(targetGroup !== undefined && { targetGroup }),
    ...(birthYear !== undefined && { birthYear }),
    ...(gender !== undefined && { gender }),
    ...(nationalities !== undefined && { nationalities: countriesOf(nationalities) }),
    ...packageFactsTyped(ofPackage, today),
  }
}

const countriesOf = (nationalities: readonly string[]): string[] => {
  const unknown = nationalities.some((one) => one !== 'stateless' && one !== 'unclear' && countryOf(one) !== one)
  if (unknown) throw ruleBroken('country_unknown', 'nationalities')
  return [...new Set(nationalities)]
}

type PackageField =
  | 'originGroup'
  | 'household'
  | 'hasCar'
  | 'hasFamilyAbroad'
  | 'hasForeignDegree'
  | 'movingOn'
  | 'languages'
type OfPackage = { [Field in PackageField]: PersonEdit[Field] | undefined }

const packageFactsTyped = ({ household, languages, ...plain }: OfPackage, today: Day): Partial<Fields> => {
  const refusal = plain.movingOn && refusalOfMove(plain.movingOn, today)
  if (refusal) throw ruleBroken(refusal, 'movingOn')
  if (household?.some(({ birthYear }) => (birthYear ?? 0) > yearOf(today))) {
    throw ruleBroken('birth_year_in_future', 'household')
  }
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
    ...(household !== undefined && { household: household?.map(tidiedMember) ?? null }),
    ...(languages !== undefined && { languages: languagesOf(languages) }),
  }
}

const languagesOf = (tags: readonly string[]): string[] => {
  const languages = tags.map(languageOf)
  if (languages.includes(null)) throw ruleBroken('language_unknown', 'languages')
  return [...new Set(languages.filter((one) => one !== null))]
}

type Member = NonNullable<PersonState['household']>[number]

const tidiedMember = ({ relation, birthYear, name }: Member): Member => ({ relation, birthYear, name: tidied(name) })

/**
 * Every residence of a person, newest first. Throws `municipality_unknown`, `id_taken`, or why these cannot be the
 * residences of one person.
 */
export const residencesTyped = async (
  tx: Tx,
  personId: string,
  typed: readonly TypedResidence[],
  { today }: Stamp,
): Promise<PersonState['residences']> => {
  const residences: PersonState['residences'] = []
  for (const { id, fromOn, ...where } of typed) {
    const place = await placeTyped(tx, where)
    residences.push({ id, fromOn, ...(place ?? { municipalityKey: null, place: null }) })
  }
  const refusal = refusalOfResidences(residences, today)
  if (refusal) throw ruleBroken(refusal, 'residences')
  const ofOthers = await residencesOfOthers(tx, personId, residences)
  if (ofOthers.size > 0) throw ruleBroken('residence_unknown', 'residences')
  return newestFirst(residences)
}
