import { and, eq, isNull, lt, lte } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { checkRegistrations, checkSheets, checks, enquiryForms } from '../../db/schema/index.ts'
import type { Stamp } from '../stamp.ts'

/** Whether the link in a mail about this sheet, registration or form opens nothing any more, for its time is over. */
export const isLinkOver = async (
  handle: Handle,
  aboutId: string,
  { at, today }: Pick<Stamp, 'at' | 'today'>,
): Promise<boolean> => {
  const sheets = await handle
    .select({ id: checkSheets.id })
    .from(checkSheets)
    .innerJoin(checks, eq(checks.id, checkSheets.checkId))
    .where(and(eq(checkSheets.id, aboutId), lt(checks.endsOn, today)))
  if (sheets.length > 0) return true
  for (const table of [checkRegistrations, enquiryForms]) {
    const { id, confirmedAt, endsAt } = table
    const isWaiting = and(eq(id, aboutId), isNull(confirmedAt), lte(endsAt, at))
    if ((await handle.$count(table, isWaiting)) > 0) return true
  }
  return false
}
