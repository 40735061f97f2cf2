import type { Handle } from '../../db/open.ts'
import { people } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { indexClientNames } from '../clients/client-names.ts'
import { wasCreated } from '../creations.ts'
import { notFound } from '../errors.ts'
import { displayName, sortNameOfPerson } from '../names/rules.ts'
import { placeTyped } from '../places/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { NewPerson, Person } from './contract.ts'
import { findPerson, insertPerson } from './queries.ts'
import { fieldsTyped } from './typed.ts'

/** Adds a person; throws `birth_year_in_future`, `country_unknown` or `municipality_unknown`. Safe to repeat. */
export const recordPerson = (handle: Handle, input: NewPerson, stamp: Stamp): Promise<Person> =>
  transaction(handle, async (tx) => {
    if (await wasCreated(tx, { id: input.id, kind: 'person', body: input, table: people }, stamp)) {
      return readPerson(tx, input.id, stamp)
    }
    const { id, municipalityKey, place, ...typed } = input
    const { nationalities = [], ...fields } = fieldsTyped(typed, stamp.today)
    const name = { familyName: input.familyName, givenName: null, nativeName: null, ...fields }
    const row = { id, targetGroup: input.targetGroup, ...name, sortName: sortNameOfPerson(name), createdAt: stamp.at }
    await insertPerson(tx, row, nationalities, await placeTyped(tx, input))
    await indexClientNames(tx, id, [displayName(name), name.nativeName])
    await writeAudit(tx, 'person.recorded', id, stamp)
    return readPerson(tx, id, stamp)
  })

/** Throws `not_found`, also for whom this user may not know of. A merged record reads as the one it was taken into. */
export const readPerson = async (handle: Handle, id: string, { by }: Stamp): Promise<Person> => {
  const person = await findPerson(handle, id, by)
  if (!person) throw notFound()
  return person
}
