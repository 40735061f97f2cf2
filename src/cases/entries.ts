import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { type Changes, writeAudit } from '../audit/audit.ts'
import { notAllowed, notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import { restoreStay, takeBackStay } from '../outcomes/staying.ts'
import type { Stamp } from '../stamp.ts'
import type { EntriesQuery, Entry, EntryHistory, EntryPage } from './contract.ts'
import { correctionsOf, namesHandedOn } from './history-queries.ts'
import { versionsOf, withHolderNow } from './history-rules.ts'
import { type CaseRecord, findCase, keepLastEntry, removedAtOf, updateEntry } from './queries.ts'
import { refusalOfEntryDay } from './rules.ts'
import { entriesOfSameTalk } from './talks-together-queries.ts'
import { findEntry, pageOfEntries } from './timeline-queries.ts'

/** Throws `not_found` where the case is hidden, and for what was removed by others. */
export const readEntry = async (handle: Handle, id: string, stamp: Stamp): Promise<Entry> =>
  (await findEntryWithCase(handle, id, stamp)).entry

/** Throws `not_found` where the case is hidden. */
export const readTimeline = async (
  handle: Handle,
  caseId: string,
  query: EntriesQuery,
  stamp: Stamp,
): Promise<EntryPage> => {
  const { id } = await findCase(handle, caseId, stamp.by)
  return pageOfEntries(handle, id, query, stamp.by)
}

type EntryWithCase = { entry: Entry; caseFile: CaseRecord }

const findEntryWithCase = async (handle: Handle, id: string, stamp: Stamp): Promise<EntryWithCase> => {
  const entry = await findEntry(handle, id, stamp.by)
  if (!entry) throw notFound()
  const caseFile = await findCase(handle, entry.caseId, stamp.by)
  if (entry.removed && !entry.mayChange) throw notFound()
  return { entry, caseFile }
}

/** The entry with its case, for its author, the case's lead or the coordinator; `not_allowed` for others. */
export const findEntryToChange = async (handle: Handle, id: string, stamp: Stamp): Promise<EntryWithCase> => {
  const found = await findEntryWithCase(handle, id, stamp)
  if (!found.entry.mayChange) throw notAllowed()
  return found
}

/** What it was before, for those who may change it back. */
export const readEntryHistory = async (handle: Handle, id: string, stamp: Stamp): Promise<EntryHistory> => {
  const { entry } = await findEntryToChange(handle, id, stamp)
  const versions = versionsOf(entry, await correctionsOf(handle, id))
  return { versions: versions.map(withHolderNow(await namesHandedOn(handle))) }
}

/** Whether an edit based on `version` goes on; throws 412 where another came first, and `entry_removed`. */
export const refuseCorrection = (version: number, entry: Entry, changes: Changes): void => {
  refuseIfChanged(version, entry, changes)
  if (entry.removed) throw ruleBroken('entry_removed')
}

/**
 * Takes an entry off the timeline and out of every count; it can be restored. Removed already, it stays so. `together`: of a
 * talk with several clients, those on their cases go too, or none of them.
 */
export const removeEntry = (handle: Handle, id: string, version: number, together: boolean, stamp: Stamp) =>
  transaction(handle, async (tx): Promise<Entry> => {
    const { entry } = await findEntryToChange(tx, id, stamp)
    if (entry.removed) return entry
    refuseIfChanged(version, entry)
    const others = together ? await entriesOfSameTalk(tx, id, stamp.by) : []
    for (const other of others) if (!other.removed) await remove(tx, other.id, stamp)
    return remove(tx, id, stamp)
  })

const remove = async (tx: Tx, id: string, stamp: Stamp): Promise<Entry> => {
  const { entry } = await findEntryToChange(tx, id, stamp)
  await updateEntry(tx, id, { removedAt: stamp.at, removedBy: stamp.by.userId })
  if (entry.kind === 'outcome') await takeBackStay(tx, entry, stamp)
  return afterChange(tx, entry, 'removed', stamp, { removed: { from: false, to: true } })
}

/** Undoes a removal; `together`: of all that were removed with it. What was not removed stays as it is. */
export const restoreEntry = (handle: Handle, id: string, together: boolean, stamp: Stamp): Promise<Entry> =>
  transaction(handle, async (tx) => {
    const { entry } = await findEntryToChange(tx, id, stamp)
    if (!entry.removed) return entry
    const others = together ? await entriesOfSameTalk(tx, id, stamp.by) : []
    for (const other of others) if (other.removedWithIt) await restore(tx, other.id, stamp)
    return restore(tx, id, stamp)
  })

const restore = async (tx: Tx, id: string, stamp: Stamp): Promise<Entry> => {
  const { entry, caseFile } = await findEntryToChange(tx, id, stamp)
  const refusal = refusalOfEntryDay(entry.happenedOn, caseFile, stamp.today)
  if (refusal === 'day_after_closing' && entry.kind !== 'outcome') throw ruleBroken(refusal)
  if (entry.kind === 'outcome') await restoreStay(tx, entry, await removedAtOf(tx, id), stamp)
  await updateEntry(tx, id, { removedAt: null, removedBy: null })
  return afterChange(tx, entry, 'restored', stamp, { removed: { from: true, to: false } })
}

/** What every change of an entry ends with: the case's last day, the audit row, the entry as it is now. */
export const afterChange = async (
  tx: Tx,
  { id, caseId, kind }: Pick<Entry, 'id' | 'caseId' | 'kind'>,
  what: 'recorded' | 'corrected' | 'removed' | 'restored',
  stamp: Stamp,
  changes?: Changes,
): Promise<Entry> => {
  await keepLastEntry(tx, caseId)
  await writeAudit(tx, `${kind}.${what}`, id, stamp, changes)
  return readEntry(tx, id, stamp)
}
