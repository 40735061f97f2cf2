import { and, eq, exists, inArray, isNull } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseReaders, counsellors, userRoles, users } from '../../db/schema/index.ts'
import { type Permission, permissions } from '../accounts/permissions.ts'
import type { Named } from '../http/contract.ts'
import { compareGerman } from '../names/rules.ts'

/** The colleagues a case is open to by name. Whoever may not sign in any more is not among them. */
export const readersOf = async (handle: Handle, caseId: string): Promise<Named[]> => {
  const readers = await handle
    .select({ id: users.id, name: users.name })
    .from(caseReaders)
    .innerJoin(users, eq(users.id, caseReaders.userId))
    .where(and(eq(caseReaders.caseId, caseId), isNull(users.deactivatedAt)))
  return readers.sort(byName)
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
