import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { idTaken, notAllowed, notFound, Refusal, ruleBroken } from '../errors.ts'
import { seal, unseal } from '../sealed.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { Draft, Drafts, DraftsQuery, DraftToKeep } from './contract.ts'
import {
  aboutClient,
  aboutOf,
  allDraftRows,
  type DraftRow,
  deleteDraft,
  deleteDraftsBefore,
  draftRowsAt,
  draftRowsOf,
  findDraft,
  insertDraft,
  updateDraft,
} from './queries.ts'
import { asideOf, homeOf } from './rules.ts'
import { keptForDays, type PlaceKind } from './terms.ts'

/**
 * Keeps what somebody is writing, instead of what they wrote there before. Safe to repeat. Where another device of theirs
 * has written on since, 412 with that: neither loses a word. What they cannot see now is put aside, for when they can
 * again. It is no act in the centre and leaves no audit row.
 */
export const keepDraft = (
  handle: Handle,
  key: Buffer,
  id: string,
  { place, content, basedOn, after }: DraftToKeep,
  stamp: Stamp,
): Promise<Draft> =>
  transaction(handle, async (tx) => {
    const userId = userOf(stamp)
    const kept = withoutCase(content)
    if (kept === null) throw ruleBroken('draft_unreadable', 'content')
    const about = await aboutPlace(tx, place, stamp.by)
    if (about === undefined) throw notFound()

    const known = await findDraft(tx, id)
    if (known && (known.userId !== userId || homeOf(known.place) !== place)) throw idTaken()
    if (!known) {
      const before = await goneOnFrom(tx, key, { place, after }, stamp)
      const row = { id, place, basedOn, savedAt: stamp.at, content: seal(key, kept, contextOf({ userId, place })) }
      await (before ? updateDraft(tx, before.id, row) : insertDraft(tx, { ...row, userId }))
    }
    return { id, place, content: kept, basedOn, savedAt: stamp.at.toISOString(), about }
  })

/** The fields of what a form holds; null where that is no JSON object. */
const fieldsIn = (content: string): Record<string, unknown> | null => {
  try {
    const fields: unknown = JSON.parse(content)
    return typeof fields === 'object' && !Array.isArray(fields) ? (fields as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/**
 * Of with whom the talk is, the case that was open then is no part of what they write, and may be hidden by now: whoever shows
 * it asks anew. Otherwise exactly as it came; null where it is no JSON object.
 */
const withoutCase = (content: string): string | null => {
  const fields = fieldsIn(content)
  if (fields === null || !isObject(fields.client) || !('openCase' in fields.client)) return fields && content
  const { openCase: _, ...client } = fields.client
  try {
    return JSON.stringify({ ...fields, client })
  } catch {
    // Nested deeper than it can be written.
    return null
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The row that is written on, if any; no other stands at its place afterwards. */
const goneOnFrom = async (
  tx: Tx,
  key: Buffer,
  { place, after }: Pick<DraftToKeep, 'place' | 'after'>,
  stamp: Stamp,
): Promise<DraftRow | undefined> => {
  const found = await draftRowsAt(tx, userOf(stamp), place)
  const standing = found.find((row) => row.place === place)
  if (standing && standing.id !== after) await makeRoom(tx, key, standing, stamp)
  return found.find((row) => row.id === after)
}

/** What its author can see is theirs to bring together; what is hidden, or what no key opens, waits beside the place. */
const makeRoom = async (tx: Tx, key: Buffer, standing: DraftRow, stamp: Stamp): Promise<void> => {
  const written = unsealed(key, standing)
  const current = written === null ? null : await described(tx, standing, written, stamp.by)
  if (current) throw new Refusal(412, 'draft_changed_meanwhile', { current })
  await updateDraft(tx, standing.id, { place: asideOf(standing.place, standing.id) })
}

/** What this user is writing, latest first, at its place again where it was aside; nothing of what is hidden from them. */
export const readDrafts = async (
  handle: Handle,
  key: Buffer,
  { place }: DraftsQuery,
  stamp: Stamp,
): Promise<Drafts> => {
  const found: Draft[] = []
  const userId = userOf(stamp)
  const rows = await (place === undefined ? draftRowsOf(handle, userId) : draftRowsAt(handle, userId, place))
  let unreadable = 0
  for (const row of rows) {
    const written = unsealed(key, row)
    if (written === null) unreadable += 1
    const draft = written === null ? null : await described(handle, row, written, stamp.by)
    if (draft) found.push(draft)
  }
  return { drafts: found, unreadable }
}

/** Deletes one's own. Gone already, or written on since under another key, nothing happens. */
export const dropDraft = (handle: Handle, id: string, stamp: Stamp): Promise<void> =>
  transaction(handle, (tx) => deleteDraft(tx, id, userOf(stamp)))

/** Deletes what nobody went on with. Returns how many. */
export const clearOldDrafts = (handle: Handle, now: Date): Promise<number> =>
  transaction(handle, (tx) => deleteDraftsBefore(tx, new Date(now.getTime() - keptForDays * 86_400_000)))

/** How many this key does not open: they stay, unseen, should the right key come back before they grow old. */
export const countUnreadable = async (handle: Handle, key: Buffer): Promise<number> =>
  (await allDraftRows(handle)).filter((row) => unsealed(key, row) === null).length

/** What was written; null where this key does not open it. */
const unsealed = (key: Buffer, row: DraftRow): string | null => unseal(key, row.content, contextOf(row))

/** As its author may see it now; null where it is hidden from them. */
const described = async (handle: Handle, row: DraftRow, written: string, actor: Actor): Promise<Draft | null> => {
  const content = withoutCase(written)
  if (content === null) return null
  const place = homeOf(row.place)
  const about = await aboutPlace(handle, place, actor)
  if (about === undefined) return null
  if (await namesHidden(handle, content, actor)) return null
  const { id, basedOn, savedAt } = row
  return { id, place, content, basedOn, savedAt: savedAt.toISOString(), about }
}

/** In another row, of another user or place, what was encrypted does not open. */
const contextOf = ({ userId, place }: Pick<DraftRow, 'userId' | 'place'>): string =>
  `draft\n${userId}\n${homeOf(place)}`

/** Null for the quick log, undefined for what this actor may not know of. */
const aboutPlace = async (handle: Handle, place: string, actor: Actor): Promise<Draft['about'] | undefined> => {
  const [kind = '', id] = place.split(':')
  if (id === undefined) return null
  return (await aboutOf(handle, kind as PlaceKind, id, actor)) ?? undefined
}

/** It keeps with whom the talk is, and who was there too: since restricted, their names must not come back out of it. */
const namesHidden = async (handle: Handle, content: string, actor: Actor): Promise<boolean> => {
  for (const id of clientsNamed(fieldsIn(content) ?? {})) {
    if ((await aboutClient(handle, id, actor)) === null) return true
  }
  return false
}

/** As the quick log, and the talk on a case, keep them. */
const clientsNamed = ({ client, alsoThere, also }: Record<string, unknown>): string[] =>
  [{ client }, ...listOf(alsoThere), ...listOf(also)].flatMap((one) => {
    const named = isObject(one) ? one.client : null
    return isObject(named) && typeof named.id === 'string' ? [named.id] : []
  })

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const userOf = ({ by }: Stamp): string => {
  if (by.userId === null) throw notAllowed()
  return by.userId
}
