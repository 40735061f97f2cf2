import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import { findCase, insertEntry, keepLastEntry } from '../cases/queries.ts'
import { refusalOfNewEntry } from '../cases/rules.ts'
import { notFound, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { selectionOf, stepOf } from './described.ts'
import {
  findReferralRow,
  insertStep,
  type ReferralRow,
  type StepRow,
  stepsOfReferrals,
  updateReferral,
} from './queries.ts'
import { keepReminder } from './reminding.ts'
import { possibleActs, standingOf } from './rules.ts'
import type { ReferralAct, ReferralStepKind } from './terms.ts'

/** A referral with the steps that stand. */
export type Taken = { row: ReferralRow; steps: StepRow[] }

export const findTaken = async (handle: Handle, id: string, { by }: Stamp): Promise<Taken> => {
  const row = await findReferralRow(handle, id, by)
  if (!row) throw notFound()
  return { row, steps: await stepsOfReferrals(handle, [id]) }
}

/** Throws `referral_stands_otherwise` where it is not this that comes next, as after somebody else did something. */
export const refuseAct = ({ row, steps }: Taken, act: ReferralAct): void => {
  if (possibleActs(steps.map(stepOf), selectionOf(row)).includes(act)) return
  throw ruleBroken(act === 'handOver' ? refusalOfHandover(row, steps) : 'referral_stands_otherwise')
}

const refusalOfHandover = (row: ReferralRow, steps: StepRow[]): string =>
  ['proposed', 'withdrawn'].includes(standingOf(steps.map(stepOf), selectionOf(row)) ?? '')
    ? 'referral_consent_needed'
    : 'referral_stands_otherwise'

type NewStep = {
  /** Made by the client, where it was: the entry's. */
  id?: string
  referralId: string
  caseId: string
  kind: ReferralStepKind
  happenedOn: Day
  note?: string | null | undefined
}

/** On an open case. Throws the refusals of a day, and `case_closed`. */
export const refuseDay = async (
  tx: Tx,
  { row }: Taken,
  happenedOn: Day,
  field: string,
  stamp: Stamp,
): Promise<void> => {
  const refusal = refusalOfNewEntry(happenedOn, await findCase(tx, row.referral.caseId, stamp.by), stamp.today)
  if (refusal) throw ruleBroken(refusal, field)
}

/** Throws `referral_day_before` where the step before it came later. */
export const refuseDisorder = ({ steps }: Taken, happenedOn: Day, field: string): void => {
  if (steps.some(({ entry }) => entry.happenedOn > happenedOn)) throw ruleBroken('referral_day_before', field)
}

/** An entry of the case, and where the referral stands with it. Returns the entry's id. */
export const takeStep = async (
  tx: Tx,
  { id, referralId, caseId, kind, happenedOn, note = null }: NewStep,
  stamp: Stamp,
): Promise<string> => {
  const entryId = id ?? newId()
  await insertEntry(tx, {
    id: entryId,
    caseId,
    kind: 'referral',
    happenedOn,
    recordedAt: stamp.at,
    recordedBy: stamp.by.userId,
    note: tidied(note),
  })
  await insertStep(tx, { entryId, referralId, kind })
  await keepLastEntry(tx, caseId)
  await writeAudit(tx, `referral.${kind}`, referralId, stamp)
  return entryId
}

/** Where it stands by its steps, kept in its row; and the reminder that goes with it. */
export const keepStanding = async (tx: Tx, referralId: string, stamp: Stamp): Promise<void> => {
  const taken = await findTaken(tx, referralId, stamp)
  const standing = standingOf(taken.steps.map(stepOf), selectionOf(taken.row))
  if (standing !== taken.row.referral.standing) await updateReferral(tx, referralId, { standing })
  await keepReminder(tx, { ...taken, standing }, stamp)
}
