import { v7 as newId } from 'uuid'
import type { Db, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Stamp } from '../stamp.ts'
import type { FirstAdministrator } from './contract.ts'
import { hashOf, linkOver, makeLink, noteLinkUsed } from './links.ts'
import { hashPassword, refuseWeakPassword } from './passwords.ts'
import { anyUser, findUnusedLink } from './queries.ts'
import type { Proven } from './sessions.ts'
import { addUser } from './users.ts'

/** The secret of a link to set up the first administrator, or null where somebody has an account already. */
export const offerFirstAdministrator = async (db: Db, stamp: Stamp): Promise<string | null> => {
  // Asked before writing, so that no later start waits for an import.
  if (await anyUser(db)) return null
  return transaction(db, async (tx) => {
    if (await anyUser(tx)) return null
    // A start without use of the link makes a new one: only the latest opens anything.
    const { id, secret } = await makeLink(tx, 'first_administrator', null, stamp)
    await writeAudit(tx, 'first_administrator.offered', id, stamp)
    return secret
  })
}

/** Throws `link_over`, the same for a used, an old and an invented link. Returns what it proves. */
export const setUpFirstAdministrator = async (db: Db, input: FirstAdministrator, stamp: Stamp): Promise<Proven> => {
  await findOpenLink(db, input.secret, stamp.at)
  await refuseWeakPassword(input.password, [input.name, input.signInName])
  const passwordHash = await hashPassword(input.password)
  return transaction(db, async (tx) => {
    const link = await findOpenLink(tx, input.secret, stamp.at)
    await noteLinkUsed(tx, link.id, stamp)
    const id = newId()
    const { name, signInName } = input
    const roles = ['administrator'] as const
    await addUser(tx, { id, name, signInName, passwordHash, roles }, { ...stamp, by: { userId: null, name, roles } })
    return { userId: id, passwordHash }
  })
}

const findOpenLink = async (handle: Db | Tx, secret: string, now: Date) => {
  const link = await findUnusedLink(handle, hashOf(secret))
  if (link?.purpose !== 'first_administrator' || now >= link.endsAt || (await anyUser(handle))) throw linkOver()
  return link
}
