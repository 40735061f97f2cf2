import { and, desc, eq, inArray, isNull, max, ne, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { prepared, preparedWrite, rowsInto } from '../../db/prepared.ts'
import { caseFiles, counsellors, entries, statusChanges } from '../../db/schema/index.ts'
import { sortNameOf } from '../clients/sort-name-queries.ts'
import { notFound } from '../errors.ts'
import type { OrganisationKind } from '../organisations/terms.ts'
import type { Actor } from '../stamp.ts'
import { casesWithin, knownCases, type Reach, reachOf } from './visibility-queries.ts'

const caseColumns = {
  id: caseFiles.id,
  prefix: caseFiles.prefix,
  year: caseFiles.year,
  sequence: caseFiles.sequence,
  personId: caseFiles.personId,
  organisationId: caseFiles.organisationId,
  targetGroup: caseFiles.targetGroup,
  leadId: caseFiles.leadId,
  leadName: counsellors.name,
  leadUserId: counsellors.userId,
  restrictedAt: caseFiles.restrictedAt,
  openedOn: caseFiles.openedOn,
  closedOn: caseFiles.closedOn,
  closingReasonId: caseFiles.closingReasonId,
  lastEntryOn: caseFiles.lastEntryOn,
  version: caseFiles.version,
}

export type CaseRecord = Awaited<ReturnType<typeof findCase>>

/** The one door to a case: what `actor` may not know of is `not_found`, as if it did not exist. */
export const findCase = async (handle: Handle, id: string, actor: Actor) => {
  const [found] = await caseById(handle, { id, userId: actor.userId }, reachOf(actor))
  if (!found) throw notFound()
  return found
}

const caseById = prepared((handle, reach: Reach) =>
  handle
    .select(caseColumns)
    .from(caseFiles)
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .where(and(eq(caseFiles.id, sql.placeholder('id')), casesWithin(reach)))
    .prepare(),
)

type ClientKey = { personId: string } | { organisationId: string }

/** The client's open case with the latest entry: where a new talk goes. */
export const findLatestOpenCase = async (handle: Handle, client: ClientKey, actor: Actor) => {
  const isTheirs =
    'personId' in client ? eq(caseFiles.personId, client.personId) : eq(caseFiles.organisationId, client.organisationId)
  const [latest] = await handle
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(and(isTheirs, isNull(caseFiles.closedOn), knownCases(actor)))
    .orderBy(desc(caseFiles.lastEntryOn), desc(caseFiles.id))
    .limit(1)
  return latest && findCase(handle, latest.id, actor)
}

/** The next free number of a year; inside the transaction that uses it, so that no two are alike and none is left out. */
export const nextSequence = async (tx: Tx, year: number): Promise<number> => {
  const [row] = await tx
    .select({ last: max(caseFiles.sequence) })
    .from(caseFiles)
    .where(eq(caseFiles.year, year))
  return (row?.last ?? 0) + 1
}

export const insertCase = async (tx: Tx, row: Omit<typeof caseFiles.$inferInsert, 'sortName'>): Promise<void> => {
  await tx.insert(caseFiles).values({ ...row, sortName: sortNameOf(row) })
}

type Changed = Partial<
  Pick<
    typeof caseFiles.$inferInsert,
    'targetGroup' | 'leadId' | 'openedOn' | 'closedOn' | 'closingReasonId' | 'closingConfirmed' | 'restrictedAt'
  >
>

/** Writes an edit of the case, and counts it. */
export const updateCase = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(caseFiles)
    .set({ ...changed, version: sql`${caseFiles.version} + 1` })
    .where(eq(caseFiles.id, id))
}

/** Whether there is any case of this organisation, hidden ones too. */
export const hasCases = async (handle: Handle, organisationId: string): Promise<boolean> => {
  const rows = await handle
    .select({ id: caseFiles.id })
    .from(caseFiles)
    .where(eq(caseFiles.organisationId, organisationId))
    .limit(1)
  return rows.length > 0
}

/**
 * Brings every case of an organisation to the group its kind asks for, and says which had another. Nobody edited the case:
 * its version stays, and whoever has it open goes on.
 */
export const regroupCasesOf = async (tx: Tx, organisationId: string, kind: OrganisationKind) => {
  const isOfOtherGroup = and(eq(caseFiles.organisationId, organisationId), ne(caseFiles.targetGroup, kind))
  const others = await tx
    .select({ caseId: caseFiles.id, from: caseFiles.targetGroup })
    .from(caseFiles)
    .where(isOfOtherGroup)
  await tx.update(caseFiles).set({ targetGroup: kind }).where(isOfOtherGroup)
  return others
}

/**
 * The day of the latest entry that stands, status changes and outcomes aside: what came of a case is no work on it, and may
 * come after its closing. The opening day where there is none.
 */
export const keepLastEntry = async (tx: Tx, caseId: string): Promise<void> => {
  await writeLastEntry(tx, { caseId })
}

const latestEntryOn = sql`select max(entries.happened_on) from entries where entries.case_id = ${sql.placeholder('caseId')}
  and entries.kind not in ('status_change', 'outcome') and entries.removed_at is null`

const writeLastEntry = preparedWrite((tx) =>
  tx
    .update(caseFiles)
    .set({ lastEntryOn: sql`coalesce((${latestEntryOn}), ${caseFiles.openedOn})` })
    .where(eq(caseFiles.id, sql.placeholder('caseId')))
    .prepare(),
)

export const insertEntry = rowsInto(entries)

type ChangedEntry = Partial<
  Pick<typeof entries.$inferInsert, 'kind' | 'happenedOn' | 'note' | 'removedAt' | 'removedBy'>
>

/** Writes an edit of the entry, and counts it. */
export const updateEntry = async (tx: Tx, id: string, changed: ChangedEntry): Promise<void> => {
  await tx
    .update(entries)
    .set({ ...changed, version: sql`${entries.version} + 1` })
    .where(eq(entries.id, id))
}

export const removedAtOf = async (handle: Handle, entryId: string): Promise<Date | null> => {
  const [row] = await handle.select({ removedAt: entries.removedAt }).from(entries).where(eq(entries.id, entryId))
  return row?.removedAt ?? null
}

/** For good, with what is said of its status; for what was just recorded and is taken back. Refused by whatever else names it. */
export const deleteCase = async (tx: Tx, id: string): Promise<void> => {
  const changes = tx.select({ id: entries.id }).from(entries).where(isStatusChangeOf(id))
  await tx.delete(statusChanges).where(inArray(statusChanges.entryId, changes))
  await tx.delete(entries).where(isStatusChangeOf(id))
  await tx.delete(caseFiles).where(eq(caseFiles.id, id))
}

const isStatusChangeOf = (caseId: string) => and(eq(entries.caseId, caseId), eq(entries.kind, 'status_change'))

export const deleteEntry = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(entries).where(eq(entries.id, id))
}

export const insertStatusChange = async (tx: Tx, row: typeof statusChanges.$inferInsert): Promise<void> => {
  await tx.insert(statusChanges).values(row)
}
