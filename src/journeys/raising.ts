import type { Tx } from '../../db/open.ts'
import type { Day } from '../calendar/rules.ts'
import { findFollowUp } from '../follow-ups/follow-ups.ts'
import { bringBack, moveTo, takeOff } from '../follow-ups/moving.ts'
import { fitOwnerOf } from '../follow-ups/owners.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import type { Stamp } from '../stamp.ts'
import type { Kept } from './kept.ts'
import { type StepRow, updateStep } from './queries.ts'

type On = { caseId: string; leadId: string; label: string | null }

export const placeOf = ({ row: { journey, leadId } }: Kept): On => ({
  caseId: journey.caseId,
  leadId,
  label: journey.label,
})

/** Makes a step a follow-up of whoever leads the case, or of whoever does this where the lead has no account; one without a day waits for it. */
export const raiseStep = async (
  tx: Tx,
  { id, german, plannedOn: dueOn }: { id: string; german: string; plannedOn: Day | null },
  { caseId, leadId, label }: On,
  stamp: Stamp,
): Promise<void> => {
  if (dueOn === null) return
  const what = label === null ? german : `${german} (${label})`
  const ownerId = await fitOwnerOf(tx, { caseId, ownerId: leadId }, stamp)
  const followUpId = await raiseFollowUp(tx, { caseId, ownerId, what, dueOn }, stamp)
  await updateStep(tx, id, { followUpId })
}

/** Takes the follow-up of a step off every list, where it is open. */
export const removeFollowUpOf = async (tx: Tx, { followUp }: StepRow, stamp: Stamp): Promise<void> => {
  if (!followUp || followUp.removedAt !== null || followUp.doneOn !== null) return
  await takeOff(tx, await findFollowUp(tx, followUp.id, stamp), stamp)
}

export const restoreFollowUpOf = async (tx: Tx, { followUp }: StepRow, stamp: Stamp): Promise<void> => {
  if (!followUp || followUp.removedAt === null) return
  await bringBack(tx, await findFollowUp(tx, followUp.id, stamp), stamp)
}

export const redateFollowUpOf = async (tx: Tx, { followUp }: StepRow, dueOn: Day, stamp: Stamp): Promise<void> => {
  if (followUp) await moveTo(tx, await findFollowUp(tx, followUp.id, stamp), dueOn, stamp)
}
