import { desc, max, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { audit, backups } from '../../db/schema/index.ts'

/** So many suffice: whoever sets the clock right again should not be told of it for a year. */
const looksBack = 1000

/** The latest moment among what was written last, in the order it was written; that order needs no clock. */
export const latestWritten = async (handle: Handle): Promise<Date | null> => {
  const lately = handle.select({ at: audit.at }).from(audit).orderBy(desc(audit.id)).limit(looksBack).as('lately')
  const copies = handle.select({ at: backups.endedAt }).from(backups).orderBy(desc(sql`rowid`)).limit(14).as('copies')
  const [written] = await handle.select({ at: max(lately.at) }).from(lately)
  const [copied] = await handle.select({ at: max(copies.at) }).from(copies)
  return later(written?.at ?? null, copied?.at ?? null)
}

const later = (one: Date | null, other: Date | null): Date | null => {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
