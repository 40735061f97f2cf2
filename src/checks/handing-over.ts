import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import { updateFollowUp } from '../follow-ups/queries.ts'
import type { Stamp } from '../stamp.ts'

type Held = { caseId: string | null; ownerId: string }

/** Brings what is to be done about a check to another place and owner; the audit keeps whose it was, for the way back. */
export const handOver = async (tx: Tx, { id, caseId, ownerId }: Held & { id: string }, to: Held, stamp: Stamp) => {
  await updateFollowUp(tx, id, to)
  const changes = { caseId: { from: caseId, to: to.caseId }, ownerId: { from: ownerId, to: to.ownerId } }
  await writeAudit(tx, 'follow_up.handed_over', id, stamp, changes)
}
