import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { counsellors, enquiries, userRoles, users } from '../../db/schema/index.ts'
import type { SheetRow } from './sheet-queries.ts'

/**
 * Who follows up on a check of an organisation without an open case: who invited, else who has the enquiry it began with,
 * else the coordinator who has been here longest. Null where the centre has nobody.
 */
export const ownerWithoutCase = async (handle: Handle, sheet: SheetRow): Promise<string | null> =>
  (await stillHere(handle, sheet.invitedBy)) ??
  (await stillHere(handle, await assigneeOf(handle, sheet.id))) ??
  (await aCoordinator(handle))

const stillHere = async (handle: Handle, counsellorId: string | null): Promise<string | null> => {
  if (counsellorId === null) return null
  const [row] = await handle
    .select({ id: counsellors.id })
    .from(counsellors)
    .innerJoin(users, eq(users.id, counsellors.userId))
    .where(and(eq(counsellors.id, counsellorId), isNull(users.deactivatedAt)))
  return row?.id ?? null
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
