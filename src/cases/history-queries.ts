import { and, desc, eq, isNotNull, like } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit, counsellors } from '../../db/schema/index.ts'

/** Every correction of an entry, newest first. */
export const correctionsOf = (handle: Handle, entryId: string) =>
  handle
    .select({ at: audit.at, by: audit.by, changes: audit.changes })
    .from(audit)
    .where(and(eq(audit.subjectId, entryId), like(audit.action, '%.corrected')))
    .orderBy(desc(audit.id))

/** Which counsellor each mapped name went to; a name is never mapped to a mapped one. */
export const namesHandedOn = async (handle: Handle): Promise<ReadonlyMap<string, string>> => {
  const rows = await handle
    .select({ id: counsellors.id, to: counsellors.mergedInto })
    .from(counsellors)
    .where(isNotNull(counsellors.mergedInto))
  return new Map(rows.flatMap(({ id, to }) => (to === null ? [] : [[id, to]])))
}
