import { asc, eq, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { checkResults, checkSheets, checks, entries } from '../../db/schema/index.ts'

/** Writes an edit of the check, and counts it. */
export const updateCheck = async (
  tx: Tx,
  id: string,
  changed: { organisationId: string | null; caseId: string | null },
): Promise<void> => {
  await tx
    .update(checks)
    .set({ ...changed, version: sql`${checks.version} + 1` })
    .where(eq(checks.id, id))
}

export const sheetIdsOf = async (handle: Handle, checkId: string): Promise<string[]> => {
  const rows = await handle.select({ id: checkSheets.id }).from(checkSheets).where(eq(checkSheets.checkId, checkId))
  return rows.map(({ id }) => id)
}

/** With the entry that says so, and the case it stands on, where there is one. */
export const finishedSheetsOf = (handle: Handle, checkId: string) =>
  handle
    .select({
      sheetId: checkResults.sheetId,
      finishedOn: checkResults.finishedOn,
      finishedAt: checkSheets.finishedAt,
      entryId: checkResults.entryId,
      caseId: entries.caseId,
    })
    .from(checkResults)
    .leftJoin(entries, eq(entries.id, checkResults.entryId))
    .innerJoin(checkSheets, eq(checkSheets.id, checkResults.sheetId))
    .where(eq(checkSheets.checkId, checkId))
    .orderBy(asc(checkSheets.createdAt), asc(checkSheets.id))

/** Where it stands on a timeline; what it says is never written again. */
export const writeEntryOfResult = async (tx: Tx, sheetId: string, entryId: string | null): Promise<void> => {
  await tx.update(checkResults).set({ entryId }).where(eq(checkResults.sheetId, sheetId))
}
