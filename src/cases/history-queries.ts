import { and, desc, eq, like } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit } from '../../db/schema/index.ts'

/** Every correction of an entry, newest first. */
export const correctionsOf = (handle: Handle, entryId: string) =>
  handle
    .select({ at: audit.at, by: audit.by, changes: audit.changes })
    .from(audit)
    .where(and(eq(audit.subjectId, entryId), like(audit.action, '%.corrected')))
    .orderBy(desc(audit.id))
