import { eq } from 'drizzle-orm'
import type { Db, Handle } from '../../db/open.ts'
import { users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { AccountLink, NewPassword } from './contract.ts'
import { hashOf, linkOver, noteLinkUsed, voidLinks } from './links.ts'
import { hashPassword, refuseWeakPassword } from './passwords.ts'
import { findUnusedLink, findUser } from './queries.ts'
import { endSessionsOf, type Proven } from './sessions.ts'

/** Whose account a link opens. Throws `link_over`: used, old, invented, or of somebody who is deactivated. */
export const readAccountLink = async (handle: Handle, secret: string, now: Date): Promise<AccountLink> => {
  const { link, user } = await findOpenLink(handle, secret, now)
  return { name: user.name, signInName: user.signInName, purpose: link.purpose }
}

/**
 * Sets the password of the account that the link opens, and ends all its sessions. Works once: used twice at one moment,
 * one of them finds the link over. Returns what it proves.
 */
export const setPasswordByLink = async (db: Db, input: NewPassword, stamp: Omit<Stamp, 'by'>): Promise<Proven> => {
  const { user } = await findOpenLink(db, input.secret, stamp.at)
  await refuseWeakPassword(input.password, [user.name, user.signInName])
  const passwordHash = await hashPassword(input.password)
  return transaction(db, async (tx) => {
    const { link } = await findOpenLink(tx, input.secret, stamp.at)
    const by: Actor = { userId: user.id, name: user.name, roles: [] }
    await noteLinkUsed(tx, link.id, { ...stamp, by })
    await voidLinks(tx, user.id)
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id))
    await writeAudit(tx, 'password.set', user.id, { ...stamp, by })
    await endSessionsOf(tx, user.id, { ...stamp, by })
    return { userId: user.id, passwordHash }
  })
}

const findOpenLink = async (handle: Handle, secret: string, now: Date) => {
  const link = await findUnusedLink(handle, hashOf(secret))
  if (!link?.userId || now >= link.endsAt) throw linkOver()
  const user = await findUser(handle, link.userId)
  if (!user || user.deactivatedAt !== null) throw linkOver()
  return { link, user }
}
