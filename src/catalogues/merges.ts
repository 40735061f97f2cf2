import type { Handle } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import { latestBefore } from '../audit/latest.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { BeforeMerge, type Merging } from './contract.ts'
import { refuseIfOther } from './deciding.ts'
import { changeEntry, readEntryRow } from './entries.ts'
import { entriesMergedInto, findEntryRow, keptEntry, updateCatalogueEntry } from './kept-queries.ts'
import { isNeededByRule, refusalOfMerge } from './rules.ts'

const merged = 'catalogue_entry.merged'

/**
 * Lets another entry of its catalogue take its place: what names it counts there, and lists that say it mean that one. Old
 * entries keep its word. Whatever went into it before goes along, so that one step always leads to the place.
 */
export const mergeEntry = (handle: Handle, id: string, version: number, { into: intoId }: Merging, stamp: Stamp) =>
  changeEntry(handle, async (tx) => {
    const entry = await readEntryRow(tx, id)
    if (entry.mergedInto === intoId) return entry
    await refuseIfOther(tx, version, entry, keptEntry)
    const into = await findEntryRow(tx, intoId)
    if (into?.catalogue !== entry.catalogue) throw ruleBroken('merge_target_unknown', 'into')
    if (isNeededByRule(entry) || isNeededByRule(into)) throw ruleBroken('needed_by_rule', 'into')
    const refusal = refusalOfMerge(entry, into)
    if (refusal) throw ruleBroken(refusal, 'into')

    const followers = await entriesMergedInto(tx, id)
    for (const follower of followers) await updateCatalogueEntry(tx, follower.id, { mergedInto: intoId })
    await updateCatalogueEntry(tx, id, { mergedInto: intoId, state: 'retired' })
    await writeAudit(tx, merged, id, stamp, {
      mergedInto: { from: null, to: intoId },
      state: { from: entry.state, to: 'retired' },
      followers: { from: followers.map((one) => one.id), to: [] },
    })
    return readEntryRow(tx, id)
  })

/** Undoes a merge by what its audit row keeps; what was not merged stays as it is. */
export const separateEntry = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changeEntry(handle, async (tx) => {
    const entry = await readEntryRow(tx, id)
    const { mergedInto: intoId } = entry
    if (intoId === null) return entry
    await refuseIfOther(tx, version, entry, keptEntry)
    const before = await latestBefore(tx, merged, id, BeforeMerge)
    const state = before?.state ?? 'confirmed'
    const followerIds = before?.followers ?? []
    await updateCatalogueEntry(tx, id, { mergedInto: null, state })
    for (const follower of await entriesMergedInto(tx, intoId)) {
      if (followerIds.includes(follower.id)) await updateCatalogueEntry(tx, follower.id, { mergedInto: id })
    }
    await writeAudit(tx, 'catalogue_entry.separated', id, stamp, {
      mergedInto: { from: intoId, to: null },
      state: { from: entry.state, to: state },
    })
    return readEntryRow(tx, id)
  })
