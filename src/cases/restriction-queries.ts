import { and, eq, exists, inArray, isNull } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseReaders, counsellors, userRoles, users } from '../../db/schema/index.ts'
import { type Permission, permissions } from '../accounts/permissions.ts'
import type { Named } from '../http/contract.ts'
import { compareGerman } from '../names/rules.ts'

/** The colleagues a case is open to by name: of those who may read cases, whom somebody named. */
export const readersOf = async (handle: Handle, caseId: string): Promise<Named[]> => {
  const named = await handle
    .select({ userId: caseReaders.userId })
    .from(caseReaders)
    .where(eq(caseReaders.caseId, caseId))
  const ids = new Set(named.map(({ userId }) => userId))
  const colleagues = await colleaguesWho(handle, 'read cases')
  return colleagues.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }))
}

export const idsOfCasesReadBy = async (handle: Handle, userId: string): Promise<string[]> => {
  const rows = await handle
    .select({ caseId: caseReaders.caseId })
    .from(caseReaders)
    .where(eq(caseReaders.userId, userId))
  return rows.map(({ caseId }) => caseId)
}

export const countCasesReadBy = async (handle: Handle, userId: string): Promise<number> =>
  (await idsOfCasesReadBy(handle, userId)).length

export const deleteReader = async (tx: Tx, userId: string): Promise<void> => {
  await tx.delete(caseReaders).where(eq(caseReaders.userId, userId))
}

/** Who may sign in and may do this by their roles. */
export const colleaguesWho = async (handle: Handle, permission: Permission) => {
  const theirs = handle
    .select({ role: userRoles.role })
    .from(userRoles)
    .where(and(eq(userRoles.userId, users.id), inArray(userRoles.role, permissions[permission])))
  const found = await handle
    .select({ id: users.id, name: users.name, counsellorId: counsellors.id })
    .from(users)
    .leftJoin(counsellors, eq(counsellors.userId, users.id))
    .where(and(isNull(users.deactivatedAt), exists(theirs)))
  return found.sort(byName)
}

const byName = (one: Named, other: Named): number => compareGerman(one.name, other.name)

/** These and no others may know of the case from now on, beside its lead and the coordinator. */
export const replaceReaders = async (tx: Tx, caseId: string, readers: readonly Named[]): Promise<void> => {
  await tx.delete(caseReaders).where(eq(caseReaders.caseId, caseId))
  if (readers.length > 0) await tx.insert(caseReaders).values(readers.map(({ id }) => ({ caseId, userId: id })))
}
