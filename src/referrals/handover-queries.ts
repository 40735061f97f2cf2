import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, referrals } from '../../db/schema/index.ts'
import { openStandings } from './rules.ts'

/** Whoever may know of them: for whoever leaves. Those on restricted cases come with who leads that case. */
export const openReferralsOwnedBy = async (handle: Handle, counsellorId: string | undefined) =>
  handle
    .select({ id: referrals.id, restrictedAt: caseFiles.restrictedAt, leadId: caseFiles.leadId })
    .from(referrals)
    .innerJoin(caseFiles, eq(caseFiles.id, referrals.caseId))
    .where(and(eq(referrals.ownerId, counsellorId ?? ''), inArray(referrals.standing, [...openStandings])))

/** Each is an edit of the referral. */
export const giveReferrals = async (tx: Tx, ids: string[], ownerId: string): Promise<void> => {
  await tx
    .update(referrals)
    .set({ ownerId, version: sql`${referrals.version} + 1` })
    .where(inArray(referrals.id, ids))
}
