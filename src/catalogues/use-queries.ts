import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Handle } from '../../db/open.ts'
import { caseFiles, consultations, consultationTopics, entries, events, followUps } from '../../db/schema/index.ts'
import type { Catalogue } from './terms.ts'

/** How many name each. */
export type Uses = ReadonlyMap<string | null, number>

type Ids = readonly string[]

const among = (column: SQLiteColumn, ids: Ids | undefined) => ids && inArray(column, [...ids])

/** All of them, from an index alone, less the few that were removed: a look at each talk takes thirty times as long. */
const lessRemoved = (all: readonly Use[], removed: readonly Use[]): Uses => {
  const gone = new Map(removed.map(({ id, uses }) => [id, uses]))
  return new Map(all.map(({ id, uses }) => [id, uses - (gone.get(id) ?? 0)]))
}

type Use = { id: string | null; uses: number }

const usesOfTopics = async (handle: Handle, ids?: Ids): Promise<Uses> => {
  const columns = { id: consultationTopics.topicId, uses: count() }
  const those = among(consultationTopics.topicId, ids)
  const all = await handle.select(columns).from(consultationTopics).where(those).groupBy(consultationTopics.topicId)
  const removed = await handle
    .select(columns)
    .from(entries)
    .crossJoin(consultationTopics)
    .where(and(isNotNull(entries.removedAt), eq(consultationTopics.entryId, entries.id), those))
    .groupBy(consultationTopics.topicId)
  return lessRemoved(all, removed)
}

const usesByTalks = (column: typeof consultations.channelId | typeof consultations.heldById) => {
  const columns = { id: column, uses: count() }
  return async (handle: Handle, ids?: Ids): Promise<Uses> => {
    const those = ids ? among(column, ids) : isNotNull(column)
    const all = await handle.select(columns).from(consultations).where(those).groupBy(column)
    const removed = await handle
      .select(columns)
      .from(entries)
      .crossJoin(consultations)
      .where(and(isNotNull(entries.removedAt), eq(consultations.entryId, entries.id), those))
      .groupBy(column)
    return lessRemoved(all, removed)
  }
}

/** Appointments, done and to come, as far as they were not removed. */
const channelsOfFollowUps = async (handle: Handle, ids?: Ids): Promise<Uses> => {
  const columns = { id: followUps.channelId, uses: count() }
  const those = ids ? among(followUps.channelId, ids) : isNotNull(followUps.channelId)
  const where = and(those, isNull(followUps.removedAt))
  return lessRemoved(await handle.select(columns).from(followUps).where(where).groupBy(followUps.channelId), [])
}

/** How many standing talks, appointments, events or closed cases name each entry of a catalogue, or each of these. */
export const usesIn: Record<Catalogue, (handle: Handle, ids?: Ids) => Promise<Uses>> = {
  topic: usesOfTopics,
  channel: async (handle, ids) => {
    const byTalks = await usesByTalks(consultations.channelId)(handle, ids)
    const byFollowUps = await channelsOfFollowUps(handle, ids)
    return new Map(
      [...new Set([...byTalks.keys(), ...byFollowUps.keys()])].map((id) => [
        id,
        (byTalks.get(id) ?? 0) + (byFollowUps.get(id) ?? 0),
      ]),
    )
  },
  eventKind: async (handle, ids) => {
    const columns = { id: events.kindId, uses: count() }
    return lessRemoved(
      await handle.select(columns).from(events).where(among(events.kindId, ids)).groupBy(events.kindId),
      [],
    )
  },
  closingReason: async (handle, ids) => {
    const columns = { id: caseFiles.closingReasonId, uses: count() }
    const those = ids ? among(caseFiles.closingReasonId, ids) : isNotNull(caseFiles.closingReasonId)
    return lessRemoved(await handle.select(columns).from(caseFiles).where(those).groupBy(caseFiles.closingReasonId), [])
  },
}

/** How many standing talks each counsellor held, or these. */
export const talksByCounsellor = usesByTalks(consultations.heldById)

/** How many cases each counsellor leads, or these, and how many of them are open. */
export const casesByCounsellor = async (handle: Handle, ids?: Ids) => {
  const columns = { id: caseFiles.leadId, uses: count() }
  const those = among(caseFiles.leadId, ids)
  const all = await handle.select(columns).from(caseFiles).where(those).groupBy(caseFiles.leadId)
  const open = await handle
    .select(columns)
    .from(caseFiles)
    .where(and(isNull(caseFiles.closedOn), those))
    .groupBy(caseFiles.leadId)
  return { all: lessRemoved(all, []), open: lessRemoved(open, []) }
}
