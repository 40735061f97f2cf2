import type { Handle, Tx } from '../../db/open.ts'
import { catalogueEntries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { findSettings } from '../centre/queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { CatalogueEntryEdit, CataloguePlace, CatalogueUses, KeptEntry, NewCatalogueEntry } from './contract.ts'
import { refuseIfOther, refuseUndeciding } from './deciding.ts'
import {
  type EntryRow,
  entriesOfCatalogue,
  findEntryRow,
  insertCatalogueEntry,
  keptEntry,
  quartersNaming,
  updateCatalogueEntry,
  writePositions,
} from './kept-queries.ts'
import { areOneName, freeCode, isLastReason, isNeededByRule } from './rules.ts'
import type { CatalogueState } from './terms.ts'

/** Throws `not_found`. */
export const readEntryRow = async (handle: Handle, id: string): Promise<EntryRow> => {
  const row = await findEntryRow(handle, id)
  if (!row) throw notFound()
  return row
}

/** Makes the change in one transaction, and counts once nobody waits for it any more. */
export const changeEntry = async (handle: Handle, work: (tx: Tx) => Promise<EntryRow>): Promise<KeptEntry> =>
  keptEntry(handle, await transaction(handle, work))

/** What would count elsewhere after a merge. */
export const usesOfEntry = async (handle: Handle, id: string, { today }: Stamp): Promise<CatalogueUses> => {
  const entry = await keptEntry(handle, await readEntryRow(handle, id))
  const { foundedOn } = await findSettings(handle)
  return { uses: entry.uses, quarters: await quartersNaming(handle, entry, { from: foundedOn, to: today }) }
}

/** Adds a word of the centre's own at the end of its catalogue; throws `entry_name_taken`. Safe to repeat. */
export const addEntry = (handle: Handle, input: NewCatalogueEntry, stamp: Stamp): Promise<KeptEntry> =>
  changeEntry(handle, async (tx) => {
    const { id, catalogue } = input
    const creation = { id, kind: 'catalogue entry', body: input, table: catalogueEntries }
    if (await wasCreated(tx, creation, stamp)) return readEntryRow(tx, id)
    const others = await entriesOfCatalogue(tx, catalogue)
    const german = tidied(input.german) ?? ''
    refuseTakenName(german, id, others)
    await insertCatalogueEntry(tx, {
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
    return readEntryRow(tx, id)
  })

/** Renames, confirms, retires and brings back, whatever of it is named. */
export const editEntry = (handle: Handle, id: string, version: number, input: CatalogueEntryEdit, stamp: Stamp) =>
  changeEntry(handle, async (tx) => {
    const entry = await readEntryRow(tx, id)
    const edited = {
      ...input,
      ...(input.german !== undefined && { german: tidied(input.german) ?? '' }),
      ...(input.english !== undefined && { english: tidied(input.english) }),
    }
    const changes = changesBetween<EntryRow>(entry, edited)
    await refuseIfOther(tx, version, entry, keptEntry, changes)
    if (edited.state && edited.state !== entry.state) await refuseState(tx, entry, edited.state)
    if (edited.offeredFor && entry.catalogue !== 'topic') throw ruleBroken('offered_for_topics_only', 'offeredFor')
    if (edited.german !== undefined) refuseTakenName(edited.german, id, await entriesOfCatalogue(tx, entry.catalogue))

    if (Object.keys(changes).length === 0) return entry
    await updateCatalogueEntry(tx, id, edited)
    await writeAudit(tx, 'catalogue_entry.edited', id, stamp, changes)
    return readEntryRow(tx, id)
  })

const refuseState = async (tx: Tx, entry: EntryRow, state: CatalogueState): Promise<void> => {
  const { id, catalogue, mergedInto } = entry
  if (isNeededByRule(entry) && state !== 'confirmed') throw ruleBroken('needed_by_rule', 'state')
  if (mergedInto !== null) throw ruleBroken('merged_already', 'state')
  if (state === 'unconfirmed') await refuseUndeciding(tx, 'catalogue_entry.edited', id)
  if (state === 'retired' && isLastReason(id, await entriesOfCatalogue(tx, catalogue)))
    throw ruleBroken('last_reason', 'state')
}

/** Two entries that a list could mean by one word would be told apart by chance. One merged into this one is no other. */
const refuseTakenName = (german: string, id: string, all: readonly EntryRow[]): void => {
  const others = all.filter((other) => other.id !== id && other.mergedInto !== id)
  if (others.some((other) => areOneName(german, other.german))) throw ruleBroken('entry_name_taken', 'german')
}

/** Moves the entry within its catalogue. */
export const placeEntry = (handle: Handle, id: string, version: number, { before }: CataloguePlace, stamp: Stamp) =>
  changeEntry(handle, async (tx) => {
    const entry = await readEntryRow(tx, id)
    const all = await entriesOfCatalogue(tx, entry.catalogue)
    const others = all.filter((other) => other.id !== id)
    const at = before === null ? others.length : others.findIndex((other) => other.id === before)
    if (at < 0) throw ruleBroken('place_unknown', 'before')
    const order = [...others.slice(0, at).map((one) => one.id), id, ...others.slice(at).map((one) => one.id)]
    const from = all.map((one) => one.id)
    if (order.join() === from.join()) return entry
    await refuseIfOther(tx, version, entry, keptEntry)
    await writePositions(tx, order)
    await updateCatalogueEntry(tx, id, {})
    await writeAudit(tx, 'catalogue_entry.placed', id, stamp, { place: { from: from.indexOf(id), to: at } })
    return readEntryRow(tx, id)
  })
