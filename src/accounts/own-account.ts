import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db, Handle } from '../../db/open.ts'
import { users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { notSignedIn, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { OwnSession, PasswordChange } from './contract.ts'
import { voidLinks } from './links.ts'
import { hashPassword, isPassword, refuseWeakPassword } from './passwords.ts'
import { findUser, runningSessionsOf } from './queries.ts'
import { endSessions, endSessionsOf } from './sessions.ts'

/**
 * Throws `password_wrong` where the old one is not it. Ends the other sessions, and returns how many; a link that would
 * set the password once more is void.
 */
export const changePassword = async (
  db: Db,
  { oldPassword, password }: PasswordChange,
  sessionId: string,
  stamp: Stamp,
): Promise<number> => {
  const user = await findMe(db, stamp)
  if (!(await isPassword(oldPassword, user.passwordHash))) throw ruleBroken('password_wrong', 'oldPassword')
  await refuseWeakPassword(password, [user.name, user.signInName])
  const passwordHash = await hashPassword(password)
  return transaction(db, async (tx) => {
    // Hashing takes its time: the one that was right may have been replaced since.
    const now = await findMe(tx, stamp)
    if (now.passwordHash !== user.passwordHash) throw ruleBroken('password_wrong', 'oldPassword')
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id))
    await voidLinks(tx, user.id)
    await writeAudit(tx, 'password.changed', user.id, stamp)
    return endSessionsOf(tx, user.id, stamp, sessionId)
  })
}

const findMe = async (handle: Handle, { by }: Stamp) => {
  const user = by.userId === null ? undefined : await findUser(handle, by.userId)
  if (!user || user.passwordHash === null || user.deactivatedAt !== null) throw notSignedIn()
  return { ...user, passwordHash: user.passwordHash }
}

/** Where I am signed in, this session first, then the one used last. */
export const ownSessions = async (handle: Handle, sessionId: string, stamp: Stamp): Promise<OwnSession[]> => {
  const running = await runningSessionsOf(handle, userIdOf(stamp), stamp.at)
  return running
    .map(({ id, device, createdAt, lastUsedAt }) => ({
      id: handleOf(id),
      device,
      begunAt: createdAt.toISOString(),
      // Written once a minute at most: of this one it is known better.
      lastUsedAt: (id === sessionId ? stamp.at : lastUsedAt).toISOString(),
      isThis: id === sessionId,
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis))
}

/** Ends one of my sessions. One that is over, or somebody else's, changes nothing. */
export const endOwnSession = (db: Db, handle: string, sessionId: string, stamp: Stamp): Promise<OwnSession[]> =>
  transaction(db, async (tx) => {
    const running = await runningSessionsOf(tx, userIdOf(stamp), stamp.at)
    const named = running.filter(({ id }) => handleOf(id) === handle)
    await endSessions(tx, named, userIdOf(stamp), stamp)
    return ownSessions(tx, sessionId, stamp)
  })

/** Ends all of them but this one. */
export const endOtherSessions = (db: Db, sessionId: string, stamp: Stamp): Promise<OwnSession[]> =>
  transaction(db, async (tx) => {
    await endSessionsOf(tx, userIdOf(stamp), stamp, sessionId)
    return ownSessions(tx, sessionId, stamp)
  })

const userIdOf = ({ by }: Stamp): string => {
  if (by.userId === null) throw notSignedIn()
  return by.userId
}

/** What a page may know a session by: its id is half of what a cookie proves, and stays on the server. */
const handleOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex').slice(0, 32)
