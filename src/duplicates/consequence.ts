import type { Handle } from '../../db/open.ts'
import type { Stamp } from '../stamp.ts'
import type { Consequence, Side } from './contract.ts'
import { factsOfClients } from './counted-queries.ts'
import { changedByMerging } from './figures-rules.ts'
import { accessAfterMerge, filledFields, keptFields, type MergeAccess, type Said } from './merge-rules.ts'
import { accessOfCases, areDistinct, type RecordRow } from './record-queries.ts'
import type { MergeRefusal } from './terms.ts'

type Two = { survivor: RecordRow; merged: RecordRow }

/** What a merge would do, in numbers and names, before anybody does it. */
export const consequenceOf = async (
  handle: Handle,
  { survivor, merged, said: [own, others], sides }: Two & { said: [Said, Said]; sides: [Side, Side] },
  { today }: Pick<Stamp, 'today'>,
): Promise<Consequence> => {
  const access = await accessOfMerge(handle, survivor.id, merged.id)
  const facts = await factsOfClients(handle, [survivor.id, merged.id], today)
  const takes = !access.keepsApart
  const [stays, goes] = sides
  const begins = new Set(stays.residences.map(({ fromOn }) => fromOn))
  const moving = goes.residences.filter(({ fromOn }) => !begins.has(fromOn))
  return {
    refusal: await refusalOfMerge(handle, { survivor, merged }, access),
    keepsApart: access.keepsApart,
    hides: access.hides,
    filled: takes ? filledFields(own, others) : [],
    kept: keptFields(own, others),
    residences: takes ? moving.length : 0,
    residencesLeft: takes ? goes.residences.length - moving.length : 0,
    events: takes ? goes.events : 0,
    ...changedByMerging(facts, merged.id, survivor.id, today),
  }
}

export const accessOfMerge = async (handle: Handle, survivorId: string, mergedId: string): Promise<MergeAccess> => {
  const cases = await accessOfCases(handle, [survivorId, mergedId])
  return accessAfterMerge(cases.get(survivorId) ?? [], cases.get(mergedId) ?? [])
}

/** Why the one cannot go into the other, or null. */
export const refusalOfMerge = async (
  handle: Handle,
  { survivor, merged }: Two,
  { reveals }: MergeAccess,
): Promise<MergeRefusal | null> => {
  if (survivor.id === merged.id) return 'merge_with_itself'
  if (survivor.mergedInto !== null || merged.mergedInto !== null) return 'client_merged'
  if (survivor.kind !== merged.kind) return 'merge_across_kinds'
  if (await areDistinct(handle, survivor.id, merged.id)) return 'clients_are_distinct'
  return reveals ? 'merge_would_reveal' : null
}
