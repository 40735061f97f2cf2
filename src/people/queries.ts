import { and, asc, eq, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { municipalities, nationalities, people, residences } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { casesOfClient } from '../clients/queries.ts'
import { displayName } from '../names/rules.ts'
import type { Actor } from '../stamp.ts'
import type { Person } from './contract.ts'

export type PersonRow = typeof people.$inferSelect

/** Nothing also where the actor may not know of them. */
export const findPersonRow = async (handle: Handle, id: string, actor: Actor): Promise<PersonRow | undefined> => {
  const [row] = await handle
    .select()
    .from(people)
    .where(and(eq(people.id, id), knownClients(actor, people.id)))
  return row
}

/** The whole person with those of their cases that the actor may know of. */
export const findPerson = async (handle: Handle, id: string, actor: Actor): Promise<Person | undefined> => {
  const row = await findPersonRow(handle, id, actor)
  return (
    row && {
      ...row,
      kind: 'person',
      name: displayName(row),
      // The column's check holds it to the groups of people.
      targetGroup: row.targetGroup as Person['targetGroup'],
      nationalities: await nationalitiesOfPerson(handle, id),
      residences: await residencesOfPerson(handle, id),
      cases: await casesOfClient(handle, id, actor),
    }
  )
}

export const nationalitiesOfPerson = async (handle: Handle, personId: string): Promise<string[]> => {
  const rows = await handle
    .select({ country: nationalities.country })
    .from(nationalities)
    .where(eq(nationalities.personId, personId))
    .orderBy(asc(nationalities.position))
  return rows.map(({ country }) => country)
}

/** Newest first; the one without beginning last. */
export const residencesOfPerson = (handle: Handle, personId: string) =>
  handle
    .select({ fromOn: residences.fromOn, municipality: municipalities.name, place: residences.place })
    .from(residences)
    .leftJoin(municipalities, eq(municipalities.key, residences.municipalityKey))
    .where(eq(residences.personId, personId))
    .orderBy(sql`${residences.fromOn} desc`)

type NewRow = typeof people.$inferInsert
type NewResidence = { municipalityKey: string | null; place: string | null }

export const insertPerson = async (
  tx: Tx,
  row: NewRow,
  countries: readonly string[],
  residence: NewResidence | null,
): Promise<void> => {
  await tx.insert(people).values(row)
  const nationalityRows = countries.map((country, position) => ({ personId: row.id, country, position }))
  if (nationalityRows.length > 0) await tx.insert(nationalities).values(nationalityRows)
  if (residence) await tx.insert(residences).values({ id: newId(), personId: row.id, fromOn: null, ...residence })
}
