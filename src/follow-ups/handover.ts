import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { counsellors, followUps } from '../../db/schema/index.ts'
import { writeAudits } from '../audit/audit.ts'
import { groupedBy } from '../grouped.ts'
import type { Stamp } from '../stamp.ts'
import { openFollowUpsOwnedBy } from './queries.ts'
import { withdrawReminder } from './reminder-mails.ts'

/**
 * Gives every open follow-up of one counsellor to another; those on restricted cases to whoever leads the case, for the
 * successor may not know of it. Run after the cases went over. Returns how many it were.
 */
export const handOverAllFollowUps = async (tx: Tx, fromId: string, toId: string, stamp: Stamp): Promise<number> => {
  const open = await openFollowUpsOwnedBy(tx, fromId)
  const byOwner = groupedBy(open, ({ restrictedAt, leadId }) => (restrictedAt && leadId) || toId)
  for (const [ownerId, theirs] of byOwner) {
    const ids = theirs.map(({ id }) => id)
    await handOver(tx, ids, { fromId, toId: ownerId }, stamp)
  }
  return open.length
}

type OfCase = { caseId: string; toId: string; knownTo: readonly string[] }

/** Gives the open ones of a case to one counsellor, but for those whose owner is among these users. */
export const handOverFollowUpsOfCase = async (tx: Tx, { caseId, toId, knownTo }: OfCase, stamp: Stamp) => {
  const open = await tx
    .select({ id: followUps.id, ownerId: followUps.ownerId, userId: counsellors.userId })
    .from(followUps)
    .leftJoin(counsellors, eq(counsellors.id, followUps.ownerId))
    .where(and(eq(followUps.caseId, caseId), isNull(followUps.doneOn), isNull(followUps.removedAt)))
  const hidden = open.filter(
    ({ ownerId, userId }) => ownerId !== toId && (userId === null || !knownTo.includes(userId)),
  )
  for (const [fromId, theirs] of groupedBy(hidden, ({ ownerId }) => ownerId)) {
    const ids = theirs.map(({ id }) => id)
    await handOver(tx, ids, { fromId, toId }, stamp)
  }
}

/** Whoever has it now is reminded too, of what is still to come. */
const saidAnew = ({ at }: Stamp) => ({
  remindedAt: sql`case when ${followUps.remindsAt} <= ${at.getTime()} then ${followUps.remindedAt} end`,
  remindedByMailAt: sql`case when ${followUps.remindsAt} <= ${at.getTime()} then ${followUps.remindedByMailAt} end`,
})

/** The mail that waits would go to whoever had it. */
const withdrawReminders = async (tx: Tx, ids: string[], stamp: Stamp): Promise<void> => {
  const { id, remindedByMailAt } = followUps
  const reminded = await tx
    .select({ id, remindedByMailAt })
    .from(followUps)
    .where(and(inArray(id, ids), isNotNull(remindedByMailAt)))
  for (const row of reminded) await withdrawReminder(tx, row, stamp)
}

const handOver = async (tx: Tx, ids: string[], { fromId, toId }: { fromId: string; toId: string }, stamp: Stamp) => {
  await withdrawReminders(tx, ids, stamp)
  await tx
    .update(followUps)
    .set({ ownerId: toId, version: sql`${followUps.version} + 1`, ...saidAnew(stamp) })
    .where(inArray(followUps.id, ids))
  await writeAudits(tx, 'follow_up.handed_over', ids, stamp, { ownerId: { from: fromId, to: toId } })
}
