import { eq, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { catalogueEntries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { findSettings } from '../centre/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { CatalogueEntryEdit, CataloguePlace, CatalogueUses, KeptEntry, NewCatalogueEntry } from './contract.ts'
import { type EntryRow, entriesOfCatalogue, findKeptEntry, quartersNaming } from './kept-queries.ts'
import { areOneName, freeCode } from './rules.ts'
import type { CatalogueState } from './terms.ts'

/** Throws `not_found`. */
export const readKeptEntry = async (handle: Handle, id: string): Promise<KeptEntry> => {
  const entry = await findKeptEntry(handle, id)
  if (!entry) throw notFound()
  return entry
}

/** What would count elsewhere after a merge. */
export const usesOfEntry = async (handle: Handle, id: string, { today }: Stamp): Promise<CatalogueUses> => {
  const entry = await readKeptEntry(handle, id)
  const { foundedOn } = await findSettings(handle)
  return { uses: entry.uses, quarters: await quartersNaming(handle, entry, { from: foundedOn, to: today }) }
}

/** Adds a word of the centre's own at the end of its catalogue; throws `entry_name_taken`. Safe to repeat. */
export const addEntry = (handle: Handle, input: NewCatalogueEntry, stamp: Stamp): Promise<KeptEntry> =>
  transaction(handle, async (tx) => {
    const { id, catalogue } = input
    const creation = { id, kind: 'catalogue entry', body: input, table: catalogueEntries }
    if (await wasCreated(tx, creation, stamp)) return readKeptEntry(tx, id)
    const others = await entriesOfCatalogue(tx, catalogue)
    const german = tidied(input.german) ?? ''
    refuseTakenName(german, id, others)
    await tx.insert(catalogueEntries).values({
      id,
      catalogue,
      code: freeCode(german, (code) => others.some((other) => other.code === code)),
      german,
      english: tidied(input.english),
      state: 'confirmed',
      offeredFor: catalogue === 'topic' ? (input.offeredFor ?? 'both') : 'both',
      position: Math.max(-1, ...others.map(({ position }) => position)) + 1,
    })
    await writeAudit(tx, 'catalogue_entry.added', id, stamp)
    return readKeptEntry(tx, id)
  })

/** Renames, confirms, retires and brings back, whatever of it is named. */
export const editEntry = (handle: Handle, id: string, version: number, input: CatalogueEntryEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const entry = await readKeptEntry(tx, id)
    refuseIfChanged(version, entry)
    const edited = {
      ...input,
      ...(input.german !== undefined && { german: tidied(input.german) ?? '' }),
      ...(input.english !== undefined && { english: tidied(input.english) }),
    }
    if (edited.state && edited.state !== entry.state) refuseState(entry, edited.state)
    if (edited.offeredFor && entry.catalogue !== 'topic') throw ruleBroken('offered_for_topics_only', 'offeredFor')
    if (edited.german !== undefined) refuseTakenName(edited.german, id, await entriesOfCatalogue(tx, entry.catalogue))

    const changes = changesBetween<KeptEntry>(entry, edited)
    if (Object.keys(changes).length === 0) return entry
    await updateEntry(tx, id, edited)
    await writeAudit(tx, 'catalogue_entry.edited', id, stamp, changes)
    return readKeptEntry(tx, id)
  })

const refuseState = ({ isNeeded, mergedInto }: KeptEntry, state: CatalogueState): void => {
  if (isNeeded && state !== 'confirmed') throw ruleBroken('needed_by_rule', 'state')
  if (mergedInto !== null) throw ruleBroken('merged_already', 'state')
}

/** Two entries that a list could mean by one word would be told apart by chance. One merged into this one is no other. */
const refuseTakenName = (german: string, id: string, all: readonly EntryRow[]): void => {
  const others = all.filter((other) => other.id !== id && other.mergedInto !== id)
  if (others.some((other) => areOneName(german, other.german))) throw ruleBroken('entry_name_taken', 'german')
}

/** Moves the entry within its catalogue. */
export const placeEntry = (handle: Handle, id: string, version: number, { before }: CataloguePlace, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const entry = await readKeptEntry(tx, id)
    refuseIfChanged(version, entry)
    const all = await entriesOfCatalogue(tx, entry.catalogue)
    const others = all.filter((other) => other.id !== id)
    const at = before === null ? others.length : others.findIndex((other) => other.id === before)
    if (at < 0) throw ruleBroken('place_unknown', 'before')
    const order = [...others.slice(0, at).map((one) => one.id), id, ...others.slice(at).map((one) => one.id)]
    const from = all.map((one) => one.id)
    if (order.join() === from.join()) return entry
    for (const [position, one] of order.entries()) {
      await tx.update(catalogueEntries).set({ position }).where(eq(catalogueEntries.id, one))
    }
    await updateEntry(tx, id, {})
    await writeAudit(tx, 'catalogue_entry.placed', id, stamp, { place: { from: from.indexOf(id), to: at } })
    return readKeptEntry(tx, id)
  })

type Changed = Partial<Pick<EntryRow, 'german' | 'english' | 'offeredFor' | 'state' | 'mergedInto'>>

/** Writes an edit of the entry, and counts it. */
export const updateEntry = async (tx: Tx, id: string, changed: Changed): Promise<void> => {
  await tx
    .update(catalogueEntries)
    .set({ ...changed, version: sql`${catalogueEntries.version} + 1` })
    .where(eq(catalogueEntries.id, id))
}
