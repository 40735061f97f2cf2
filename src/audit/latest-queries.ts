import { and, desc, eq } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit } from '../../db/schema/index.ts'

/** What this action changed when it was last done to this subject: what an undo goes by. */
export const latestChanges = async (handle: Handle, action: string, subjectId: string) => {
  const [row] = await handle
    .select({ changes: audit.changes })
    .from(audit)
    .where(and(eq(audit.subjectId, subjectId), eq(audit.action, action)))
    .orderBy(desc(audit.id))
    .limit(1)
  return row?.changes ?? undefined
}
