import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase, keepLastEntry, updateEntry } from '../cases/queries.ts'
import { notFound, ruleBroken } from '../errors.ts'
import { withdrawMailForGood } from '../mail/outbox.ts'
import type { Stamp } from '../stamp.ts'
import { wasTaken } from './consent.ts'
import type { Dropping, NewReply, Referral } from './contract.ts'
import { findStep, forgetSheets } from './queries.ts'
import { readReferral } from './referrals.ts'
import { findTaken, keepStanding, refuseAct, refuseDay, refuseDisorder, takeStep } from './steps.ts'
import type { ReferralAct, ReferralStepKind } from './terms.ts'

/** The partner took it on, or not, said nothing, or something came of it. Throws `referral_stands_otherwise` and the refusals of days. Safe to repeat. */
export const recordReply = (handle: Handle, id: string, input: NewReply, stamp: Stamp): Promise<Referral> => {
  const { reply, happenedOn, note = null } = input
  if (reply === 'came_back' && !note?.trim()) throw ruleBroken('referral_result_missing', 'note')
  return record(handle, id, { kind: 'referral reply', input, act: reply, step: reply, happenedOn, note }, stamp)
}

/** Nothing comes of it after all, and nothing left. Throws `referral_stands_otherwise`. Safe to repeat. */
export const dropReferral = (handle: Handle, id: string, input: Dropping, stamp: Stamp): Promise<Referral> => {
  const { note = null } = input
  const dropped = { kind: 'referral dropping', input, act: 'drop', step: 'dropped', note } as const
  return record(handle, id, { ...dropped, happenedOn: stamp.today }, stamp)
}

type Recorded = {
  kind: string
  input: { id: string }
  act: ReferralAct
  step: ReferralStepKind
  happenedOn: string
  note: string | null
}

const record = (handle: Handle, id: string, recorded: Recorded, stamp: Stamp): Promise<Referral> =>
  transaction(handle, async (tx) => {
    const { kind, input, act, step, happenedOn, note } = recorded
    const taken = await findTaken(tx, id, stamp)
    if (await wasTaken(tx, kind, id, input, stamp)) return readReferral(tx, id, stamp)
    await refuseDay(tx, taken, happenedOn, 'happenedOn', stamp)
    refuseAct(taken, act)
    refuseDisorder(taken, happenedOn, 'happenedOn')
    const { caseId } = taken.row.referral
    await takeStep(tx, { id: input.id, referralId: id, caseId, kind: step, happenedOn, note }, stamp)
    await keepStanding(tx, id, stamp)
    return readReferral(tx, id, stamp)
  })

/**
 * Takes back the last step, as if it had not happened: its mail that still waits goes nowhere, and its sheet is forgotten. Throws `referral_step_stays` for
 * what has left, for a withdrawal, and for any step but the last. Taken back already, it stays so.
 */
export const undoStep = (handle: Handle, stepId: string, stamp: Stamp): Promise<Referral> =>
  transaction(handle, async (tx) => {
    const step = await findStep(tx, stepId, stamp.by)
    if (!step) throw notFound()
    const { referralId: id } = step
    if (step.removedAt !== null) return readReferral(tx, id, stamp)
    const { undoable, caseId } = await readReferral(tx, id, stamp)
    if (undoable !== stepId) throw ruleBroken('referral_step_stays')
    if ((await findCase(tx, caseId, stamp.by)).closedOn !== null) throw ruleBroken('case_closed')
    if (step.mailId !== null) await withdrawMailForGood(tx, step.mailId, stamp)
    await forgetSheets(tx, [stepId])
    await removeEntry(tx, { stepId, caseId }, stamp)
    await keepStanding(tx, id, stamp)
    await writeAudit(tx, 'referral.step_undone', id, stamp, { standing: { from: step.kind, to: null } })
    return readReferral(tx, id, stamp)
  })

const removeEntry = async (tx: Tx, { stepId, caseId }: { stepId: string; caseId: string }, stamp: Stamp) => {
  await updateEntry(tx, stepId, { removedAt: stamp.at, removedBy: stamp.by.userId })
  await keepLastEntry(tx, caseId)
}
