import type { Handle } from '../../db/open.ts'
import { people } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { yearOf } from '../calendar/rules.ts'
import { indexClientNames } from '../clients/client-names.ts'
import { survivorOf } from '../clients/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, ruleBroken } from '../errors.ts'
import { displayName, sortNameOfPerson } from '../names/rules.ts'
import { countryOf } from '../places/countries.ts'
import { placeTyped } from '../places/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { NewPerson, Person } from './contract.ts'
import { findPerson, insertPerson } from './queries.ts'

/** Adds a person; throws `birth_year_in_future`, `country_unknown` or `municipality_unknown`. Safe to repeat. */
export const recordPerson = (handle: Handle, input: NewPerson, stamp: Stamp): Promise<Person> =>
  transaction(handle, async (tx) => {
    if (await wasCreated(tx, { id: input.id, kind: 'person', body: input, table: people }, stamp)) {
      return readPerson(tx, input.id)
    }
    if (input.birthYear && input.birthYear > yearOf(stamp.today)) throw ruleBroken('birth_year_in_future', 'birthYear')

    const row = rowOf(input, stamp)
    await insertPerson(tx, row, countriesOf(input), await placeTyped(tx, input))
    await indexClientNames(tx, row.id, [displayName(row), row.nativeName])
    await writeAudit(tx, 'person.recorded', row.id, stamp)
    return readPerson(tx, row.id)
  })

/** Of a merged person, the one they went into. Throws `not_found`. */
export const readPerson = async (handle: Handle, id: string): Promise<Person> => {
  const person = await findPerson(handle, await survivorOf(handle, id))
  if (!person) throw notFound()
  return person
}

const rowOf = (input: NewPerson, stamp: Stamp) => {
  const name = { givenName: tidied(input.givenName), familyName: tidied(input.familyName) ?? input.familyName }
  return {
    id: input.id,
    ...name,
    nativeName: tidied(input.nativeName),
    sortName: sortNameOfPerson(name),
    birthYear: input.birthYear ?? null,
    gender: input.gender ?? null,
    targetGroup: input.targetGroup,
    origin: tidied(input.origin),
    email: tidied(input.email),
    phone: tidied(input.phone),
    createdAt: stamp.at,
  }
}

const countriesOf = ({ nationalities = [] }: NewPerson): string[] => {
  const unknown = nationalities.some((one) => one !== 'stateless' && one !== 'unclear' && countryOf(one) !== one)
  if (unknown) throw ruleBroken('country_unknown', 'nationalities')
  return [...new Set(nationalities)]
}
