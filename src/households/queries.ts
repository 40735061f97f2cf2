import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { households, memberships } from '../../db/schema/index.ts'
import type { MembershipRow } from './member-queries.ts'

export const insertHousehold = (tx: Tx, row: typeof households.$inferInsert) => tx.insert(households).values(row)

export const insertMembership = (tx: Tx, row: typeof memberships.$inferInsert) => tx.insert(memberships).values(row)

/** Writes an edit of a membership, and counts it. */
export const updateMembership = (tx: Tx, id: string, change: Partial<MembershipRow>) =>
  tx
    .update(memberships)
    .set({ ...change, version: sql`${memberships.version} + 1` })
    .where(eq(memberships.id, id))

export const findMembershipRow = async (handle: Handle, id: string): Promise<MembershipRow | undefined> => {
  const [row] = await handle.select().from(memberships).where(eq(memberships.id, id))
  return row
}

/** Those that stand, of one person, whoever may know of them. */
export const staysOf = (handle: Handle, personId: string): Promise<MembershipRow[]> =>
  handle
    .select()
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.removedAt)))

export const membersOf = (handle: Handle, householdId: string): Promise<MembershipRow[]> =>
  handle
    .select()
    .from(memberships)
    .where(and(eq(memberships.householdId, householdId), isNull(memberships.removedAt)))
