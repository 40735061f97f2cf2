import { v7 as newId } from 'uuid'
import type { Db, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { counsels } from './permissions.ts'
import {
  counsellorOf,
  findUserBySignInName,
  insertCounsellor,
  insertUser,
  signInNameOf,
  updateCounsellorOf,
} from './queries.ts'
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
    await insertUser(tx, { id, name, signInName, passwordHash, createdAt: stamp.at }, roles)
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
  if (await counsellorOf(tx, id)) return updateCounsellorOf(tx, id, { state: 'confirmed' })
  await insertCounsellor(tx, { id: newId(), name, state: 'confirmed', userId: id })
}

/** Nothing new goes to them; what they held and led keeps their name. */
export const endCounselling = (tx: Tx, userId: string) => updateCounsellorOf(tx, userId, { state: 'retired' })

export const renameCounsellor = (tx: Tx, { id, name }: Counselling) => updateCounsellorOf(tx, id, { name })
