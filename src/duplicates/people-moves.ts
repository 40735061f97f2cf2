import { asc, eq, inArray } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import {
  householdMembers,
  memberships,
  nationalities,
  people,
  personLanguages,
  residences,
} from '../../db/schema/index.ts'
import { overlap } from '../households/rules.ts'

/** What became of the rows of one column: the keys of those that moved, and those the survivor had already, as they were. */
export type MovedRows = { rows?: unknown[]; dropped?: unknown[] }

/** Lets the rows that point to the one record point to the other. */
export type Move = (tx: Tx, fromId: string, toId: string) => Promise<MovedRows>

/** Two residences of one person never begin on one day: there the survivor's stands. */
export const moveResidences: Move = async (tx, fromId, toId) => {
  const standing = await tx.select({ fromOn: residences.fromOn }).from(residences).where(eq(residences.personId, toId))
  const found = await tx.select().from(residences).where(eq(residences.personId, fromId))
  const isTaken = ({ fromOn }: { fromOn: string | null }) => standing.some((one) => one.fromOn === fromOn)
  const [dropped, moved] = [found.filter(isTaken), found.filter((one) => !isTaken(one))]
  await tx.delete(residences).where(inArray(residences.id, idsOf(dropped)))
  await tx
    .update(residences)
    .set({ personId: toId })
    .where(inArray(residences.id, idsOf(moved)))
  return { rows: idsOf(moved), dropped }
}

export const idsOf = (rows: { id: string }[]): string[] => rows.map(({ id }) => id)

/** The first counts, and stays the first; what the survivor has not yet comes after. */
export const moveNationalities: Move = async (tx, fromId, toId) => {
  const standing = await tx.select().from(nationalities).where(eq(nationalities.personId, toId))
  const found = await tx
    .select()
    .from(nationalities)
    .where(eq(nationalities.personId, fromId))
    .orderBy(asc(nationalities.position))
  const isTaken = ({ country }: { country: string }) => standing.some((one) => one.country === country)
  const [dropped, moved] = [found.filter(isTaken), found.filter((one) => !isTaken(one))]
  await tx.delete(nationalities).where(eq(nationalities.personId, fromId))
  const next = 1 + Math.max(-1, ...standing.map(({ position }) => position))
  const rows = moved.map(({ country }, index) => ({ personId: toId, country, position: next + index }))
  if (rows.length > 0) await tx.insert(nationalities).values(rows)
  return { rows: moved.map((row, index) => ({ ...row, becomes: next + index })), dropped }
}

/** As nationalities do: the one they like best stays the first. */
export const moveLanguages: Move = async (tx, fromId, toId) => {
  const standing = await tx.select().from(personLanguages).where(eq(personLanguages.personId, toId))
  const found = await tx
    .select()
    .from(personLanguages)
    .where(eq(personLanguages.personId, fromId))
    .orderBy(asc(personLanguages.position))
  const isTaken = ({ language }: { language: string }) => standing.some((one) => one.language === language)
  const [dropped, moved] = [found.filter(isTaken), found.filter((one) => !isTaken(one))]
  await tx.delete(personLanguages).where(eq(personLanguages.personId, fromId))
  const rows = moved.map(({ language }, index) => ({ personId: toId, language, position: standing.length + index }))
  if (rows.length > 0) await tx.insert(personLanguages).values(rows)
  return { rows: moved.map((row, index) => ({ ...row, becomes: standing.length + index })), dropped }
}

/** Two households are never one larger family: the survivor's stands where it is recorded. */
export const moveHousehold: Move = async (tx, fromId, toId) => {
  const [survivor] = await tx.select({ known: people.householdKnown }).from(people).where(eq(people.id, toId))
  const found = await tx.delete(householdMembers).where(eq(householdMembers.personId, fromId)).returning()
  if (survivor?.known) return { dropped: found }
  const rows = found.map((member) => ({ ...member, personId: toId }))
  if (rows.length > 0) await tx.insert(householdMembers).values(rows)
  return { rows: found.map(({ position }) => position) }
}

/** Nobody belongs to two households on one day: where both did, the survivor's stands, and the others stay where they are. */
export const moveMemberships: Move = async (tx, fromId, toId) => {
  const isOf = (personId: string) => tx.select().from(memberships).where(eq(memberships.personId, personId))
  const standing = (await isOf(toId)).filter(({ removedAt }) => removedAt === null)
  const found = await isOf(fromId)
  const isTaken = (row: (typeof found)[number]) => row.removedAt === null && standing.some((one) => overlap(one, row))
  const [dropped, moved] = [found.filter(isTaken), found.filter((one) => !isTaken(one))]
  await tx.delete(memberships).where(inArray(memberships.id, idsOf(dropped)))
  await tx
    .update(memberships)
    .set({ personId: toId })
    .where(inArray(memberships.id, idsOf(moved)))
  return { rows: idsOf(moved), dropped }
}
