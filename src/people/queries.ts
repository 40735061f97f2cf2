import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { prepared } from '../../db/prepared.ts'
import { municipalities, nationalities, people, residences } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { casesOfClient } from '../clients/queries.ts'
import { householdSays } from '../households/coming-along-queries.ts'
import { displayName } from '../names/rules.ts'
import type { Actor } from '../stamp.ts'
import type { Person, PersonState } from './contract.ts'
import { householdOfPerson, languagesOfPerson, writeHousehold, writeLanguages } from './package-facts-queries.ts'
import { type PackageFacts, packageFacts } from './rules.ts'

export type PersonRow = typeof people.$inferSelect

/** Nothing also where the actor may not know of them, and where the record was merged: `survivorOf` leads on. */
export const findPersonRow = async (handle: Handle, id: string, actor: Actor): Promise<PersonRow | undefined> => {
  const [row] = await handle
    .select()
    .from(people)
    .where(and(eq(people.id, id), isNull(people.mergedInto), knownClients(actor, people.id)))
  return row
}

/** The whole person with those of their cases the actor may know of; of a merged record, the one it was taken into. */
export const findPerson = async (handle: Handle, id: string, actor: Actor): Promise<Person | undefined> => {
  const row = await findPersonRow(handle, await survivorOf(handle, id, actor), actor)
  if (!row) return undefined
  const said = await householdSays(handle, row.id, actor)
  // Left out here: with a 412 the person goes out as it is, without the reply's schema in between.
  const { sortName, createdAt, mergedInto, householdKnown, ...fields } = row
  return {
    ...fields,
    kind: 'person',
    name: displayName(row),
    // The column's check holds it to the groups of people.
    targetGroup: row.targetGroup as Person['targetGroup'],
    nationalities: await nationalitiesOfPerson(handle, row.id),
    languages: await languagesOfPerson(handle, row.id),
    household: said ?? (await householdOfPerson(handle, row)),
    householdKept: said !== null,
    residences: await residencesOfPerson(handle, row.id),
    cases: await casesOfClient(handle, row.id, actor),
  }
}

/** For the welcome package; nothing where the actor may not know of them. A merged record is the one it was taken into. */
export const packageFactsOf = async (
  handle: Handle,
  personId: string,
  actor: Actor,
): Promise<PackageFacts | undefined> => {
  const row = await findPersonRow(handle, await survivorOf(handle, personId, actor), actor)
  if (!row) return undefined
  const household = (await householdSays(handle, row.id, actor)) ?? (await householdOfPerson(handle, row))
  return packageFacts({ ...row, household })
}

export const nationalitiesOfPerson = async (handle: Handle, personId: string): Promise<string[]> => {
  const rows = await nationalitiesByPerson(handle, { personId })
  return rows.map(({ country }) => country)
}

const nationalitiesByPerson = prepared((handle) =>
  handle
    .select({ country: nationalities.country })
    .from(nationalities)
    .where(eq(nationalities.personId, sql.placeholder('personId')))
    .orderBy(asc(nationalities.position))
    .prepare(),
)

/** Newest first; the one without beginning last. */
export const residencesOfPerson = (handle: Handle, personId: string) => residencesByPerson(handle, { personId })

const residencesByPerson = prepared((handle) =>
  handle
    .select({
      id: residences.id,
      fromOn: residences.fromOn,
      municipalityKey: residences.municipalityKey,
      municipality: municipalities.name,
      place: residences.place,
    })
    .from(residences)
    .leftJoin(municipalities, eq(municipalities.key, residences.municipalityKey))
    .where(eq(residences.personId, sql.placeholder('personId')))
    .orderBy(sql`${residences.fromOn} desc`)
    .prepare(),
)

/** Those of these ids under which somebody else lives. */
export const residencesOfOthers = async (
  handle: Handle,
  personId: string,
  homes: readonly { id: string }[],
): Promise<Set<string>> => {
  const ids = homes.map(({ id }) => id)
  const rows = await handle
    .select({ id: residences.id })
    .from(residences)
    .where(and(inArray(residences.id, ids), ne(residences.personId, personId)))
  return new Set(rows.map(({ id }) => id))
}

type NewRow = typeof people.$inferInsert
type NewResidence = { municipalityKey: string | null; place: string | null }

export const insertPerson = async (
  tx: Tx,
  row: NewRow,
  countries: readonly string[],
  residence: NewResidence | null,
): Promise<void> => {
  await tx.insert(people).values(row)
  await insertNationalities(tx, row.id, countries)
  if (residence) await tx.insert(residences).values({ id: newId(), personId: row.id, fromOn: null, ...residence })
}

const insertNationalities = async (tx: Tx, personId: string, countries: readonly string[]): Promise<void> => {
  const rows = countries.map((country, position) => ({ personId, country, position }))
  if (rows.length > 0) await tx.insert(nationalities).values(rows)
}

/** For good; for somebody who was just recorded and is taken back. Refused by whatever else names them. */
export const deletePerson = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(nationalities).where(eq(nationalities.personId, id))
  await tx.delete(residences).where(eq(residences.personId, id))
  await writeLanguages(tx, id, [])
  await writeHousehold(tx, id, null)
  await tx.delete(people).where(eq(people.id, id))
}

/** Writes an edit of the person, and counts it. Of the lists, those that changed are written whole. */
export const updatePerson = async (
  tx: Tx,
  id: string,
  state: PersonState & { sortName: string },
  changed: (list: 'nationalities' | 'residences' | 'languages' | 'household') => boolean,
): Promise<void> => {
  const { nationalities: countries, residences: homes, languages, household, ...row } = state
  await tx
    .update(people)
    .set({
      ...row,
      // Untouched where the household itself says who comes along: what was answered before stays as it was.
      ...(changed('household') && { householdKnown: household !== null }),
      version: sql`${people.version} + 1`,
    })
    .where(eq(people.id, id))
  if (changed('nationalities')) {
    await tx.delete(nationalities).where(eq(nationalities.personId, id))
    await insertNationalities(tx, id, countries)
  }
  if (changed('residences')) {
    await tx.delete(residences).where(eq(residences.personId, id))
    if (homes.length > 0) await tx.insert(residences).values(homes.map((home) => ({ ...home, personId: id })))
  }
  if (changed('languages')) await writeLanguages(tx, id, languages)
  if (changed('household')) await writeHousehold(tx, id, household)
}
