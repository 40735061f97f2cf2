import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase } from '../cases/queries.ts'
import { Refusal } from '../errors.ts'
import { refuseOwner } from '../follow-ups/owners.ts'
import { updateFollowUp } from '../follow-ups/queries.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import { withdrawReminder } from '../follow-ups/reminder-mails.ts'
import type { Stamp } from '../stamp.ts'
import { type ReferralRow, type StepRow, updateReferral } from './queries.ts'
import { reminderOn, waitsForPartner } from './rules.ts'
import type { ReferralStanding } from './terms.ts'

type Kept = { row: ReferralRow; steps: StepRow[]; standing: ReferralStanding | null }

/** While the partner is waited for, a follow-up of the case reminds of asking; once that is over, it goes off every list. */
export const keepReminder = async (tx: Tx, kept: Kept, stamp: Stamp): Promise<void> => {
  if (!waitsForPartner(kept.standing)) return removeReminder(tx, kept.row, stamp)
  const handedOver = kept.steps.findLast(({ kind }) => kind === 'handed_over')?.entry.happenedOn
  if (handedOver === undefined) return
  const day = reminderOn(handedOver, kept.row.referral.remindAfterDays)
  await remindOn(tx, kept.row, day < stamp.today ? stamp.today : day, stamp)
}

const removeReminder = async (tx: Tx, { followUp }: ReferralRow, stamp: Stamp): Promise<void> => {
  if (!followUp || followUp.doneOn !== null || followUp.removedAt !== null) return
  await withdrawReminder(tx, followUp, stamp)
  await updateFollowUp(tx, followUp.id, { removedAt: stamp.at, removedBy: stamp.by.userId })
  await writeAudit(tx, 'follow_up.removed', followUp.id, stamp, { removed: { from: false, to: true } })
}

/** One that stands is left where it is: its owner may have moved it. One that was removed by an undo comes back. */
const remindOn = async (tx: Tx, row: ReferralRow, dueOn: string, stamp: Stamp): Promise<void> => {
  const { referral, followUp, institution } = row
  if (followUp && followUp.removedAt === null) return
  if (followUp) {
    await updateFollowUp(tx, followUp.id, { removedAt: null, removedBy: null, dueOn })
    await writeAudit(tx, 'follow_up.restored', followUp.id, stamp, { removed: { from: true, to: false } })
    return
  }
  const what = `Nachfragen bei ${institution}: Was ist aus dem Verweis geworden?`
  const raised = { caseId: referral.caseId, ownerId: await fitOwner(tx, row, stamp), what, dueOn }
  await updateReferral(tx, referral.id, { followUpId: await raiseFollowUp(tx, raised, stamp) })
}

/** Whoever looks after it, or the case's lead where they no longer can. */
const fitOwner = async (tx: Tx, { referral: { ownerId, caseId } }: ReferralRow, stamp: Stamp): Promise<string> => {
  try {
    await refuseOwner(tx, ownerId, { caseId })
    return ownerId
  } catch (error) {
    if (error instanceof Refusal) return (await findCase(tx, caseId, stamp.by)).leadId
    throw error
  }
}
