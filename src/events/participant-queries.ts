import { and, asc, count, eq, inArray, isNotNull, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { eventParticipants, events, organisations, people } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import { groupedBy } from '../grouped.ts'
import { foldToBase } from '../names/rules.ts'
import { compareText } from '../order.ts'
import type { Stamp } from '../stamp.ts'
import type { Participant } from './contract.ts'
import { companiesAt } from './reached-queries.ts'
import { modulesOf, traineeKey } from './rules.ts'
import { mostParticipants } from './terms.ts'
import { knownParticipants } from './visibility-queries.ts'

const columns = {
  ...clientColumns,
  id: eventParticipants.id,
  eventId: eventParticipants.eventId,
  name: eventParticipants.name,
  invited: eventParticipants.invited,
  registered: eventParticipants.registered,
  came: eventParticipants.came,
  version: eventParticipants.version,
  coachModule: events.coachModule,
  sortName: sql<string | null>`coalesce(${organisations.sortName}, ${people.sortName})`,
  survivorId: organisations.mergedInto,
}

/** Who is on the list of an event, as a list is read: by name. */
export const participantsOf = async (handle: Handle, eventId: string, stamp: Stamp): Promise<Participant[]> =>
  describe(handle, await selectParticipants(handle, eq(eventParticipants.eventId, eventId), stamp), stamp)

/** Nothing also where the actor may not know of them. */
export const findParticipant = async (handle: Handle, id: string, stamp: Stamp): Promise<Participant | undefined> =>
  (await describe(handle, await selectParticipants(handle, eq(eventParticipants.id, id), stamp), stamp))[0]

const selectParticipants = async (handle: Handle, where: SQL, { by }: Stamp) => {
  const rows = await handle
    .select(columns)
    .from(eventParticipants)
    .innerJoin(events, eq(events.id, eventParticipants.eventId))
    .leftJoin(people, eq(people.id, eventParticipants.personId))
    .leftJoin(organisations, eq(organisations.id, eventParticipants.organisationId))
    .where(and(where, knownParticipants(by)))
    .orderBy(asc(eventParticipants.id))
    .limit(mostParticipants)
  return rows.sort((one, other) => compareText(sortNameOf(one), sortNameOf(other)))
}

/** Names nobody has a record of stand among the others. Those that are no longer kept come last. */
const sortNameOf = ({ sortName, name }: { sortName: string | null; name: string | null }): string =>
  sortName ?? (name ? foldToBase(name) : '\u{10ffff}')

type Row = Awaited<ReturnType<typeof selectParticipants>>[number]

const describe = async (handle: Handle, rows: Row[], stamp: Stamp): Promise<Participant[]> => {
  const eventIds = [...new Set(rows.map(({ eventId }) => eventId))]
  const companies = eventIds.length === 0 ? [] : await companiesAt(handle, eventIds, stamp.by)
  const first = new Set(companies.filter(({ isFirst }) => isFirst).map(({ organisationId }) => organisationId))
  const isTraining = rows.some(({ coachModule }) => coachModule !== null)
  const attended = isTraining ? await modulesByTrainee(handle, stamp) : new Map<string, Attended[]>()
  return rows.map((row) => {
    const { id, eventId, invited, registered, came, version, coachModule, organisationId, survivorId } = row
    const name = row.name || null
    return {
      id,
      eventId,
      organisation: organisationId === null ? null : clientOf({ ...row, personId: null }),
      person: row.personId === null ? null : clientOf(row),
      name,
      forgotten: row.name === '',
      invited,
      registered,
      came,
      firstReached: came && organisationId !== null && first.has(survivorId ?? organisationId),
      modules: coachModule === null ? [] : modulesOf(attended.get(traineeKey(row) ?? '') ?? []),
      version,
    }
  })
}

type Attended = { module: number; heldOn: string; place: string | null }

/** Of everybody who ever came to a module: three a year, a dozen at each. */
export const modulesByTrainee = async (handle: Handle, { by, today }: Stamp): Promise<Map<string, Attended[]>> => {
  const rows = await handle
    .select({
      personId: eventParticipants.personId,
      organisationId: eventParticipants.organisationId,
      name: eventParticipants.name,
      module: events.coachModule,
      heldOn: events.heldOn,
      place: events.place,
    })
    .from(events)
    .innerJoin(eventParticipants, eq(eventParticipants.eventId, events.id))
    .where(
      and(
        isNotNull(events.coachModule),
        lte(events.heldOn, today),
        eq(eventParticipants.came, true),
        knownParticipants(by),
      ),
    )
  const known = rows.flatMap(({ module, heldOn, place, ...who }) => {
    const key = traineeKey(who)
    return key === null || module === null ? [] : [{ key, module, heldOn, place }]
  })
  return groupedBy(known, ({ key }) => key)
}

/** Of everybody, also of those the actor may not know of: `all` on the list, or those who came. */
export const countParticipants = async (handle: Handle, eventId: string, which: 'all' | 'came' = 'all') => {
  const [counted] = await handle
    .select({ rows: count() })
    .from(eventParticipants)
    .where(and(eq(eventParticipants.eventId, eventId), which === 'came' ? eq(eventParticipants.came, true) : undefined))
  return counted?.rows ?? 0
}

/** Whether these stand there, under another id than this: who may name them, may know that. */
export const isOnList = async (handle: Handle, eventId: string, who: Who, exceptId = ''): Promise<boolean> => {
  const { eventId: event, organisationId, personId, name, id } = eventParticipants
  const [found] = await handle
    .select({ id })
    .from(eventParticipants)
    .where(
      and(
        eq(event, eventId),
        ne(id, exceptId),
        sql`${organisationId} is ${who.organisationId}`,
        sql`${personId} is ${who.personId}`,
        sql`${name} is ${who.name}`,
      ),
    )
    .limit(1)
  return found !== undefined
}

type Who = Pick<typeof eventParticipants.$inferSelect, 'organisationId' | 'personId' | 'name'>

export const insertParticipant = async (tx: Tx, row: typeof eventParticipants.$inferInsert): Promise<void> => {
  await tx.insert(eventParticipants).values(row)
}

type Changed = Partial<
  Pick<
    typeof eventParticipants.$inferInsert,
    'organisationId' | 'personId' | 'name' | 'invited' | 'registered' | 'came'
  >
>

/** Writes an edit of the participant, and counts it. */
export const updateParticipant = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(eventParticipants)
    .set({ ...changed, version: sql`${eventParticipants.version} + 1` })
    .where(eq(eventParticipants.id, id))
}

/** Those of events until this day, of the training or else; a row without anybody says a name that is no more. */
export const forgetNamesUntil = async (tx: Tx, lastDay: Day, isTraining: boolean): Promise<string[]> => {
  const those = tx
    .select({ id: events.id })
    .from(events)
    .where(and(lte(events.heldOn, lastDay), isTraining ? isNotNull(events.coachModule) : isNull(events.coachModule)))
  const rows = await tx
    .update(eventParticipants)
    .set({
      name: sql`iif(${eventParticipants.organisationId} is null, '', null)`,
      version: sql`${eventParticipants.version} + 1`,
    })
    .where(and(inArray(eventParticipants.eventId, those), ne(eventParticipants.name, '')))
    .returning({ id: eventParticipants.id })
  return rows.map(({ id }) => id)
}

export const deleteParticipant = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(eventParticipants).where(eq(eventParticipants.id, id))
}

export const deleteParticipantsOf = async (tx: Tx, eventId: string): Promise<void> => {
  await tx.delete(eventParticipants).where(eq(eventParticipants.eventId, eventId))
}
