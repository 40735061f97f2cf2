import type { Tx } from '../../db/open.ts'
import type { Day } from '../calendar/rules.ts'
import { bringBack, moveTo, takeOff } from '../follow-ups/moving.ts'
import { fitOwnerOf } from '../follow-ups/owners.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import type { Stamp } from '../stamp.ts'
import { type ReferralRow, type StepRow, updateReferral } from './queries.ts'
import { reminderOn, waitsForPartner } from './rules.ts'
import type { ReferralStanding } from './terms.ts'

type Kept = { row: ReferralRow; steps: StepRow[]; standing: ReferralStanding | null }

/** While the partner is waited for, a follow-up of the case reminds of asking; once that is over, it goes off every list. */
export const keepReminder = async (tx: Tx, kept: Kept, stamp: Stamp): Promise<void> => {
  if (!waitsForPartner(kept.standing)) return removeReminder(tx, kept.row, stamp)
  const handedOver = kept.steps.findLast(({ kind }) => kind === 'handed_over')?.entry
  if (handedOver === undefined) return
  const day = reminderOn(handedOver.happenedOn, kept.row.referral.remindAfterDays)
  const dueOn = day < stamp.today ? stamp.today : day
  if (isAskedBefore(kept, stamp)) await remind(tx, kept.row, dueOn, stamp)
  else await remindOn(tx, kept.row, dueOn, stamp)
}

/** Somebody asked, and it is handed over once more now: it is to be asked anew. Later on, whoever asked has asked. */
const isAskedBefore = ({ row: { followUp }, steps }: Kept, { at }: Stamp): boolean => {
  const last = steps.at(-1)
  const isJustHandedOver = last?.kind === 'handed_over' && last.entry.recordedAt.getTime() === at.getTime()
  return isJustHandedOver && followUp !== null && followUp.doneOn !== null
}

const removeReminder = async (tx: Tx, { followUp }: ReferralRow, stamp: Stamp): Promise<void> => {
  if (!followUp || followUp.doneOn !== null || followUp.removedAt !== null) return
  await takeOff(tx, followUp, stamp)
}

/** One that stands is left where it is: its owner may have moved it. One that was removed by an undo comes back. */
const remindOn = async (tx: Tx, row: ReferralRow, dueOn: Day, stamp: Stamp): Promise<void> => {
  const { followUp } = row
  if (followUp && followUp.removedAt === null) return
  if (followUp) {
    await bringBack(tx, followUp, stamp)
    await moveTo(tx, followUp, dueOn, stamp)
    return
  }
  await remind(tx, row, dueOn, stamp)
}

const remind = async (tx: Tx, { referral, institution }: ReferralRow, dueOn: Day, stamp: Stamp): Promise<void> => {
  const what = `Nachfragen bei ${institution}: Was ist aus dem Verweis geworden?`
  const ownerId = await fitOwnerOf(tx, referral, stamp)
  const raised = { caseId: referral.caseId, ownerId, what, dueOn }
  await updateReferral(tx, referral.id, { followUpId: await raiseFollowUp(tx, raised, stamp) })
}
