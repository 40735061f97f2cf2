import { and, count, eq, gt, isNotNull, isNull, max, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, counsellors, oneTimeLinks, sessions, userRoles, users } from '../../db/schema/index.ts'
import { findUser, isRunningAt, rolesOf } from '../accounts/queries.ts'
import { roles as allRoles, type Role } from '../accounts/terms.ts'
import { canSignIn, possibleLeads } from '../cases/lead-queries.ts'
import { notFound } from '../errors.ts'
import { compareGerman } from '../names/rules.ts'
import type { User } from './contract.ts'
import { stateOf } from './rules.ts'

/** Every account, by name. */
export const everyUser = async (handle: Handle, now: Date): Promise<User[]> => {
  const described = await describedUsers(handle, undefined, now)
  return described.sort((one, other) => compareGerman(one.name, other.name))
}

/** Throws `not_found`. */
export const describeUser = async (handle: Handle, id: string, now: Date): Promise<User> => {
  const [user] = await describedUsers(handle, id, now)
  if (!user) throw notFound()
  return user
}

const describedUsers = async (handle: Handle, id: string | undefined, now: Date): Promise<User[]> => {
  const rows = await handle.select().from(users).where(only(users.id, id))
  const roles = await rolesByUser(handle, id)
  const lastUses = await lastUseByUser(handle, id)
  const running = await runningByUser(handle, id, now)
  const openCases = await openCasesByUser(handle, id)
  const links = await openLinksByUser(handle, id, now)
  return rows.map((user) => ({
    id: user.id,
    name: user.name,
    signInName: user.signInName,
    roles: inOrder(roles.get(user.id) ?? []),
    state: stateOf(user),
    lastUsedAt: lastUses.get(user.id)?.toISOString() ?? null,
    openCases: openCases.get(user.id) ?? 0,
    sessions: running.get(user.id) ?? 0,
    linkEndsAt: links.get(user.id)?.toISOString() ?? null,
    version: user.version,
  }))
}

const only = (column: Parameters<typeof eq>[0], id: string | undefined): SQL | undefined =>
  id === undefined ? undefined : eq(column, id)

/** As the table of roles has them. */
const inOrder = (some: Role[]): Role[] => allRoles.filter((role) => some.includes(role))

const rolesByUser = async (handle: Handle, id: string | undefined): Promise<Map<string, Role[]>> => {
  const rows = await handle.select().from(userRoles).where(only(userRoles.userId, id))
  const byUser = new Map<string, Role[]>()
  for (const { userId, role } of rows) byUser.set(userId, [...(byUser.get(userId) ?? []), role])
  return byUser
}

const lastUseByUser = async (handle: Handle, id: string | undefined) => {
  const rows = await handle
    .select({ userId: sessions.userId, last: max(sessions.lastUsedAt) })
    .from(sessions)
    .where(only(sessions.userId, id))
    .groupBy(sessions.userId)
  return new Map(rows.map(({ userId, last }) => [userId, last]))
}

const runningByUser = async (handle: Handle, id: string | undefined, now: Date) => {
  const rows = await handle
    .select({ userId: sessions.userId, running: count() })
    .from(sessions)
    .where(and(only(sessions.userId, id), isRunningAt(now)))
    .groupBy(sessions.userId)
  return new Map(rows.map(({ userId, running }) => [userId, running]))
}

/** Restricted ones too: whoever administers users learns how many, and of none which. */
const openCasesByUser = async (handle: Handle, id: string | undefined) => {
  const rows = await handle
    .select({ userId: counsellors.userId, cases: count() })
    .from(caseFiles)
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .where(and(isNull(caseFiles.closedOn), isNotNull(counsellors.userId), only(counsellors.userId, id)))
    .groupBy(counsellors.userId)
  return new Map(rows.map(({ userId, cases }) => [userId, cases]))
}

const openLinksByUser = async (handle: Handle, id: string | undefined, now: Date) => {
  const rows = await handle
    .select({ userId: oneTimeLinks.userId, endsAt: max(oneTimeLinks.endsAt) })
    .from(oneTimeLinks)
    .where(and(only(oneTimeLinks.userId, id), isNull(oneTimeLinks.usedAt), gt(oneTimeLinks.endsAt, now)))
    .groupBy(oneTimeLinks.userId)
  return new Map(rows.map(({ userId, endsAt }) => [userId, endsAt]))
}

/** The row with its roles. Throws `not_found`. */
export const findUserWithRoles = async (handle: Handle, id: string) => {
  const user = await findUser(handle, id)
  if (!user) throw notFound()
  return { ...user, roles: inOrder(await rolesOf(handle, id)) }
}

/** The roles that this user has and nobody else who can sign in. */
export const rolesOnlyOf = async (handle: Handle, id: string): Promise<Role[]> => {
  const rows = await handle
    .select({ id: users.id, role: userRoles.role })
    .from(users)
    .innerJoin(userRoles, eq(userRoles.userId, users.id))
    .where(canSignIn)
  return allRoles.filter((role) => {
    const holders = rows.filter((one) => one.role === role)
    return holders.length === 1 && holders[0]?.id === id
  })
}

/** Who may take over cases from this user. */
export const possibleSuccessors = async (handle: Handle, leaverId: string) => {
  const leads = await possibleLeads(handle)
  return leads.filter(({ userId }) => userId !== leaverId).map(({ id, name }) => ({ id, name }))
}

type Changed = Partial<Pick<typeof users.$inferInsert, 'name' | 'signInName' | 'deactivatedAt'>>

/** Writes an edit of the account, and counts it. */
export const updateUser = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(users)
    .set({ ...changed, version: sql`${users.version} + 1` })
    .where(eq(users.id, id))
}

export const writeRoles = async (tx: Tx, userId: string, roles: readonly Role[]): Promise<void> => {
  await tx.delete(userRoles).where(eq(userRoles.userId, userId))
  await tx.insert(userRoles).values(roles.map((role) => ({ userId, role })))
}
