import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Db, Tx } from '../../db/open.ts'
import { counsellors, oneTimeLinks, userRoles, users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { FirstAdministrator } from './contract.ts'
import { hashPassword, refuseWeakPassword } from './passwords.ts'
import { anyUser, findUnusedLink, findUserToSignIn, signInNameOf } from './queries.ts'
import type { Role } from './terms.ts'

const linkLastsFor = 7 * 24 * 60 * 60_000

export type NewUser = {
  id: string
  name: string
  signInName: string
  passwordHash: string | null
  roles: readonly Role[]
}

/** Adds the user, and a row to counsel under for whoever counsels. Throws `sign_in_name_taken`. */
export const addUser = (db: Db | Tx, user: NewUser, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    if (await findUserToSignIn(tx, user.signInName)) throw ruleBroken('sign_in_name_taken', 'signInName')
    const { id, name, passwordHash } = user
    const signInName = signInNameOf(user.signInName)
    await tx.insert(users).values({ id, name: name.trim(), signInName, passwordHash, createdAt: stamp.at })
    await tx.insert(userRoles).values(user.roles.map((role) => ({ userId: id, role })))
    if (counsels(user.roles)) {
      await tx.insert(counsellors).values({ id: newId(), name, state: 'confirmed', userId: id })
    }
    await writeAudit(tx, 'user.added', id, stamp, { roles: { from: null, to: [...user.roles] } })
  })

const counsels = (roles: readonly Role[]) => roles.includes('counsellor') || roles.includes('coordinator')

/** The secret of a link to set up the first administrator, or null where somebody has an account already. */
export const offerFirstAdministrator = async (db: Db, stamp: Stamp): Promise<string | null> => {
  // Asked before writing, so that no later start waits for an import.
  if (await anyUser(db)) return null
  return transaction(db, async (tx) => {
    if (await anyUser(tx)) return null
    const secret = randomBytes(32).toString('base64url')
    // A start without use of the link makes a new one: only the latest opens anything.
    await tx.delete(oneTimeLinks).where(eq(oneTimeLinks.purpose, 'first_administrator'))
    const id = newId()
    await tx.insert(oneTimeLinks).values({
      id,
      secretHash: hashOf(secret),
      purpose: 'first_administrator',
      createdAt: stamp.at,
      endsAt: new Date(stamp.at.getTime() + linkLastsFor),
    })
    await writeAudit(tx, 'first_administrator.offered', id, stamp)
    return secret
  })
}

/** Throws `link_over`, the same for a used, an old and an invented link. Returns the new user's id. */
export const setUpFirstAdministrator = async (db: Db, input: FirstAdministrator, stamp: Stamp): Promise<string> => {
  await refuseOverLink(db, input.secret, stamp.at)
  refuseWeakPassword(input.password, [input.name, input.signInName])
  const passwordHash = await hashPassword(input.password)
  return transaction(db, async (tx) => {
    const link = await refuseOverLink(tx, input.secret, stamp.at)
    await tx.update(oneTimeLinks).set({ usedAt: stamp.at }).where(eq(oneTimeLinks.id, link.id))
    const id = newId()
    const by = { userId: id, name: input.name, roles: ['administrator'] as const }
    const { name, signInName } = input
    await addUser(
      tx,
      { id, name, signInName, passwordHash, roles: by.roles },
      { ...stamp, by: { ...by, userId: null } },
    )
    return id
  })
}

const refuseOverLink = async (handle: Db | Tx, secret: string, now: Date) => {
  const link = await findUnusedLink(handle, hashOf(secret))
  if (!link || now >= link.endsAt || (await anyUser(handle))) throw new Refusal(410, 'link_over')
  return link
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
