import { randomBytes } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Db, Tx } from '../../db/open.ts'
import { sessions } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { berlinDay } from '../calendar/rules.ts'
import { notAllowed, notSignedIn, Refusal } from '../errors.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { Credentials } from './contract.ts'
import { isPassword, nobodysHash } from './passwords.ts'
import { deleteOldSessions, findSession, findUser, findUserToSignIn, runningSessionsOf } from './queries.ts'
import { isOver, keptFor, lastsFor } from './rules.ts'

/** Last use is written at most this often: a read should not become a write each time. */
const writtenEvery = 60_000

export type Session = { id: string; endsAt: Date; by: Actor }

/** Throws `sign_in_failed`, the same for a wrong name and a wrong password, after the same time. */
export const signIn = async (
  db: Db,
  { signInName, password }: Credentials,
  device: string | null,
  now: Date,
): Promise<Session> => {
  const user = await findUserToSignIn(db, signInName)
  const matches = await isPassword(password, user?.passwordHash ?? (await nobodysHash))
  if (!user?.passwordHash || !matches) throw signInFailed()
  return beginSession(db, { userId: user.id, passwordHash: user.passwordHash }, device, now)
}

/** What somebody proved to be: the user, and the hash of the password they know. */
export type Proven = { userId: string; passwordHash: string }

/** Throws `sign_in_failed` where that password was replaced since: verifying takes its time, and so does waiting for one's turn. */
export const beginSession = (
  db: Db,
  { userId, passwordHash }: Proven,
  device: string | null,
  now: Date,
): Promise<Session> =>
  transaction(db, async (tx) => {
    if ((await findUser(tx, userId))?.passwordHash !== passwordHash) throw signInFailed()
    const id = randomBytes(32).toString('base64url')
    const endsAt = new Date(now.getTime() + lastsFor)
    await deleteOldSessions(tx, new Date(now.getTime() - keptFor))
    await tx.insert(sessions).values({ id, userId, device, createdAt: now, lastUsedAt: now, endsAt })
    const session = await findSession(tx, id)
    if (!session) throw signInFailed()
    const by = { userId, name: session.name, roles: session.roles }
    await writeAudit(tx, 'session.begun', userId, { by, at: now, today: berlinDay(now) })
    return { id, endsAt, by }
  })

const signInFailed = () => new Refusal(401, 'sign_in_failed')

/** The session that goes on with this request, or null where it is over. */
export const resumeSession = async (db: Db, sessionId: string, now: Date): Promise<Session | null> => {
  const session = await findSession(db, sessionId)
  if (!session || isOver(session, now)) return null
  if (now.getTime() - session.lastUsedAt.getTime() > writtenEvery) noteUse(db, sessionId, now)
  const by = { userId: session.userId, name: session.name, roles: session.roles }
  return { id: session.id, endsAt: session.endsAt, by }
}

/**
 * Asked again when a write begins: between the request and its turn the session may have ended, or a role been taken.
 * Whoever lost one is refused whatever they do with this request; the next one goes by the roles they have.
 */
export const refuseIfOver = async (tx: Tx, sessionId: string, { by, at }: Stamp): Promise<void> => {
  const session = await findSession(tx, sessionId)
  if (!session || isOver(session, at)) throw notSignedIn()
  if (!by.roles.every((role) => session.roles.includes(role))) throw notAllowed()
}

/** Whose last use is being written: while another process holds the database, they must not queue up. */
const beingNoted = new Set<string>()

/** Beside the request: a read neither waits for the write nor fails with it. The next one tries again. */
const noteUse = (db: Db, sessionId: string, now: Date): void => {
  if (beingNoted.has(sessionId)) return
  beingNoted.add(sessionId)
  const noting = transaction(db, async (tx) => {
    await tx.update(sessions).set({ lastUsedAt: now }).where(eq(sessions.id, sessionId))
  })
  void noting.catch(() => undefined).finally(() => beingNoted.delete(sessionId))
}

/** Ends it at once, on every device that holds it. */
export const endSession = (db: Db, sessionId: string, stamp: Stamp) =>
  transaction(db, async (tx) => {
    await tx
      .update(sessions)
      .set({ endedAt: stamp.at })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt)))
    await writeAudit(tx, 'session.ended', stamp.by.userId ?? sessionId, stamp)
  })

/** Ends all of a user's sessions at once, except one if it is named. Returns how many went on until then. */
export const endSessionsOf = async (tx: Tx, userId: string, stamp: Stamp, except?: string): Promise<number> => {
  const running = await runningSessionsOf(tx, userId, stamp.at)
  return endSessions(
    tx,
    running.filter(({ id }) => id !== except),
    userId,
    stamp,
  )
}

export const endSessions = async (tx: Tx, named: { id: string }[], userId: string, stamp: Stamp): Promise<number> => {
  if (named.length === 0) return 0
  const ids = named.map(({ id }) => id)
  await tx.update(sessions).set({ endedAt: stamp.at }).where(inArray(sessions.id, ids))
  await writeAudit(tx, 'sessions.ended', userId, stamp, { sessions: { from: ids.length, to: 0 } })
  return ids.length
}
