import { v7 as newId } from 'uuid'
import type { Tx } from '../../db/open.ts'
import { insertEntry, keepLastEntry, updateEntry } from '../cases/queries.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { findAct, insertAct } from './act-queries.ts'
import type { DaySaid, JourneyAct } from './terms.ts'

type Of = { id: string; caseId: string }
type Done = { act: JourneyAct; stepId?: string; note?: string; days?: DaySaid[]; moved?: number }

/** An entry of the case, as work on it: its last day goes with it, as it does with a referral. */
export const recordAct = async (tx: Tx, { id, caseId }: Of, done: Done, stamp: Stamp): Promise<void> => {
  const { act, stepId = null, note, days = null, moved = null } = done
  const entryId = newId()
  await insertEntry(tx, {
    id: entryId,
    caseId,
    kind: 'journey',
    happenedOn: stamp.today,
    recordedAt: stamp.at,
    recordedBy: stamp.by.userId,
    note: tidied(note),
  })
  await insertAct(tx, { entryId, journeyId: id, act, stepId, days, moved })
  await keepLastEntry(tx, caseId)
}

/**
 * What is taken back on the day it was done, somebody did by mistake: the timeline tells of neither, the audit of both.
 * Later on, going back is an act of its own.
 */
export const recordReturn = async (tx: Tx, of: Of, undone: readonly JourneyAct[], back: Done, stamp: Stamp) => {
  const { stepId } = back
  const sought = { journeyId: of.id, acts: undone, happenedOn: stamp.today }
  const found = await findAct(tx, stepId === undefined ? sought : { ...sought, stepId })
  if (found) await takeOffTimeline(tx, of, found.entryId, stamp)
  else await recordAct(tx, of, back, stamp)
}

/** Days said back to what they were are a return as well. */
export const recordRedating = async (tx: Tx, of: Of, days: DaySaid[], moved: number, stamp: Stamp): Promise<void> => {
  const last = await findAct(tx, { journeyId: of.id, acts: ['redated'], happenedOn: stamp.today })
  if (last?.days && isBack(days, last.days)) await takeOffTimeline(tx, of, last.entryId, stamp)
  else await recordAct(tx, of, { act: 'redated', days, moved }, stamp)
}

/** Nothing said, as where steps only followed, is nothing to go back from. */
const isBack = (days: readonly DaySaid[], last: readonly DaySaid[]): boolean =>
  days.length > 0 &&
  days.length === last.length &&
  days.every(({ of, from, to }) => last.some((one) => one.of === of && one.from === to && one.to === from))

export const takeOffTimeline = async (tx: Tx, { caseId }: Of, entryId: string, stamp: Stamp): Promise<void> => {
  await updateEntry(tx, entryId, { removedAt: stamp.at, removedBy: stamp.by.userId })
  await keepLastEntry(tx, caseId)
}
