import { and, eq, isNull } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { calendarFeeds, users } from '../../db/schema/index.ts'

export const findFeed = async (handle: Handle, userId: string) => {
  const [feed] = await handle.select().from(calendarFeeds).where(eq(calendarFeeds.userId, userId))
  return feed
}

/** With the account it is of; none of somebody who has left. */
export const findFeedBySecret = async (handle: Handle, secretHash: string) => {
  const [found] = await handle
    .select({
      userId: users.id,
      name: users.name,
      language: users.language,
      showsNames: calendarFeeds.showsNames,
      lastReadAt: calendarFeeds.lastReadAt,
    })
    .from(calendarFeeds)
    .innerJoin(users, eq(users.id, calendarFeeds.userId))
    .where(and(eq(calendarFeeds.secretHash, secretHash), isNull(users.deactivatedAt)))
  return found
}

type FeedRow = typeof calendarFeeds.$inferInsert

/** A new secret takes the place of the old one. */
export const putFeed = async (tx: Tx, { userId, ...feed }: FeedRow): Promise<void> => {
  await tx
    .insert(calendarFeeds)
    .values({ userId, ...feed })
    .onConflictDoUpdate({ target: calendarFeeds.userId, set: { lastReadAt: null, ...feed } })
}

export const updateFeed = async (
  tx: Tx,
  userId: string,
  changed: Partial<Pick<FeedRow, 'showsNames' | 'lastReadAt'>>,
): Promise<void> => {
  await tx.update(calendarFeeds).set(changed).where(eq(calendarFeeds.userId, userId))
}

/** Whether there was one. */
export const deleteFeed = async (tx: Tx, userId: string): Promise<boolean> => {
  const gone = await tx
    .delete(calendarFeeds)
    .where(eq(calendarFeeds.userId, userId))
    .returning({ id: calendarFeeds.userId })
  return gone.length > 0
}

export const reminderEmailOf = async (handle: Handle, userId: string): Promise<string | null> => {
  const [user] = await handle.select({ email: users.reminderEmail }).from(users).where(eq(users.id, userId))
  return user?.email ?? null
}

export const updateReminderEmail = async (tx: Tx, userId: string, reminderEmail: string | null): Promise<void> => {
  await tx.update(users).set({ reminderEmail }).where(eq(users.id, userId))
}
