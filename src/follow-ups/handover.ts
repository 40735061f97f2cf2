import { and, eq, inArray, isNotNull, lt, lte, or, sql } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { counsellors, followUps } from '../../db/schema/index.ts'
import { writeAudit, writeAudits } from '../audit/audit.ts'
import { berlinTime } from '../clock/rules.ts'
import { groupedBy } from '../grouped.ts'
import type { Stamp } from '../stamp.ts'
import { ownerOnceBack } from './moving.ts'
import { isOpen, openFollowUpsOwnedBy, updateFollowUp } from './queries.ts'
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
    .where(and(eq(followUps.caseId, caseId), isOpen))
  const hidden = open.filter(
    ({ ownerId, userId }) => ownerId !== toId && (userId === null || !knownTo.includes(userId)),
  )
  for (const [fromId, theirs] of groupedBy(hidden, ({ ownerId }) => ownerId)) {
    const ids = theirs.map(({ id }) => id)
    await handOver(tx, ids, { fromId, toId }, stamp)
  }
}

/** Awake again with their case: those whose owner cannot do them any more go to its lead, or to whoever opens it again. */
export const wakeFollowUps = async (tx: Tx, caseId: string, stamp: Stamp): Promise<void> => {
  const rested = await tx
    .select()
    .from(followUps)
    .where(and(eq(followUps.caseId, caseId), isOpen))
  for (const row of rested) {
    const { changed, changes } = await ownerOnceBack(tx, row, stamp)
    if (!('ownerId' in changes)) continue
    await updateFollowUp(tx, row.id, changed)
    await writeAudit(tx, 'follow_up.handed_over', row.id, stamp, changes)
  }
}

/** Whoever has it now is reminded too, of what is still ahead: what was said before was said to somebody else. */
const saidAnew = ({ at, today }: Stamp) => {
  const isOver = or(lt(followUps.dueOn, today), and(eq(followUps.dueOn, today), lte(followUps.ends, berlinTime(at))))
  return {
    remindedAt: sql`case when ${isOver} then ${followUps.remindedAt} end`,
    remindedByMailAt: sql`case when ${isOver} then ${followUps.remindedByMailAt} end`,
  }
}

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
