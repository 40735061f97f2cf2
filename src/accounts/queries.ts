import { and, desc, eq, gt, gte, isNull, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
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

/** The session with its user, or nothing where it never was, has ended, or the user may not sign in any more. */
export const findSession = async (handle: Handle, sessionId: string) => {
  const [session] = await handle
    .select({
      id: sessions.id,
      lastUsedAt: sessions.lastUsedAt,
      endsAt: sessions.endsAt,
      userId: users.id,
      name: users.name,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), isNull(users.deactivatedAt)))
  return session
}

/** Which of them go on at that moment, the one used last first. */
export const runningSessionsOf = (handle: Handle, userId: string, now: Date) =>
  handle
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), isRunningAt(now)))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.createdAt))

/** As `isOver` of the rules says it of one. */
export const isRunningAt = (now: Date) =>
  and(isNull(sessions.endedAt), gt(sessions.endsAt, now), gte(sessions.lastUsedAt, new Date(now.getTime() - idleFor)))

export const rolesOf = async (handle: Handle, userId: string): Promise<Role[]> => {
  const rows = await handle.select({ role: userRoles.role }).from(userRoles).where(eq(userRoles.userId, userId))
  return rows.map(({ role }) => role)
}

export const languageOf = async (handle: Handle, userId: string): Promise<Language> => {
  const [user] = await handle.select({ language: users.language }).from(users).where(eq(users.id, userId))
  return user?.language ?? 'de'
}

export const counsellorOf = async (handle: Handle, userId: string | null) => {
  if (userId === null) return undefined
  const [counsellor] = await handle
    .select({ id: counsellors.id, name: counsellors.name })
    .from(counsellors)
    .where(eq(counsellors.userId, userId))
  return counsellor
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
