import type { Tx } from '../../db/open.ts'
import { rolesOf } from '../accounts/queries.ts'
import { mayLead } from '../cases/lead-queries.ts'
import { findCase } from '../cases/queries.ts'
import { findCounsellor } from '../catalogues/queries.ts'
import { knowsCheckOf } from '../checks/owner-queries.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import type { Actor } from '../stamp.ts'

type Todo = { caseId: string | null; sheetId?: string | null }

/** Whoever is to do it counsels, can sign in, and may know of the case or check: otherwise it would lie where nobody sees it. */
export const refuseOwner = async (tx: Tx, ownerId: string, todo: Todo): Promise<void> => {
  const owner = await findCounsellor(tx, ownerId)
  if (!owner) throw ruleBroken('counsellor_unknown', 'ownerId')
  if (owner.userId === null || !(await mayLead(tx, ownerId))) throw ruleBroken('owner_unfit', 'ownerId')
  const { userId, name } = owner
  if (!(await knows(tx, { userId, name, roles: await rolesOf(tx, userId) }, todo))) {
    throw ruleBroken('owner_knows_not', 'ownerId')
  }
}

const knows = async (tx: Tx, owner: Actor, { caseId, sheetId = null }: Todo): Promise<boolean> => {
  if (caseId === null) return sheetId === null || knowsCheckOf(tx, sheetId, owner)
  try {
    await findCase(tx, caseId, owner)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
