import { and, eq, inArray, or } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, merges, organisations, people } from '../../db/schema/index.ts'
import { knownCases } from '../cases/visibility-queries.ts'
import { displayName } from '../names/rules.ts'
import type { Actor } from '../stamp.ts'
import { type TakenIn, takenInWhole, wayInto } from './merged-rules.ts'

/**
 * Whom a record stands for now: the one it was merged into, or itself. Merging flattens its chains, so that one step leads
 * there. Whoever names a merged record, from a page left open or an old link, means its survivor; but where it was kept
 * apart, only those who knew of it are led on: to all others it is as if it had never been.
 */
export const survivorOf = async (handle: Handle, id: string, actor: Actor): Promise<string> => {
  for (const table of [people, organisations]) {
    const [row] = await handle.select({ mergedInto: table.mergedInto }).from(table).where(eq(table.id, id))
    if (row) return row.mergedInto !== null && (await isLedOn(handle, id, row.mergedInto, actor)) ? row.mergedInto : id
  }
  return id
}

const isLedOn = async (handle: Handle, id: string, survivorId: string, actor: Actor): Promise<boolean> => {
  for (const { moved } of wayInto(id, await mergesInto(handle, survivorId))) {
    if (moved.keptApart && !(await knowsOneOf(handle, casesIn(moved), actor))) return false
  }
  return true
}

const casesIn = ({ rows }: TakenIn['moved']): string[] =>
  ['case_files.person_id', 'case_files.organisation_id'].flatMap((column) => (rows[column] ?? []) as string[])

const knowsOneOf = async (handle: Handle, caseIds: string[], actor: Actor): Promise<boolean> => {
  const [known] = await handle
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(inArray(caseFiles.id, caseIds), knownCases(actor)))
    .limit(1)
  return known !== undefined
}

/** The names of all that went into a record with what they said: by them, too, it is found. */
export const namesTakenIn = async (handle: Handle, survivorId: string): Promise<(string | null)[]> => {
  const ids = takenInWhole(await mergesInto(handle, survivorId)).map(({ mergedId }) => mergedId)
  const persons = await handle.select().from(people).where(inArray(people.id, ids))
  const firms = await handle.select().from(organisations).where(inArray(organisations.id, ids))
  return [
    ...persons.flatMap((person) => [displayName(person), person.nativeName]),
    ...firms.map((organisation) => organisation.name),
  ]
}

const mergesInto = async (handle: Handle, survivorId: string): Promise<TakenIn[]> => {
  const rows = await handle
    .select()
    .from(merges)
    .where(or(eq(merges.personId, survivorId), eq(merges.organisationId, survivorId)))
  return rows.map((row) => ({
    id: row.id,
    mergedId: row.mergedPersonId ?? row.mergedOrganisationId ?? '',
    moved: row.moved,
  }))
}
