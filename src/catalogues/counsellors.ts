import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { latestBefore } from '../audit/latest.ts'
import { notFound, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { BeforeMapping, type CounsellorEdit, type KeptCounsellor, type Merging } from './contract.ts'
import {
  type CounsellorRow,
  counsellorsMergedInto,
  handOn,
  idsHeldAndLed,
  isNeededByImport,
  keptCounsellor,
  updateCounsellor,
} from './counsellor-queries.ts'
import { refuseIfOther, refuseUndeciding } from './deciding.ts'
import { findCounsellor } from './queries.ts'
import { refusalOfMerge } from './rules.ts'

const merged = 'counsellor.merged'
const nothingKept: BeforeMapping = { state: 'confirmed', followers: [], talks: [], cases: [] }

/** Renames, confirms, retires and brings back a name without an account: a former colleague stays one. */
export const editCounsellor = (handle: Handle, id: string, version: number, input: CounsellorEdit, stamp: Stamp) =>
  changeCounsellor(handle, async (tx) => {
    const name = await findNameToChange(tx, id)
    const edited = { ...input, ...(input.name !== undefined && { name: tidied(input.name) ?? '' }) }
    const changes = changesBetween<CounsellorRow>(name, edited)
    await refuseIfOther(tx, version, name, keptCounsellor, changes)
    if (isNeededByImport(name) && edited.name !== undefined && edited.name !== name.name)
      throw ruleBroken('needed_by_rule', 'name')
    if (edited.state && edited.state !== name.state && name.mergedInto) throw ruleBroken('merged_already', 'state')
    if (changes.state?.to === 'unconfirmed') await refuseUndeciding(tx, 'counsellor.edited', id)

    if (Object.keys(changes).length === 0) return name
    await updateCounsellor(tx, id, edited)
    await writeAudit(tx, 'counsellor.edited', id, stamp, changes)
    return readCounsellor(tx, id)
  })

/**
 * Maps a name of an old list to a colleague, or to another name: all that it held and led is theirs from now on, in every
 * list and right, for the rows themselves are handed on. The audit row keeps which they were, for taking it back.
 */
export const mergeCounsellor = (handle: Handle, id: string, version: number, { into: intoId }: Merging, stamp: Stamp) =>
  changeCounsellor(handle, async (tx) => {
    const name = await findNameToChange(tx, id)
    if (name.mergedInto === intoId) return name
    await refuseIfOther(tx, version, name, keptCounsellor)
    const into = await findCounsellor(tx, intoId)
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
    return readCounsellor(tx, id)
  })

/** Takes a mapping back: of what was handed on, what is still where it went. What was not mapped stays as it is. */
export const separateCounsellor = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changeCounsellor(handle, async (tx) => {
    const name = await readCounsellor(tx, id)
    const { mergedInto: intoId } = name
    if (intoId === null) return name
    await refuseIfOther(tx, version, name, keptCounsellor)
    const before = await latestBefore(tx, merged, id, BeforeMapping)
    const { state, followers, talks, cases } = before ?? nothingKept
    await handOn(tx, { talks, cases }, intoId, id)
    for (const follower of await counsellorsMergedInto(tx, intoId)) {
      if (followers.includes(follower.id)) await updateCounsellor(tx, follower.id, { mergedInto: id })
    }
    await updateCounsellor(tx, id, { mergedInto: null, state })
    await writeAudit(tx, 'counsellor.separated', id, stamp, {
      mergedInto: { from: intoId, to: null },
      state: { from: name.state, to: state },
    })
    return readCounsellor(tx, id)
  })

const readCounsellor = async (handle: Handle, id: string): Promise<CounsellorRow> => {
  const counsellor = await findCounsellor(handle, id)
  if (!counsellor) throw notFound()
  return counsellor
}

/** A colleague is kept with their account. */
const findNameToChange = async (tx: Tx, id: string): Promise<CounsellorRow> => {
  const name = await readCounsellor(tx, id)
  if (name.userId !== null) throw ruleBroken('counsellor_has_account')
  return name
}

/** Makes the change in one transaction, and counts once nobody waits for it any more. */
const changeCounsellor = async (handle: Handle, work: (tx: Tx) => Promise<CounsellorRow>): Promise<KeptCounsellor> =>
  keptCounsellor(handle, await transaction(handle, work))
