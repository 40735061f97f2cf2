import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import { listed, listedId } from '../../db/listed.ts'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, consultations, counsellors, entries } from '../../db/schema/index.ts'
import { unnamedCounsellor } from '../imports/terms.ts'
import { compareGerman } from '../names/rules.ts'
import type { KeptCounsellor } from './contract.ts'

/** Everybody who counsels or did, by name, with what they hold and lead. */
export const keptCounsellors = async (handle: Handle): Promise<KeptCounsellor[]> => {
  const rows = await handle.select().from(counsellors)
  const talks = await talksByCounsellor(handle)
  const cases = await casesByCounsellor(handle)
  return rows
    .map(({ userId, ...row }) => ({
      ...row,
      hasAccount: userId !== null,
      talks: talks.get(row.id) ?? 0,
      cases: cases.get(row.id)?.cases ?? 0,
      openCases: cases.get(row.id)?.openCases ?? 0,
      isNeeded: userId === null && row.name === unnamedCounsellor.de,
    }))
    .sort((one, other) => compareGerman(one.name, other.name))
}

export const findKeptCounsellor = async (handle: Handle, id: string): Promise<KeptCounsellor | undefined> =>
  (await keptCounsellors(handle)).find((counsellor) => counsellor.id === id)

const talksByCounsellor = async (handle: Handle): Promise<Map<string | null, number>> => {
  const rows = await handle
    .select({ id: consultations.heldById, talks: count() })
    .from(consultations)
    .innerJoin(entries, and(eq(entries.id, consultations.entryId), isNull(entries.removedAt)))
    .groupBy(consultations.heldById)
  return new Map(rows.map(({ id, talks }) => [id, talks]))
}

const casesByCounsellor = async (handle: Handle) => {
  const rows = await handle
    .select({
      id: caseFiles.leadId,
      cases: count(),
      openCases: sql<number>`count(*) filter (where ${isNull(caseFiles.closedOn)})`,
    })
    .from(caseFiles)
    .groupBy(caseFiles.leadId)
  return new Map(rows.map(({ id, ...counted }) => [id, counted]))
}

/** By their ids, removed talks too: they may be restored. */
export const idsHeldAndLed = async (handle: Handle, counsellorId: string) => {
  const talks = await handle
    .select({ id: consultations.entryId })
    .from(consultations)
    .where(eq(consultations.heldById, counsellorId))
  const cases = await handle.select({ id: caseFiles.id }).from(caseFiles).where(eq(caseFiles.leadId, counsellorId))
  return { talks: talks.map(({ id }) => id), cases: cases.map(({ id }) => id) }
}

export type HeldAndLed = Awaited<ReturnType<typeof idsHeldAndLed>>

/** Hands on those of these talks and cases that are still `from`'s; each counts as edited. */
export const handOn = async (tx: Tx, { talks, cases }: HeldAndLed, from: string, to: string): Promise<void> => {
  const theirTalks = tx
    .select({ id: consultations.entryId })
    .from(listed(talks))
    .innerJoin(consultations, and(eq(consultations.entryId, listedId), eq(consultations.heldById, from)))
  await tx
    .update(entries)
    .set({ version: sql`${entries.version} + 1` })
    .where(inArray(entries.id, theirTalks))
  await tx
    .update(consultations)
    .set({ heldById: to })
    .where(and(eq(consultations.heldById, from), inArray(consultations.entryId, among(tx, talks))))
  await tx
    .update(caseFiles)
    .set({ leadId: to, version: sql`${caseFiles.version} + 1` })
    .where(and(eq(caseFiles.leadId, from), inArray(caseFiles.id, among(tx, cases))))
}

const among = (tx: Tx, ids: readonly string[]) => tx.select({ id: listedId.as('id') }).from(listed(ids))

export const counsellorsMergedInto = (handle: Handle, id: string) =>
  handle.select({ id: counsellors.id }).from(counsellors).where(eq(counsellors.mergedInto, id))

type Changed = Partial<Pick<typeof counsellors.$inferInsert, 'name' | 'state' | 'mergedInto'>>

/** Writes an edit of the row, and counts it. */
export const updateCounsellor = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(counsellors)
    .set({ ...changed, version: sql`${counsellors.version} + 1` })
    .where(eq(counsellors.id, id))
}
