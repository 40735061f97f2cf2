import type { Tx } from '../../db/open.ts'
import { rolesOf } from '../accounts/queries.ts'
import { mayLead } from '../cases/lead-queries.ts'
import { findCase } from '../cases/queries.ts'
import { findCounsellor } from '../catalogues/queries.ts'
import { Refusal, ruleBroken } from '../errors.ts'

/** Whoever is to do it counsels, can sign in, and may know of the case: otherwise it would lie where nobody sees it. */
export const refuseOwner = async (tx: Tx, ownerId: string, caseId: string | null): Promise<void> => {
  const owner = await findCounsellor(tx, ownerId)
  if (!owner) throw ruleBroken('counsellor_unknown', 'ownerId')
  if (owner.userId === null || !(await mayLead(tx, ownerId))) throw ruleBroken('owner_unfit', 'ownerId')
  if (caseId !== null && !(await knows(tx, { userId: owner.userId, name: owner.name }, caseId))) {
    throw ruleBroken('owner_knows_not', 'ownerId')
  }
}

const knows = async (tx: Tx, user: { userId: string; name: string }, caseId: string): Promise<boolean> => {
  const roles = await rolesOf(tx, user.userId)
  try {
    await findCase(tx, caseId, { ...user, roles })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
