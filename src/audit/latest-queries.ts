import { and, desc, eq } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit } from '../../db/schema/index.ts'

/** What this action changed when it was last done to this subject: what an undo goes by. */
export const latestChanges = async (handle: Handle, action: string, subjectId: string) => {
  const last = await lastDone(handle, action, subjectId)
  return last?.changes ?? undefined
}

/** When this was last done to this subject, by whom, and what it changed. */
export const lastDone = async (handle: Handle, action: string, subjectId: string) => {
  const [row] = await handle
    .select({ at: audit.at, userId: audit.userId, changes: audit.changes })
    .from(audit)
    .where(and(eq(audit.subjectId, subjectId), eq(audit.action, action)))
    .orderBy(desc(audit.id))
    .limit(1)
  return row
}

/** Whether this user did this to this subject. */
export const wasDoneBy = async (
  handle: Handle,
  action: string,
  subjectId: string,
  userId: string,
): Promise<boolean> => {
  const [row] = await handle
    .select({ id: audit.id })
    .from(audit)
    .where(and(eq(audit.subjectId, subjectId), eq(audit.action, action), eq(audit.userId, userId)))
    .limit(1)
  return row !== undefined
}
