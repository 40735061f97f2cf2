import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { enquiries } from '../../db/schema/index.ts'
import { rolesOf } from '../accounts/queries.ts'
import { writeAudits } from '../audit/audit.ts'
import { mayLead } from '../cases/lead-queries.ts'
import { findCounsellor } from '../catalogues/queries.ts'
import { ruleBroken } from '../errors.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { findEnquiry, idsOfOpenEnquiriesOf } from './queries.ts'

/** Whoever it is to be assigned to counsels, and can sign in. */
export const findAssignee = async (tx: Tx, counsellorId: string): Promise<Actor> => {
  const counsellor = await findCounsellor(tx, counsellorId)
  if (!counsellor) throw ruleBroken('counsellor_unknown', 'assignedToId')
  const { userId, name } = counsellor
  if (userId === null || !(await mayLead(tx, counsellorId))) throw ruleBroken('assignee_unfit', 'assignedToId')
  return { userId, name, roles: await rolesOf(tx, userId) }
}

/** And may know whom it is about: otherwise it would lie where nobody sees it. */
export const refuseHiddenFrom = async (tx: Tx, id: string, assignee: Actor): Promise<void> => {
  if (!(await findEnquiry(tx, id, assignee))) throw ruleBroken('assignee_knows_not', 'assignedToId')
}

/** Whoever leaves leaves open enquiries to everybody: they are nobody's again. */
export const releaseEnquiries = async (tx: Tx, counsellorId: string, stamp: Stamp): Promise<void> => {
  const ids = await idsOfOpenEnquiriesOf(tx, counsellorId)
  await tx
    .update(enquiries)
    .set({ assignedTo: null, version: sql`${enquiries.version} + 1` })
    .where(inArray(enquiries.id, ids))
  await writeAudits(tx, 'enquiry.released', ids, stamp, { assignedTo: { from: counsellorId, to: null } })
}
