import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { eventOrganisations, eventParticipants } from '../../db/schema/index.ts'
import { idsOf, type Move } from './people-moves.ts'

/** Both came to one event: the organisation they are came once. */
export const moveParticipations: Move = async (tx, fromId, toId) => {
  const taken = tx
    .select({ eventId: eventOrganisations.eventId })
    .from(eventOrganisations)
    .where(eq(eventOrganisations.organisationId, toId))
  const isTheirs = eq(eventOrganisations.organisationId, fromId)
  const dropped = await tx
    .delete(eventOrganisations)
    .where(and(isTheirs, inArray(eventOrganisations.eventId, taken)))
    .returning()
  const moved = await tx.update(eventOrganisations).set({ organisationId: toId }).where(isTheirs).returning()
  return { rows: moved.map(({ eventId }) => eventId), dropped }
}

/** Whoever stood on one list under both stands there once, as far as either got. What was dropped keeps no name. */
export const moveGuests =
  (column: 'personId' | 'organisationId'): Move =>
  async (tx, fromId, toId) => {
    const rowsOf = (id: string) => tx.select().from(eventParticipants).where(eq(eventParticipants[column], id))
    const [standing, found] = [await rowsOf(toId), await rowsOf(fromId)]
    const pairs = found.map((row) => ({
      row,
      twin: standing.find(({ eventId, name }) => eventId === row.eventId && name === row.name),
    }))
    const dropped = pairs.flatMap(({ row, twin }) => (twin ? [row] : []))
    for (const { row, twin } of pairs) if (twin) await raise(tx, twin, row)
    await tx.delete(eventParticipants).where(inArray(eventParticipants.id, idsOf(dropped)))
    const moved = await tx
      .update(eventParticipants)
      .set({ [column]: toId, version: sql`version + 1` })
      .where(eq(eventParticipants[column], fromId))
      .returning()
    return { rows: idsOf(moved), dropped: dropped.map(({ name: _, ...row }) => row) }
  }

type Guest = typeof eventParticipants.$inferSelect

const raise = async (tx: Tx, twin: Guest, { invited, registered, came }: Guest): Promise<void> => {
  const further = {
    invited: twin.invited || invited,
    registered: twin.registered || registered,
    came: twin.came || came,
  }
  await tx
    .update(eventParticipants)
    .set({ ...further, version: sql`version + 1` })
    .where(eq(eventParticipants.id, twin.id))
}
