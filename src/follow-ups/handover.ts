import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { followUps } from '../../db/schema/index.ts'
import { writeAudits } from '../audit/audit.ts'
import { groupedBy } from '../grouped.ts'
import type { Stamp } from '../stamp.ts'
import { openFollowUpsOwnedBy } from './queries.ts'

/**
 * Gives every open follow-up of one counsellor to another; those on restricted cases to whoever leads the case, for the
 * successor may not know of it. Run after the cases went over. Returns how many it were.
 */
export const handOverAllFollowUps = async (tx: Tx, fromId: string, toId: string, stamp: Stamp): Promise<number> => {
  const open = await openFollowUpsOwnedBy(tx, fromId)
  const byOwner = groupedBy(open, ({ restrictedAt, leadId }) => (restrictedAt && leadId) || toId)
  for (const [ownerId, theirs] of byOwner) {
    const ids = theirs.map(({ id }) => id)
    await tx
      .update(followUps)
      .set({ ownerId, version: sql`${followUps.version} + 1` })
      .where(inArray(followUps.id, ids))
    await writeAudits(tx, 'follow_up.handed_over', ids, stamp, { ownerId: { from: fromId, to: ownerId } })
  }
  return open.length
}
