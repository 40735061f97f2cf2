import type { Tx } from '../../db/open.ts'
import { type Day, yearOf } from '../calendar/rules.ts'
import { ruleBroken } from '../errors.ts'
import { countryOf } from '../places/countries.ts'
import { placeTyped } from '../places/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { PersonEdit, PersonState, TypedResidence } from './contract.ts'
import { anotherPersonLivesUnder } from './queries.ts'
import { newestFirst, refusalOfResidences } from './rules.ts'

type Fields = Omit<PersonState, 'residences'>

/**
 * What was typed of a person, as it is kept, whether they are recorded or edited; what nobody named stays out. Throws
 * `birth_year_in_future` or `country_unknown`.
 */
export const fieldsTyped = (typed: Omit<PersonEdit, 'residences'>, today: Day): Partial<Fields> => {
  const { familyName, birthYear, gender, targetGroup, nationalities, ...texts } = typed
  if (birthYear && birthYear > yearOf(today)) throw ruleBroken('birth_year_in_future', 'birthYear')
  return {
    ...Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, tidied(text)])),
    ...(familyName !== undefined && { familyName: tidied(familyName) ?? familyName }),
    ...(targetGroup !== undefined && { targetGroup }),
    ...(birthYear !== undefined && { birthYear }),
    ...(gender !== undefined && { gender }),
    ...(nationalities !== undefined && { nationalities: countriesOf(nationalities) }),
  }
}

const countriesOf = (nationalities: readonly string[]): string[] => {
  const unknown = nationalities.some((one) => one !== 'stateless' && one !== 'unclear' && countryOf(one) !== one)
  if (unknown) throw ruleBroken('country_unknown', 'nationalities')
  return [...new Set(nationalities)]
}

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
  if (await anotherPersonLivesUnder(tx, personId, residences)) throw ruleBroken('residence_unknown', 'residences')
  return newestFirst(residences)
}
