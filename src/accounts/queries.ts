import { and, desc, eq, gt, gte, isNull, lt, lte, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { prepared } from '../../db/prepared.ts'
import { counsellors, oneTimeLinks, sessions, userRoles, users } from '../../db/schema/index.ts'
import { idleFor } from './rules.ts'
import type { Language, Role } from './terms.ts'

/** As it is kept and compared: SQLite's own `lower` knows no letter beyond ASCII. */
export const signInNameOf = (typed: string): string => typed.normalize('NFC').trim().toLowerCase()

export const findUserToSignIn = async (handle: Handle, signInName: string) => {
  const [user] = await handle
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(sql`lower(${users.signInName})`, signInNameOf(signInName)), isNull(users.deactivatedAt)))
  return user
}

/** Whoever has this sign-in name, also those who are deactivated. */
export const findUserBySignInName = async (handle: Handle, signInName: string) => {
  const [user] = await handle
    .select({ id: users.id })
    .from(users)
    .where(eq(sql`lower(${users.signInName})`, signInNameOf(signInName)))
  return user
}

export const findUser = async (handle: Handle, id: string) => {
  const [user] = await handle.select().from(users).where(eq(users.id, id))
  return user
}

/** The session with its user and their roles, or nothing where it never was, has ended, or the user may not sign in any more. */
export const findSession = async (handle: Handle, sessionId: string) => {
  const [session] = await sessionById(handle, { sessionId })
  return session
}

const sessionById = prepared((handle) =>
  handle
    .select({
      id: sessions.id,
      lastUsedAt: sessions.lastUsedAt,
      endsAt: sessions.endsAt,
      userId: users.id,
      name: users.name,
      roles:
        sql`(select json_group_array(${userRoles.role}) from ${userRoles} where ${userRoles.userId} = ${users.id})`.mapWith(
          (roles: string) => JSON.parse(roles) as Role[],
        ),
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sql.placeholder('sessionId')), isNull(sessions.endedAt), isNull(users.deactivatedAt)))
    .prepare(),
)

/** Which of them go on at that moment, the one used last first. */
export const runningSessionsOf = (handle: Handle, userId: string, now: Date) =>
  handle
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isRunningAt(now)))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.createdAt))

/** As `isOver` of the rules says it of one. */
export const isRunningAt = (now: Date) =>
  and(
    isNull(sessions.endedAt),
    gt(sessions.endsAt, now),
    gte(sessions.lastUsedAt, new Date(now.getTime() - idleFor)),
    lte(sessions.lastUsedAt, new Date(now.getTime() + idleFor)),
  )

/** Those over before that moment; of each user the one used last stays, for it says when they were last there. */
export const deleteOldSessions = async (tx: Tx, before: Date): Promise<void> => {
  const usedLater = sql`exists (select 1 from sessions as later where later.user_id = ${sessions.userId}
    and (later.last_used_at, later.id) > (${sessions.lastUsedAt}, ${sessions.id}))`
  await tx
    .delete(sessions)
    .where(and(lt(sql`coalesce(${sessions.endedAt}, ${sessions.endsAt})`, before.getTime()), usedLater))
}

export const rolesOf = async (handle: Handle, userId: string): Promise<Role[]> => {
  const rows = await handle.select({ role: userRoles.role }).from(userRoles).where(eq(userRoles.userId, userId))
  return rows.map(({ role }) => role)
}

export const counsellorOf = async (handle: Handle, userId: string | null) => {
  if (userId === null) return undefined
  const [counsellor] = await counsellorByUser(handle, { userId })
  return counsellor
}

const counsellorByUser = prepared((handle) =>
  handle
    .select({ id: counsellors.id, name: counsellors.name })
    .from(counsellors)
    .where(eq(counsellors.userId, sql.placeholder('userId')))
    .prepare(),
)

export const languageOf = async (handle: Handle, userId: string): Promise<Language> => {
  const [user] = await handle.select({ language: users.language }).from(users).where(eq(users.id, userId))
  return user?.language ?? 'de'
}

export const anyUser = async (handle: Handle) => {
  const [user] = await handle.select({ id: users.id }).from(users).limit(1)
  return user
}

export const findUnusedLink = async (handle: Handle, secretHash: string) => {
  const [link] = await handle
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.secretHash, secretHash), isNull(oneTimeLinks.usedAt)))
  return link
}

export const insertUser = async (tx: Tx, user: typeof users.$inferInsert, roles: readonly Role[]): Promise<void> => {
  await tx.insert(users).values(user)
  await tx.insert(userRoles).values(roles.map((role) => ({ userId: user.id, role })))
}

export const insertCounsellor = async (tx: Tx, row: typeof counsellors.$inferInsert): Promise<void> => {
  await tx.insert(counsellors).values(row)
}

type ChangedCounsellor = Partial<Pick<typeof counsellors.$inferInsert, 'name' | 'state'>>

/** Writes an edit of the row under which this user counsels, and counts it. */
export const updateCounsellorOf = async (tx: Tx, userId: string, changed: ChangedCounsellor): Promise<void> => {
  await tx
    .update(counsellors)
    .set({ ...changed, version: sql`${counsellors.version} + 1` })
    .where(eq(counsellors.userId, userId))
}
