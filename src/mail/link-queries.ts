import { and, eq, isNotNull, isNull, lt, lte, or } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import {
  checkRegistrations,
  checkSheets,
  checks,
  documents,
  enquiryForms,
  packageLinks,
  packages,
} from '../../db/schema/index.ts'
import type { Stamp } from '../stamp.ts'

/** Whether the link in a mail about this sheet, registration, form or package opens nothing any more. */
export const isLinkOver = async (handle: Handle, aboutId: string, now: Now): Promise<boolean> =>
  (await isCheckOver(handle, aboutId, now)) ||
  (await isOpenPageOver(handle, aboutId, now)) ||
  (await isPackageClosed(handle, aboutId, now))

type Now = Pick<Stamp, 'at' | 'today'>

const isCheckOver = async (handle: Handle, sheetId: string, { today }: Now): Promise<boolean> => {
  const found = await handle
    .select({ id: checkSheets.id })
    .from(checkSheets)
    .innerJoin(checks, eq(checks.id, checkSheets.checkId))
    .where(and(eq(checkSheets.id, sheetId), lt(checks.endsOn, today)))
  return found.length > 0
}

const isOpenPageOver = async (handle: Handle, sentId: string, { at }: Now): Promise<boolean> => {
  for (const table of [checkRegistrations, enquiryForms]) {
    const isOver = and(eq(table.id, sentId), isNull(table.confirmedAt), lte(table.endsAt, at))
    if ((await handle.$count(table, isOver)) > 0) return true
  }
  return false
}

const isPackageClosed = async (handle: Handle, packageId: string, { today }: Now): Promise<boolean> => {
  const { endsOn, revokedAt } = packageLinks
  const found = await handle
    .select({ id: packages.id })
    .from(packageLinks)
    .innerJoin(packages, eq(packages.id, packageLinks.packageId))
    .innerJoin(documents, eq(documents.id, packages.documentId))
    .where(and(eq(packages.id, packageId), or(lt(endsOn, today), isNotNull(revokedAt), isNotNull(documents.deletedAt))))
  return found.length > 0
}
