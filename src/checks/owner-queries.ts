import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { checkSheets, checks, counsellors, enquiries, userRoles, users } from '../../db/schema/index.ts'
import { rolesOf } from '../accounts/queries.ts'
import type { Actor } from '../stamp.ts'
import type { SheetRow } from './sheet-queries.ts'
import { knownChecks } from './visibility-queries.ts'

/**
 * Who follows up on a check of an organisation without an open case: who invited, else who has the enquiry it began with, as
 * far as they may know of it; else the coordinator who has been here longest. Null where the centre has nobody.
 */
export const ownerWithoutCase = async (handle: Handle, sheet: SheetRow): Promise<string | null> =>
  (await ifTheyKnow(handle, sheet.id, sheet.invitedBy)) ??
  (await ifTheyKnow(handle, sheet.id, await assigneeOf(handle, sheet.id))) ??
  (await aCoordinator(handle))

/** This counsellor, where they are still here and may know of the check. */
export const ifTheyKnow = async (handle: Handle, sheetId: string, counsellorId: string | null) => {
  if (counsellorId === null) return null
  const [user] = await handle
    .select({ userId: users.id, name: counsellors.name })
    .from(counsellors)
    .innerJoin(users, eq(users.id, counsellors.userId))
    .where(and(eq(counsellors.id, counsellorId), isNull(users.deactivatedAt)))
  if (!user) return null
  const actor = { ...user, roles: await rolesOf(handle, user.userId) }
  return (await knowsCheckOf(handle, sheetId, actor)) ? counsellorId : null
}

export const knowsCheckOf = async (handle: Handle, sheetId: string, actor: Actor): Promise<boolean> => {
  const known = await handle
    .select({ id: checks.id })
    .from(checkSheets)
    .innerJoin(checks, eq(checks.id, checkSheets.checkId))
    .where(and(eq(checkSheets.id, sheetId), knownChecks(actor)))
  return known.length > 0
}

const assigneeOf = async (handle: Handle, sheetId: string): Promise<string | null> => {
  const [row] = await handle
    .select({ id: enquiries.assignedTo })
    .from(enquiries)
    .where(and(eq(enquiries.sheetId, sheetId), isNotNull(enquiries.assignedTo)))
    .limit(1)
  return row?.id ?? null
}

const aCoordinator = async (handle: Handle): Promise<string | null> => {
  const [row] = await handle
    .select({ id: counsellors.id })
    .from(counsellors)
    .innerJoin(users, eq(users.id, counsellors.userId))
    .innerJoin(userRoles, and(eq(userRoles.userId, users.id), eq(userRoles.role, 'coordinator')))
    .where(isNull(users.deactivatedAt))
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(1)
  return row?.id ?? null
}
