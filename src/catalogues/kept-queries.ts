import { and, asc, between, count, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import {
  caseFiles,
  catalogueEntries,
  consultations,
  consultationTopics,
  counsellors,
  entries,
  events,
} from '../../db/schema/index.ts'
import { type Period, quarterOf } from '../calendar/rules.ts'
import { groupedBy } from '../grouped.ts'
import type { CatalogueUses, KeptEntry } from './contract.ts'
import { isNeededByRule } from './rules.ts'
import type { Catalogue } from './terms.ts'

export type EntryRow = typeof catalogueEntries.$inferSelect

/** Every entry of every catalogue, in the centre's order, with all that name it or one merged into it. */
export const keptEntries = async (handle: Handle): Promise<KeptEntry[]> => {
  const rows = await handle.select().from(catalogueEntries).orderBy(asc(catalogueEntries.position))
  const uses = await usesByEntry(handle)
  const merged = groupedBy(rows, ({ mergedInto }) => mergedInto)
  const usesOf = ({ id }: EntryRow) =>
    [id, ...(merged.get(id) ?? []).map((one) => one.id)].reduce((sum, one) => sum + (uses.get(one) ?? 0), 0)
  return rows.map((row) => describeEntry(row, usesOf(row)))
}

export const describeEntry = ({ position: _, ...row }: EntryRow, uses: number): KeptEntry => ({
  ...row,
  uses,
  isNeeded: isNeededByRule(row),
})

export const findKeptEntry = async (handle: Handle, id: string): Promise<KeptEntry | undefined> =>
  (await keptEntries(handle)).find((entry) => entry.id === id)

export const entriesOfCatalogue = (handle: Handle, catalogue: Catalogue): Promise<EntryRow[]> =>
  handle
    .select()
    .from(catalogueEntries)
    .where(eq(catalogueEntries.catalogue, catalogue))
    .orderBy(asc(catalogueEntries.position))

export const entriesMergedInto = (handle: Handle, id: string): Promise<EntryRow[]> =>
  handle.select().from(catalogueEntries).where(eq(catalogueEntries.mergedInto, id))

/** Words and names that old lists brought and nobody has decided about. */
export const countWaiting = async (handle: Handle): Promise<number> => {
  const [words] = await handle
    .select({ rows: count() })
    .from(catalogueEntries)
    .where(eq(catalogueEntries.state, 'unconfirmed'))
  const [names] = await handle.select({ rows: count() }).from(counsellors).where(eq(counsellors.state, 'unconfirmed'))
  return (words?.rows ?? 0) + (names?.rows ?? 0)
}

type Use = { id: string | null; uses: number }

/** How many standing talks, events or closed cases name each entry. */
const usesByEntry = async (handle: Handle): Promise<Map<string | null, number>> => {
  const found: Use[][] = [
    await handle
      .select({ id: consultationTopics.topicId, uses: count() })
      .from(consultationTopics)
      .innerJoin(entries, and(eq(entries.id, consultationTopics.entryId), isNull(entries.removedAt)))
      .groupBy(consultationTopics.topicId),
    await handle
      .select({ id: consultations.channelId, uses: count() })
      .from(consultations)
      .innerJoin(entries, and(eq(entries.id, consultations.entryId), isNull(entries.removedAt)))
      .where(isNotNull(consultations.channelId))
      .groupBy(consultations.channelId),
    await handle.select({ id: events.kindId, uses: count() }).from(events).groupBy(events.kindId),
    await handle
      .select({ id: caseFiles.closingReasonId, uses: count() })
      .from(caseFiles)
      .groupBy(caseFiles.closingReasonId),
  ]
  return new Map(found.flat().map(({ id, uses }) => [id, uses]))
}

/** In which quarters' figures the counted consultations stand that name this topic or channel; none for the others. */
export const quartersNaming = async (
  handle: Handle,
  { id, catalogue }: Pick<EntryRow, 'id' | 'catalogue'>,
  window: Period,
): Promise<CatalogueUses['quarters']> => {
  if (catalogue !== 'topic' && catalogue !== 'channel') return []
  const names = catalogue === 'topic' ? namesTopic(id) : sql`${consultations.channelId} in ${withMerged(id)}`
  const days = await handle
    .select({ heldOn: entries.happenedOn, consultations: count() })
    .from(entries)
    .innerJoin(consultations, eq(consultations.entryId, entries.id))
    .where(
      and(
        names,
        eq(entries.kind, 'consultation'),
        isNull(entries.removedAt),
        between(entries.happenedOn, window.from, window.to),
      ),
    )
    .groupBy(entries.happenedOn)
    .orderBy(asc(entries.happenedOn))
  return [...groupedBy(days, ({ heldOn }) => quarterOf(heldOn))].map(([quarter, own]) => ({
    quarter,
    consultations: own.reduce((sum, one) => sum + one.consultations, 0),
  }))
}

const withMerged = (id: string) =>
  sql`(select named.id from catalogue_entries as named where named.id = ${id} or named.merged_into = ${id})`

const namesTopic = (id: string) => sql`exists (
  select 1 from consultation_topics as about where about.entry_id = ${entries.id} and about.topic_id in ${withMerged(id)})`
