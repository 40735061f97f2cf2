import { and, asc, eq, gt, lt, ne, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { followUps } from '../../db/schema/index.ts'
import type { Actor } from '../stamp.ts'
import type { OverlapQuery, Overlaps } from './contract.ts'
import { isToDo, knownFollowUps } from './queries.ts'

const rowsAtMost = 5

/** The owner's open appointments that share a time with this one; of what the actor may not know, only when it is. */
export const overlapsWith = async (
  handle: Handle,
  { ownerId, dueOn, begins, ends, except = '' }: OverlapQuery,
  actor: Actor,
): Promise<Overlaps> => {
  const isAtThatTime = and(lt(followUps.begins, ends), gt(followUps.ends, begins))
  const isOther = and(eq(followUps.ownerId, ownerId), eq(followUps.dueOn, dueOn), ne(followUps.id, except))
  const rows = await handle
    .select({
      begins: followUps.begins,
      ends: followUps.ends,
      what: sql<string | null>`case when ${knownFollowUps(actor) ?? sql`true`} then ${followUps.what} end`,
    })
    .from(followUps)
    .where(and(isOther, isToDo, isAtThatTime))
    .orderBy(asc(followUps.begins), asc(followUps.id))
    .limit(rowsAtMost)
  return { rows: rows.map(({ begins: from, ends: to, what }) => ({ begins: from ?? '', ends: to ?? '', what })) }
}
