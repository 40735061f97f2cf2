import { and, desc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, drafts, entries, organisations, people } from '../../db/schema/index.ts'
import { caseNumber } from '../cases/rules.ts'
import { knownCases, knownClients } from '../cases/visibility-queries.ts'
import { survivorOf } from '../clients/merged-queries.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import type { Actor } from '../stamp.ts'
import type { Draft } from './contract.ts'
import { homeOf } from './rules.ts'
import type { PlaceKind } from './terms.ts'

export type DraftRow = typeof drafts.$inferSelect

/** This user's, latest first. */
export const draftRowsOf = (handle: Handle, userId: string): Promise<DraftRow[]> =>
  handle.select().from(drafts).where(eq(drafts.userId, userId)).orderBy(desc(drafts.savedAt), desc(drafts.id))

/** This user's at one place, and what was put aside there. */
export const draftRowsAt = async (handle: Handle, userId: string, place: string): Promise<DraftRow[]> =>
  (await draftRowsOf(handle, userId)).filter((row) => homeOf(row.place) === place)

export const findDraft = async (handle: Handle, id: string): Promise<DraftRow | undefined> => {
  const [row] = await handle.select().from(drafts).where(eq(drafts.id, id))
  return row
}

export const insertDraft = async (tx: Tx, row: typeof drafts.$inferInsert): Promise<void> => {
  await tx.insert(drafts).values(row)
}

export const updateDraft = async (tx: Tx, id: string, changed: Partial<typeof drafts.$inferInsert>): Promise<void> => {
  await tx.update(drafts).set(changed).where(eq(drafts.id, id))
}

/** One's own; somebody else's stays. */
export const deleteDraft = async (tx: Tx, id: string, userId: string): Promise<void> => {
  await tx.delete(drafts).where(and(eq(drafts.id, id), eq(drafts.userId, userId)))
}

/** Everybody's, for looking whether the key still opens them. */
export const allDraftRows = (handle: Handle): Promise<DraftRow[]> => handle.select().from(drafts)

export const deleteDraftsBefore = async (tx: Tx, moment: Date): Promise<number> => {
  const gone = await tx.delete(drafts).where(lt(drafts.savedAt, moment)).returning({ id: drafts.id })
  return gone.length
}

/** What is written about; null where there is no such thing, or this actor may not know of it. */
export const aboutOf = (handle: Handle, kind: PlaceKind, id: string, actor: Actor): Promise<Draft['about']> => {
  if (kind === 'case' || kind === 'journey') return aboutCase(handle, eq(caseFiles.id, id), actor)
  if (kind === 'entry') return aboutCase(handle, caseOfEntry(id), actor)
  return aboutClient(handle, id, actor)
}

const caseOfEntry = (id: string): SQL =>
  sql`case_files.id = (select ${entries.caseId} from ${entries} where ${entries.id} = ${id})`

const aboutCase = async (handle: Handle, where: SQL, actor: Actor): Promise<Draft['about']> => {
  const { id, prefix, year, sequence } = caseFiles
  const [row] = await handle
    .select({ caseId: id, prefix, year, sequence, ...clientColumns })
    .from(caseFiles)
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .where(and(where, knownCases(actor)))
  return row ? { caseId: row.caseId, number: caseNumber(row), client: clientOf(row) } : null
}

/** A person or an organisation that this actor may know of; of a merged record, the one it was taken into. */
export const aboutClient = async (handle: Handle, named: string, actor: Actor): Promise<Draft['about']> => {
  const id = await survivorOf(handle, named, actor)
  const [row] = await handle
    .select(clientColumns)
    .from(sql`(select ${id} as id) as asked`)
    .leftJoin(people, sql`${people.id} = asked.id`)
    .leftJoin(organisations, sql`${organisations.id} = asked.id`)
    .where(and(knownClients(actor, sql`asked.id`), isNull(people.mergedInto), isNull(organisations.mergedInto)))
  if (!row || (row.personId === null && row.organisationId === null)) return null
  return { caseId: null, number: null, client: clientOf(row) }
}
