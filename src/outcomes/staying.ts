import type { Tx } from '../../db/open.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import { mayLead } from '../cases/lead-queries.ts'
import { ruleBroken } from '../errors.ts'
import { bringBack, moveTo, ownerOnceBack, takeOff } from '../follow-ups/moving.ts'
import { type FollowUpRow, findFollowUpById, updateFollowUp } from '../follow-ups/queries.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import { withdrawReminder } from '../follow-ups/reminder-mails.ts'
import type { Stamp } from '../stamp.ts'
import { daysOf, findOutcomeRow, openStayQuestion } from './queries.ts'
import { asksOn, refusalOfStay, stayedFrom } from './rules.ts'

/** What the follow-up says; whom it is about stands beside it. */
const question = 'Nachfragen: nach zwölf Monaten noch hier?'

/** Throws `stayed_without_moving` and `stayed_too_early`. */
export const refuseStay = async (tx: Tx, caseId: string, happenedOn: Day): Promise<void> => {
  const refusal = refusalOfStay(happenedOn, await daysOf(tx, caseId, 'moved'))
  if (refusal) throw ruleBroken(refusal, refusal === 'stayed_too_early' ? 'happenedOn' : 'kind')
}

/** Once a move is changed or gone: what stands of staying still needs its day. Throws `stayed_stands`. */
export const refuseUnmoving = async (tx: Tx, caseId: string): Promise<void> => {
  const moves = await daysOf(tx, caseId, 'moved')
  const stays = await daysOf(tx, caseId, 'stayed')
  if (stays.some((day) => refusalOfStay(day, moves) !== null)) throw ruleBroken('stayed_stands', 'happenedOn')
}

/** The lead is to ask; where they can sign in no more, whoever says so, or nobody. Returns the follow-up, or null. */
export const askWhetherStayed = async (
  tx: Tx,
  { caseId, leadId, movedOn }: { caseId: string; leadId: string; movedOn: Day },
  stamp: Stamp,
): Promise<string | null> => {
  const ownerId = (await mayLead(tx, leadId)) ? leadId : (await counsellorOf(tx, stamp.by.userId))?.id
  if (ownerId === undefined) return null
  return raiseFollowUp(tx, { caseId, ownerId, what: question, dueOn: asksOn(movedOn, stamp.today) }, stamp)
}

/** It is known now: whoever was to ask need not. Returns what was answered, or null. */
export const answerStayQuestion = async (tx: Tx, caseId: string, stamp: Stamp): Promise<string | null> => {
  const id = await openStayQuestion(tx, caseId)
  const row = id === undefined ? undefined : await findFollowUpById(tx, id)
  if (row) await finish(tx, row, stamp)
  return row?.id ?? null
}

/** Moved on another day: it is asked on another, unless somebody moved the question by hand. */
export const moveStayQuestion = async (tx: Tx, id: string, from: Day, to: Day, stamp: Stamp): Promise<void> => {
  const row = await questionOf(tx, id)
  if (!row || row.doneOn !== null || row.removedAt !== null) return
  const usual = stayedFrom(from)
  // Of a move long ago it was asked on the day that was said.
  const wasAtOnce = usual < row.dueOn && row.dueOn <= stamp.today
  if (row.dueOn === usual || wasAtOnce) await moveTo(tx, row, asksOn(to, stamp.today), stamp)
}

/**
 * Nobody asks after a move that is taken back; what said that they stayed taken back, it is to be asked again. Throws
 * `stayed_stands`.
 */
export const takeBackStay = async (tx: Tx, { id, caseId }: OfCase, stamp: Stamp): Promise<void> => {
  const [outcome, row] = [await findOutcomeRow(tx, id), await questionOf(tx, id)]
  if (outcome?.kind === 'moved') await refuseUnmoving(tx, caseId)
  if (!outcome || !row || row.removedAt !== null) return
  if (outcome.kind === 'stayed' && row.doneOn !== null && row.entryId === null) await reopen(tx, row, stamp)
  if (outcome.kind === 'moved' && row.doneOn === null) await takeOff(tx, row, stamp)
}

type OfCase = { id: string; caseId: string }

/**
 * Undoes it, as far as nobody did anything else with the question; `removedAt` is when the outcome was taken back. Throws
 * what recording would throw.
 */
export const restoreStay = async (
  tx: Tx,
  { id, caseId, happenedOn }: OfCase & { happenedOn: Day },
  removedAt: Date | null,
  stamp: Stamp,
): Promise<void> => {
  const [outcome, row] = [await findOutcomeRow(tx, id), await questionOf(tx, id)]
  if (outcome?.kind === 'stayed') await refuseStay(tx, caseId, happenedOn)
  if (!outcome || !row || row.doneOn !== null) return
  if (outcome.kind === 'stayed' && row.removedAt === null) await finish(tx, row, stamp)
  if (outcome.kind === 'moved' && row.removedAt !== null && row.removedAt.getTime() === removedAt?.getTime()) {
    await bringBack(tx, row, stamp)
  }
}

const questionOf = async (tx: Tx, outcomeId: string): Promise<FollowUpRow | undefined> => {
  const followUpId = (await findOutcomeRow(tx, outcomeId))?.followUpId ?? null
  return followUpId === null ? undefined : findFollowUpById(tx, followUpId)
}

const finish = async (tx: Tx, row: FollowUpRow, stamp: Stamp): Promise<void> => {
  await withdrawReminder(tx, row, stamp)
  await updateFollowUp(tx, row.id, { doneOn: stamp.today, doneBy: stamp.by.userId })
  await writeAudit(tx, 'follow_up.done', row.id, stamp, { doneOn: { from: null, to: stamp.today } })
}

const reopen = async (tx: Tx, row: FollowUpRow, stamp: Stamp): Promise<void> => {
  const { changed, changes } = await ownerOnceBack(tx, row, stamp)
  await updateFollowUp(tx, row.id, { doneOn: null, doneBy: null, ...changed })
  await writeAudit(tx, 'follow_up.reopened', row.id, stamp, { doneOn: { from: row.doneOn, to: null }, ...changes })
}
