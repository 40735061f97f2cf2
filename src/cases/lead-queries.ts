import { count, eq, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles } from '../../db/schema/index.ts'

/**
 * How many cases a counsellor leads. Here and below nobody is asked what the actor may know of: whoever administers users
 * learns numbers, and no case.
 */
export const countCasesLed = async (handle: Handle, counsellorId: string | undefined) => {
  const [counted] = await handle
    .select({
      all: count(),
      open: sql<number>`count(*) filter (where ${caseFiles.closedOn} is null)`,
      restricted: count(caseFiles.restrictedAt),
    })
    .from(caseFiles)
    .where(eq(caseFiles.leadId, counsellorId ?? ''))
  const { all = 0, open = 0, restricted = 0 } = counted ?? {}
  return { open, closed: all - open, restricted }
}

/** Open and closed ones, those of restricted access too. */
export const idsOfCasesLed = async (handle: Handle, counsellorId: string): Promise<string[]> => {
  const rows = await handle.select({ id: caseFiles.id }).from(caseFiles).where(eq(caseFiles.leadId, counsellorId))
  return rows.map(({ id }) => id)
}
