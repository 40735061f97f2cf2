import type { Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { latestChanges } from '../audit/latest-queries.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { Merging } from './contract.ts'
import { readKeptEntry, updateEntry } from './entries.ts'
import { entriesMergedInto, findKeptEntry } from './kept-queries.ts'
import { refusalOfMerge } from './rules.ts'
import type { CatalogueState } from './terms.ts'

const merged = 'catalogue_entry.merged'

/**
 * Lets another entry of its catalogue take its place: what names it counts there, and lists that say it mean that one. Old
 * entries keep its word. Whatever went into it before goes along, so that one step always leads to the place.
 */
export const mergeEntry = (handle: Handle, id: string, version: number, { into: intoId }: Merging, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const entry = await readKeptEntry(tx, id)
    refuseIfChanged(version, entry)
    const into = await findKeptEntry(tx, intoId)
    if (into?.catalogue !== entry.catalogue) throw ruleBroken('merge_target_unknown', 'into')
    if (entry.isNeeded || into.isNeeded) throw ruleBroken('needed_by_rule', 'into')
    const refusal = refusalOfMerge(entry, into)
    if (refusal) throw ruleBroken(refusal, 'into')

    const followers = await entriesMergedInto(tx, id)
    for (const follower of followers) await updateEntry(tx, follower.id, { mergedInto: intoId })
    await updateEntry(tx, id, { mergedInto: intoId, state: 'retired' })
    await writeAudit(tx, merged, id, stamp, {
      mergedInto: { from: null, to: intoId },
      state: { from: entry.state, to: 'retired' },
      followers: { from: followers.map((one) => one.id), to: [] },
    })
    return readKeptEntry(tx, id)
  })

/** Undoes a merge by what its audit row keeps; what was not merged stays as it is. */
export const separateEntry = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const entry = await readKeptEntry(tx, id)
    if (entry.mergedInto === null) return entry
    refuseIfChanged(version, entry)
    const before = await latestChanges(tx, merged, id)
    const state = (before?.state?.from ?? 'confirmed') as CatalogueState
    const followerIds = (before?.followers?.from ?? []) as string[]
    await updateEntry(tx, id, { mergedInto: null, state })
    for (const follower of await entriesMergedInto(tx, entry.mergedInto)) {
      if (followerIds.includes(follower.id)) await updateEntry(tx, follower.id, { mergedInto: id })
    }
    await writeAudit(tx, 'catalogue_entry.separated', id, stamp, {
      mergedInto: { from: entry.mergedInto, to: null },
      state: { from: entry.state, to: state },
    })
    return readKeptEntry(tx, id)
  })
