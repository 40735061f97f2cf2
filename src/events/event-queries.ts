import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Handle, Tx } from '../../db/open.ts'
import { eventParticipants, events, organisations, people } from '../../db/schema/index.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import type { Stamp } from '../stamp.ts'
import type { Event, EventCounts, EventPage, EventsQuery } from './contract.ts'
import { companiesAt } from './reached-queries.ts'
import { knownParticipants } from './visibility-queries.ts'

const rowsOnAPage = 50

const columns = {
  id: events.id,
  form: events.form,
  heldOn: events.heldOn,
  begins: events.begins,
  ends: events.ends,
  title: events.title,
  kindId: events.kindId,
  place: events.place,
  note: events.note,
  evidence: events.evidence,
  coachModule: events.coachModule,
  heads: events.heads,
  version: events.version,
}

export const findEvent = async (handle: Handle, id: string, stamp: Stamp): Promise<Event | undefined> => {
  const rows = await handle.select(columns).from(events).where(eq(events.id, id))
  return (await withCounts(handle, rows, stamp))[0]
}

/** A page of what comes, today's too, the next first; or of what was, the latest first. */
export const pageOfEvents = async (handle: Handle, query: EventsQuery, stamp: Stamp): Promise<EventPage> => {
  const limit = query.limit ?? rowsOnAPage
  const isUpcoming = query.time === 'upcoming'
  const position = positionOf(query.cursor, 2)
  const place = sql`(${events.heldOn}, ${events.id})`
  const after = position && sql`${place} ${sql.raw(isUpcoming ? '>' : '<')} (${position[0]}, ${position[1]})`
  const time = isUpcoming ? gte(events.heldOn, stamp.today) : lt(events.heldOn, stamp.today)
  const rows = await handle
    .select(columns)
    .from(events)
    .where(and(time, ...filtersOf(query), after ?? undefined))
    .orderBy(...(isUpcoming ? [asc(events.heldOn), asc(events.id)] : [desc(events.heldOn), desc(events.id)]))
    .limit(limit + 1)
  const page = pageOf(rows, limit, ({ heldOn, id }) => [heldOn, id])
  return { rows: await withCounts(handle, page.rows, stamp), next: page.next, years: await yearsOf(handle) }
}

const filtersOf = ({ year, form, kindId }: EventsQuery): (SQL | undefined)[] => [
  year === undefined ? undefined : sql`${events.heldOn} between ${firstOf(year)} and ${lastOf(year)}`,
  form && eq(events.form, form),
  kindId === undefined ? undefined : eq(events.kindId, kindId),
]

const firstOf = (year: number) => `${String(year).padStart(4, '0')}-01-01`
const lastOf = (year: number) => `${String(year).padStart(4, '0')}-12-31`

/** Latest first. From the index of the days alone. */
const yearsOf = async (handle: Handle): Promise<number[]> => {
  const year = sql<number>`cast(substr(${events.heldOn}, 1, 4) as integer)`
  const rows = await handle.selectDistinct({ year }).from(events).orderBy(desc(year))
  return rows.map((row) => row.year)
}

type EventRow = Omit<Event, 'counts'>

const withCounts = async (handle: Handle, rows: EventRow[], stamp: Stamp): Promise<Event[]> => {
  const counts = await countsOf(
    handle,
    rows.map(({ id }) => id),
    stamp,
  )
  return rows.map((row) => ({ ...row, counts: counts.get(row.id) ?? nobody }))
}

const nobody: EventCounts = { invited: 0, registered: 0, came: 0, companies: 0, firstReached: 0 }

const countsOf = async (handle: Handle, ids: string[], stamp: Stamp): Promise<Map<string, EventCounts>> => {
  if (ids.length === 0) return new Map()
  const those = (column: SQLiteColumn) => sql<number>`count(*) filter (where ${column})`.mapWith(Number)
  const listed = await handle
    .select({
      eventId: eventParticipants.eventId,
      invited: those(eventParticipants.invited),
      registered: those(eventParticipants.registered),
      came: those(eventParticipants.came),
    })
    .from(eventParticipants)
    .leftJoin(people, eq(people.id, eventParticipants.personId))
    .leftJoin(organisations, eq(organisations.id, eventParticipants.organisationId))
    .where(and(inArray(eventParticipants.eventId, ids), knownParticipants(stamp.by)))
    .groupBy(eventParticipants.eventId)
  const companies = await companiesAt(handle, ids, stamp.by)
  return new Map(
    ids.map((id) => {
      const { eventId: _, ...counted } = listed.find(({ eventId }) => eventId === id) ?? { eventId: id, ...nobody }
      const here = companies.filter(({ eventId }) => eventId === id)
      const firstReached = here.filter(({ isFirst }) => isFirst).length
      return [id, { ...nobody, ...counted, companies: here.length, firstReached }]
    }),
  )
}

export const insertEvent = async (tx: Tx, row: typeof events.$inferInsert): Promise<void> => {
  await tx.insert(events).values(row)
}

/** Writes an edit of the event, and counts it. */
export const updateEvent = async (
  tx: Tx,
  id: string,
  changed: Partial<Omit<EventRow, 'id' | 'version'>>,
): Promise<void> => {
  await tx
    .update(events)
    .set({ ...changed, version: sql`${events.version} + 1` })
    .where(eq(events.id, id))
}

export const deleteEvent = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(events).where(eq(events.id, id))
}
