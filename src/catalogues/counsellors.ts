import type { Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { latestChanges } from '../audit/latest-queries.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { CounsellorEdit, KeptCounsellor, Merging } from './contract.ts'
import {
  counsellorsMergedInto,
  findKeptCounsellor,
  type HeldAndLed,
  handOn,
  idsHeldAndLed,
  updateCounsellor,
} from './counsellor-queries.ts'
import { refusalOfMerge } from './rules.ts'
import type { CatalogueState } from './terms.ts'

const merged = 'counsellor.merged'

/** Renames, confirms, retires and brings back a name without an account: a former colleague stays one. */
export const editCounsellor = (handle: Handle, id: string, version: number, input: CounsellorEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const name = await findNameToChange(tx, id, version)
    const edited = { ...input, ...(input.name !== undefined && { name: tidied(input.name) ?? '' }) }
    if (name.isNeeded && edited.name !== undefined && edited.name !== name.name)
      throw ruleBroken('needed_by_rule', 'name')
    if (edited.state && edited.state !== name.state && name.mergedInto) throw ruleBroken('merged_already', 'state')

    const changes = changesBetween<KeptCounsellor>(name, edited)
    if (Object.keys(changes).length === 0) return name
    await updateCounsellor(tx, id, edited)
    await writeAudit(tx, 'counsellor.edited', id, stamp, changes)
    return readKeptCounsellor(tx, id)
  })

/**
 * Maps a name of an old list to a colleague, or to another name: all that it held and led is theirs from now on, in every
 * list and right, for the rows themselves are handed on. The audit row keeps which they were, for taking it back.
 */
export const mergeCounsellor = (handle: Handle, id: string, version: number, { into: intoId }: Merging, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const name = await findNameToChange(tx, id, version)
    const into = await findKeptCounsellor(tx, intoId)
    if (!into) throw ruleBroken('merge_target_unknown', 'into')
    const refusal = refusalOfMerge(name, into)
    if (refusal) throw ruleBroken(refusal, 'into')

    const theirs = await idsHeldAndLed(tx, id)
    const followers = await counsellorsMergedInto(tx, id)
    await handOn(tx, theirs, id, intoId)
    for (const follower of followers) await updateCounsellor(tx, follower.id, { mergedInto: intoId })
    await updateCounsellor(tx, id, { mergedInto: intoId, state: 'retired' })
    await writeAudit(tx, merged, id, stamp, {
      mergedInto: { from: null, to: intoId },
      state: { from: name.state, to: 'retired' },
      followers: { from: followers.map((one) => one.id), to: [] },
      talks: { from: theirs.talks, to: [] },
      cases: { from: theirs.cases, to: [] },
    })
    return readKeptCounsellor(tx, id)
  })

/** Takes a mapping back: of what was handed on, what is still where it went. What was not mapped stays as it is. */
export const separateCounsellor = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const name = await readKeptCounsellor(tx, id)
    if (name.mergedInto === null) return name
    refuseIfChanged(version, name)
    const before = await latestChanges(tx, merged, id)
    const kept = (field: keyof HeldAndLed | 'followers') => (before?.[field]?.from ?? []) as string[]
    const state = (before?.state?.from ?? 'confirmed') as CatalogueState
    await handOn(tx, { talks: kept('talks'), cases: kept('cases') }, name.mergedInto, id)
    for (const follower of await counsellorsMergedInto(tx, name.mergedInto)) {
      if (kept('followers').includes(follower.id)) await updateCounsellor(tx, follower.id, { mergedInto: id })
    }
    await updateCounsellor(tx, id, { mergedInto: null, state })
    await writeAudit(tx, 'counsellor.separated', id, stamp, {
      mergedInto: { from: name.mergedInto, to: null },
      state: { from: name.state, to: state },
    })
    return readKeptCounsellor(tx, id)
  })

const readKeptCounsellor = async (handle: Handle, id: string): Promise<KeptCounsellor> => {
  const counsellor = await findKeptCounsellor(handle, id)
  if (!counsellor) throw notFound()
  return counsellor
}

/** A colleague is kept with their account. */
const findNameToChange = async (handle: Handle, id: string, version: number): Promise<KeptCounsellor> => {
  const name = await readKeptCounsellor(handle, id)
  refuseIfChanged(version, name)
  if (name.hasAccount) throw ruleBroken('counsellor_has_account')
  return name
}
