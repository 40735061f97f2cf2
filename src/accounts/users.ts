import { eq, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Db, Tx } from '../../db/open.ts'
import { counsellors, userRoles, users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { counsels } from './permissions.ts'
import { counsellorOf, findUserBySignInName, signInNameOf } from './queries.ts'
import type { Role } from './terms.ts'

export type NewUser = {
  id: string
  name: string
  signInName: string
  /** Null until a one-time link is used. */
  passwordHash: string | null
  roles: readonly Role[]
}

/** Adds the user, and a row to counsel under for whoever counsels. Throws `sign_in_name_taken`. */
export const addUser = (db: Db | Tx, user: NewUser, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    await refuseTakenName(tx, user)
    const { id, passwordHash, roles } = user
    const name = user.name.trim()
    const signInName = signInNameOf(user.signInName)
    await tx.insert(users).values({ id, name, signInName, passwordHash, createdAt: stamp.at })
    await tx.insert(userRoles).values(roles.map((role) => ({ userId: id, role })))
    if (counsels(roles)) await beginCounselling(tx, { id, name })
    await writeAudit(tx, 'user.added', id, stamp, { roles: { from: null, to: [...roles] } })
  })

/** Somebody who has left keeps their sign-in name: what they did stands under it, and they may come back. */
export const refuseTakenName = async (tx: Tx, { id, signInName }: Pick<NewUser, 'id' | 'signInName'>) => {
  const other = await findUserBySignInName(tx, signInName)
  if (other && other.id !== id) throw ruleBroken('sign_in_name_taken', 'signInName')
}

type Counselling = Pick<NewUser, 'id' | 'name'>

/** The row under which this user counsels: made, or brought back as it was left. */
export const beginCounselling = async (tx: Tx, { id, name }: Counselling): Promise<void> => {
  if (await counsellorOf(tx, id)) return updateCounsellor(tx, id, { state: 'confirmed' })
  await tx.insert(counsellors).values({ id: newId(), name, state: 'confirmed', userId: id })
}

/** Nothing new goes to them; what they held and led keeps their name. */
export const endCounselling = (tx: Tx, userId: string) => updateCounsellor(tx, userId, { state: 'retired' })

export const renameCounsellor = (tx: Tx, { id, name }: Counselling) => updateCounsellor(tx, id, { name })

type Changed = Partial<Pick<typeof counsellors.$inferInsert, 'name' | 'state'>>

const updateCounsellor = async (tx: Tx, userId: string, changed: Changed): Promise<void> => {
  await tx
    .update(counsellors)
    .set({ ...changed, version: sql`${counsellors.version} + 1` })
    .where(eq(counsellors.userId, userId))
}
