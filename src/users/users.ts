import type { Db, Tx } from '../../db/open.ts'
import { users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { counsels, mayWith } from '../accounts/permissions.ts'
import { counsellorOf, signInNameOf } from '../accounts/queries.ts'
import { endSessionsOf } from '../accounts/sessions.ts'
import type { Role } from '../accounts/terms.ts'
import { addUser, beginCounselling, endCounselling, refuseTakenName, renameCounsellor } from '../accounts/users.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { countCasesLed } from '../cases/lead-queries.ts'
import { endReading } from '../cases/readers.ts'
import { wasCreated } from '../creations.ts'
import { releaseEnquiries } from '../enquiries/assignees.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import { openFollowUpsOwnedBy } from '../follow-ups/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { NewUser, User, UserEdit } from './contract.ts'
import { describeUser, findUserWithRoles, rolesOnlyOf, updateUser, writeRoles } from './queries.ts'
import { refusalOfRoles } from './rules.ts'

/** Makes an account that nobody can sign in to yet: a one-time link lets them set its password. Safe to repeat. */
export const createUser = (db: Db, input: NewUser, stamp: Stamp): Promise<User> =>
  transaction(db, async (tx) => {
    const { id } = input
    if (!(await wasCreated(tx, { id, kind: 'user', body: input, table: users }, stamp))) {
      await addUser(tx, { ...input, passwordHash: null }, stamp)
    }
    return describeUser(tx, id, stamp.at)
  })

/** Edits name, sign-in name and roles. Roles hold from the next request on, for they are read with each. */
export const editUser = (db: Db, id: string, version: number, input: UserEdit, stamp: Stamp): Promise<User> =>
  transaction(db, async (tx) => {
    const user = await findUserWithRoles(tx, id)
    const current = await describeUser(tx, id, stamp.at)
    const edit = tidy(input, user)
    const changes = changesBetween<Edited>(user, edit)
    refuseIfChanged(version, current, changes)
    if (Object.keys(changes).length === 0) return current
    await refuseTakenName(tx, { id, signInName: edit.signInName })
    await refuseRoles(tx, user, edit.roles)

    await updateUser(tx, id, { name: edit.name, signInName: edit.signInName })
    await writeRoles(tx, id, edit.roles)
    await keepCounsellor(tx, user, edit, stamp)
    if (!mayWith(edit.roles, 'read cases')) await endReading(tx, { id, name: edit.name }, stamp)
    await writeAudit(tx, 'user.edited', id, stamp, changes)
    return describeUser(tx, id, stamp.at)
  })

type Edited = { name: string; signInName: string; roles: Role[] }

const tidy = ({ name, signInName, roles }: UserEdit, user: Edited): Edited => ({
  name: name?.trim() ?? user.name,
  signInName: signInName === undefined ? user.signInName : signInNameOf(signInName),
  roles: roles ? inOrderOf(user.roles, roles) : user.roles,
})

/** Those one had stay first, so that the same roles in another order are no change. */
const inOrderOf = (before: Role[], after: Role[]): Role[] => [
  ...before.filter((role) => after.includes(role)),
  ...after.filter((role) => !before.includes(role)),
]

const refuseRoles = async (tx: Tx, user: Edited & { id: string }, after: Role[]): Promise<void> => {
  const counsellorId = (await counsellorOf(tx, user.id))?.id
  const led = await countCasesLed(tx, counsellorId)
  const refusal = refusalOfRoles({
    before: user.roles,
    after,
    only: await rolesOnlyOf(tx, user.id),
    openCases: led.open,
    openFollowUps: (await openFollowUpsOwnedBy(tx, counsellorId)).filter(({ isAwake }) => isAwake).length,
  })
  if (refusal) throw ruleBroken(refusal, 'roles')
}

type Standing = Edited & { id: string; deactivatedAt: Date | null }

/** Under one name one counsels; who is deactivated begins again when they come back. */
const keepCounsellor = async (tx: Tx, before: Standing, { name, roles }: Edited, stamp: Stamp): Promise<void> => {
  const { id } = before
  if (name !== before.name) await renameCounsellor(tx, { id, name })
  if (before.deactivatedAt !== null || counsels(roles) === counsels(before.roles)) return
  if (counsels(roles)) await beginCounselling(tx, { id, name })
  else await ceaseCounselling(tx, id, stamp)
}

/** Cases and follow-ups keep somebody from it; enquiries are everybody’s again. */
const ceaseCounselling = async (tx: Tx, id: string, stamp: Stamp): Promise<void> => {
  const counsellor = await counsellorOf(tx, id)
  if (counsellor) await releaseEnquiries(tx, counsellor.id, stamp)
  await endCounselling(tx, id)
}

/** Signs somebody out wherever they are signed in. */
export const endSessionsOfUser = (db: Db, id: string, stamp: Stamp): Promise<User> =>
  transaction(db, async (tx) => {
    await findUserWithRoles(tx, id)
    await endSessionsOf(tx, id, stamp)
    return describeUser(tx, id, stamp.at)
  })
