import type { Tx } from '../../db/open.ts'
import { writeAudits } from '../audit/audit.ts'
import { groupedBy } from '../grouped.ts'
import type { Stamp } from '../stamp.ts'
import { giveReferrals, openReferralsOwnedBy } from './handover-queries.ts'

/**
 * Gives every open referral of one counsellor to another, as its reminder goes: those on restricted cases to whoever leads the
 * case. Run after the cases went over. Returns how many it were.
 */
export const handOverAllReferrals = async (tx: Tx, fromId: string, toId: string, stamp: Stamp): Promise<number> => {
  const open = await openReferralsOwnedBy(tx, fromId)
  const byOwner = groupedBy(open, ({ restrictedAt, leadId }) => (restrictedAt && leadId) || toId)
  for (const [ownerId, theirs] of byOwner) {
    const ids = theirs.map(({ id }) => id)
    await giveReferrals(tx, ids, ownerId)
    await writeAudits(tx, 'referral.given', ids, stamp, { ownerId: { from: fromId, to: ownerId } })
  }
  return open.length
}
