import { and, desc, eq, gt, isNull, ne } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { entries, statusChanges } from '../../db/schema/index.ts'

/**
 * The reopening that a case stands open by, and the closing it undid; undefined where the latest change of status is none.
 * The ids of status changes grow, and order what was done at one moment.
 */
export const findReopening = async (handle: Handle, caseId: string) => {
  const [reopened, closed] = await handle
    .select({
      entryId: entries.id,
      change: statusChanges.change,
      reasonId: statusChanges.reasonId,
      happenedOn: entries.happenedOn,
      recordedAt: entries.recordedAt,
      recordedBy: entries.recordedBy,
    })
    .from(entries)
    .innerJoin(statusChanges, eq(statusChanges.entryId, entries.id))
    .where(and(eq(entries.caseId, caseId), isNull(entries.removedAt)))
    .orderBy(desc(entries.recordedAt), desc(entries.id))
    .limit(2)
  if (reopened?.change !== 'reopened' || closed?.change !== 'closed' || closed.reasonId === null) return undefined
  const { entryId, recordedAt, recordedBy } = reopened
  return { entryId, recordedAt, recordedBy, closedOn: closed.happenedOn, closingReasonId: closed.reasonId }
}

/** Whether anything that stands in the case was recorded after this moment; outcomes may stand in a closed case too. */
export const hasEntriesSince = async (handle: Handle, caseId: string, moment: Date): Promise<boolean> => {
  const rows = await handle
    .select({ id: entries.id })
    .from(entries)
    .where(
      and(
        eq(entries.caseId, caseId),
        isNull(entries.removedAt),
        gt(entries.recordedAt, moment),
        ne(entries.kind, 'outcome'),
      ),
    )
    .limit(1)
  return rows.length > 0
}
