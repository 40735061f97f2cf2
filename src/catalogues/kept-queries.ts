import { and, asc, between, count, eq, isNull, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { catalogueEntries, consultations, counsellors, entries } from '../../db/schema/index.ts'
import { type Period, quarterOf } from '../calendar/rules.ts'
import { groupedBy } from '../grouped.ts'
import type { CatalogueUses, KeptEntry } from './contract.ts'
import { isNeededByRule } from './rules.ts'
import { type Catalogue, catalogues } from './terms.ts'
import { type Uses, usesIn } from './use-queries.ts'

export type EntryRow = typeof catalogueEntries.$inferSelect

/** Every entry of every catalogue, in the centre's order, with all that name it or one merged into it. */
export const keptEntries = async (handle: Handle): Promise<KeptEntry[]> => {
  const rows = await handle.select().from(catalogueEntries).orderBy(asc(catalogueEntries.position))
  const uses = new Map<string | null, number>()
  for (const catalogue of catalogues) for (const [id, count] of await usesIn[catalogue](handle)) uses.set(id, count)
  const merged = groupedBy(rows, ({ mergedInto }) => mergedInto)
  return rows.map((row) => describeEntry(row, usesOf(row, merged.get(row.id) ?? [], uses)))
}

/** One entry with its uses. Changing it asks for the row alone: counting takes longer than writing. */
export const keptEntry = async (handle: Handle, row: EntryRow): Promise<KeptEntry> => {
  const merged = await entriesMergedInto(handle, row.id)
  const uses = await usesIn[row.catalogue](handle, [row.id, ...merged.map(({ id }) => id)])
  return describeEntry(row, usesOf(row, merged, uses))
}

const usesOf = ({ id }: EntryRow, merged: readonly EntryRow[], uses: Uses): number =>
  [id, ...merged.map((one) => one.id)].reduce((sum, one) => sum + (uses.get(one) ?? 0), 0)

const describeEntry = ({ position: _, ...row }: EntryRow, uses: number): KeptEntry => ({
  ...row,
  uses,
  isNeeded: isNeededByRule(row),
})

export const findEntryRow = async (handle: Handle, id: string): Promise<EntryRow | undefined> => {
  const [row] = await handle.select().from(catalogueEntries).where(eq(catalogueEntries.id, id))
  return row
}

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

export const insertCatalogueEntry = async (tx: Tx, row: typeof catalogueEntries.$inferInsert): Promise<void> => {
  await tx.insert(catalogueEntries).values(row)
}

/** For good. Refused by whatever names it. */
export const deleteCatalogueEntry = async (tx: Tx, id: string): Promise<void> => {
  await tx.delete(catalogueEntries).where(eq(catalogueEntries.id, id))
}

type Changed = Partial<Pick<EntryRow, 'german' | 'english' | 'offeredFor' | 'state' | 'mergedInto'>>

/** Writes an edit of the entry, and counts it. */
export const updateCatalogueEntry = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(catalogueEntries)
    .set({ ...changed, version: sql`${catalogueEntries.version} + 1` })
    .where(eq(catalogueEntries.id, id))
}

/** Of a whole catalogue, in its new order. */
export const writePositions = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  for (const [position, id] of ids.entries()) {
    await tx.update(catalogueEntries).set({ position }).where(eq(catalogueEntries.id, id))
  }
}
