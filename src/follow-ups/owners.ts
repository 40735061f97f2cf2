import type { Handle, Tx } from '../../db/open.ts'
import { counsellorOf, rolesOf } from '../accounts/queries.ts'
import { mayLead } from '../cases/lead-queries.ts'
import { findCase } from '../cases/queries.ts'
import { findCounsellor } from '../catalogues/queries.ts'
import { knowsCheckOf } from '../checks/owner-queries.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import type { Actor, Stamp } from '../stamp.ts'

type Todo = { caseId: string | null; sheetId?: string | null }

/** Whoever is to do it counsels, can sign in, and may know of the case or check: otherwise it would lie where nobody sees it. */
export const refuseOwner = async (tx: Tx, ownerId: string, todo: Todo): Promise<void> => {
  const refusal = await refusalOfOwner(tx, ownerId, todo)
  if (refusal) throw ruleBroken(refusal, 'ownerId')
}

type OwnerRefusal = 'counsellor_unknown' | 'owner_unfit' | 'owner_knows_not'

export const refusalOfOwner = async (handle: Handle, ownerId: string, todo: Todo): Promise<OwnerRefusal | null> => {
  const owner = await findCounsellor(handle, ownerId)
  if (!owner) return 'counsellor_unknown'
  const { userId, name } = owner
  if (userId === null || !(await mayLead(handle, ownerId))) return 'owner_unfit'
  return (await knows(handle, { userId, name, roles: await rolesOf(handle, userId) }, todo)) ? null : 'owner_knows_not'
}

/**
 * Whose it is once it is brought back: its owner’s, unless they left meanwhile or may not know of it any more; then that of
 * whoever leads its case, or of whoever brings it back.
 */
export const fitOwnerOf = async (handle: Handle, todo: Todo & { ownerId: string }, { by }: Stamp): Promise<string> => {
  if ((await refusalOfOwner(handle, todo.ownerId, todo)) === null) return todo.ownerId
  const lead = todo.caseId === null ? undefined : (await findCase(handle, todo.caseId, by)).leadId
  const own = (await counsellorOf(handle, by.userId))?.id
  for (const id of [lead, own]) {
    if (id !== undefined && (await refusalOfOwner(handle, id, todo)) === null) return id
  }
  return todo.ownerId
}

/** Whether whoever acts does so for somebody else. */
export const isAnothers = async (handle: Handle, ownerId: string, { by }: Stamp): Promise<boolean> =>
  (await counsellorOf(handle, by.userId))?.id !== ownerId

const knows = async (handle: Handle, owner: Actor, { caseId, sheetId = null }: Todo): Promise<boolean> => {
  if (caseId === null) return sheetId === null || knowsCheckOf(handle, sheetId, owner)
  try {
    await findCase(handle, caseId, owner)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
