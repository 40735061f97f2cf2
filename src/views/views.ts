import type { Handle, Tx } from '../../db/open.ts'
import { savedViews } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { changesBetween, writeAudit } from '../audit/audit.ts'
import { wasDoneBy } from '../audit/latest-queries.ts'
import { meantBy } from '../cases/narrowing-queries.ts'
import { wasCreated } from '../creations.ts'
import { notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { NewView, SavedView, ViewEdit } from './contract.ts'
import { deleteViewRow, findView, insertView, updateView, viewsOf, writePositions } from './queries.ts'
import { addressOf } from './rules.ts'
import { viewsAtMost } from './terms.ts'

const owner = ({ by }: Stamp): string => {
  if (by.userId === null) throw new Error('Only a user keeps views')
  return by.userId
}

export const readViews = async (handle: Handle, stamp: Stamp) => ({
  views: await Promise.all((await viewsOf(handle, owner(stamp))).map((view) => asMeantNow(handle, view))),
})

/** Since it was kept, its topic may have been merged and its lead mapped; taken back, they are what they were. */
const asMeantNow = async (handle: Handle, view: SavedView): Promise<SavedView> => ({
  ...view,
  filter: { ...view.filter, ...(await meantBy(handle, view.filter)) },
})

/** Throws `not_found`, also for another's. */
const readView = async (handle: Handle, id: string, stamp: Stamp): Promise<SavedView> => {
  const view = await findView(handle, id, owner(stamp))
  if (!view) throw notFound()
  return asMeantNow(handle, view)
}

/** Keeps filters and order under a name; throws `view_name_taken` and `too_many_views`. Safe to repeat. */
export const saveView = (handle: Handle, input: NewView, stamp: Stamp): Promise<SavedView> =>
  transaction(handle, async (tx) => {
    const { id, filter, position } = input
    if (await wasCreated(tx, { id, kind: 'view', body: input, table: savedViews }, stamp)) {
      return readView(tx, id, stamp)
    }
    const own = await viewsOf(tx, owner(stamp))
    if (own.length >= viewsAtMost) throw ruleBroken('too_many_views')
    const name = tidiedName(input.name)
    refuseTakenName(name, own)
    const kept = { id, userId: owner(stamp), name, query: addressOf(filter), createdAt: stamp.at }
    await insertView(tx, { ...kept, position: own.length })
    if (position !== undefined) await placeView(tx, id, position, stamp)
    await writeAudit(tx, 'view.saved', id, stamp)
    return readView(tx, id, stamp)
  })

/** Renames it, moves it among the own ones, or has it show something else. */
export const editView = (handle: Handle, id: string, version: number, edit: ViewEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const view = await readView(tx, id, stamp)
    const own = await viewsOf(tx, owner(stamp))
    const others = own.filter((one) => one.id !== id)
    const before = { name: view.name, query: addressOf(view.filter), position: own.findIndex((one) => one.id === id) }
    const after = {
      ...(edit.name !== undefined && { name: tidiedName(edit.name) }),
      ...(edit.filter !== undefined && { query: addressOf(edit.filter) }),
      ...(edit.position !== undefined && { position: Math.min(edit.position, others.length) }),
    }
    const changes = changesBetween(before, after)
    refuseIfChanged(version, view, changes)
    if (after.name !== undefined) refuseTakenName(after.name, others)
    if (Object.keys(changes).length === 0) return view
    await updateView(tx, id, { ...after, version: view.version + 1 })
    if (after.position !== undefined) await placeView(tx, id, after.position, stamp)
    await writeAudit(tx, 'view.edited', id, stamp, changes)
    return readView(tx, id, stamp)
  })

/** For good: whoever takes it back saves it anew. One that they deleted already stays so. */
export const deleteView = (handle: Handle, id: string, version: number, stamp: Stamp): Promise<void> =>
  transaction(handle, async (tx) => {
    if (await wasDoneBy(tx, 'view.deleted', id, owner(stamp))) return
    refuseIfChanged(version, await readView(tx, id, stamp))
    await deleteViewRow(tx, id)
    await writeAudit(tx, 'view.deleted', id, stamp)
  })

const placeView = async (tx: Tx, id: string, position: number, stamp: Stamp): Promise<void> => {
  const others = (await viewsOf(tx, owner(stamp))).map((one) => one.id).filter((other) => other !== id)
  await writePositions(tx, others.toSpliced(position, 0, id))
}

const tidiedName = (typed: string): string => typed.normalize('NFC').trim()

/** Two tabs of one name could not be told apart. */
const refuseTakenName = (name: string, others: readonly SavedView[]): void => {
  const isTaken = others.some((one) => one.name.toLowerCase() === name.toLowerCase())
  if (isTaken) throw ruleBroken('view_name_taken', 'name')
}
