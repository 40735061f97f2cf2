import { asc, eq, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { prepared } from '../../db/prepared.ts'
import { householdMembers, personLanguages } from '../../db/schema/index.ts'
import type { PersonState } from './contract.ts'

/** The one they like best first. */
export const languagesOfPerson = async (handle: Handle, personId: string): Promise<string[]> => {
  const rows = await languagesByPerson(handle, { personId })
  return rows.map(({ language }) => language)
}

const languagesByPerson = prepared((handle) =>
  handle
    .select({ language: personLanguages.language })
    .from(personLanguages)
    .where(eq(personLanguages.personId, sql.placeholder('personId')))
    .orderBy(asc(personLanguages.position))
    .prepare(),
)

type OfHousehold = { id: string; householdKnown: boolean }

/** Null where nobody recorded it; empty where they come alone. */
export const householdOfPerson = async (
  handle: Handle,
  { id, householdKnown }: OfHousehold,
): Promise<PersonState['household']> => (householdKnown ? membersByPerson(handle, { personId: id }) : null)

const membersByPerson = prepared((handle) =>
  handle
    .select({
      relation: householdMembers.relation,
      birthYear: householdMembers.birthYear,
      name: householdMembers.name,
    })
    .from(householdMembers)
    .where(eq(householdMembers.personId, sql.placeholder('personId')))
    .orderBy(asc(householdMembers.position))
    .prepare(),
)

export const writeLanguages = async (tx: Tx, personId: string, languages: readonly string[]): Promise<void> => {
  await tx.delete(personLanguages).where(eq(personLanguages.personId, personId))
  const rows = languages.map((language, position) => ({ personId, language, position }))
  if (rows.length > 0) await tx.insert(personLanguages).values(rows)
}

export const writeHousehold = async (tx: Tx, personId: string, household: PersonState['household']): Promise<void> => {
  await tx.delete(householdMembers).where(eq(householdMembers.personId, personId))
  const rows = (household ?? []).map((member, position) => ({ ...member, personId, position }))
  if (rows.length > 0) await tx.insert(householdMembers).values(rows)
}
