import { v7 as newId } from 'uuid'
import type { Db, Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { addDays } from '../calendar/rules.ts'
import { isRepetition, repetitionIdFrom } from '../checks/repetition-rules.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import type { FollowUp } from '../follow-ups/contract.ts'
import { describeFollowUp } from '../follow-ups/described-queries.ts'
import { knownFollowUpsOfSheets, updateFollowUp } from '../follow-ups/queries.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import { readCheck } from '../invitations/checks.ts'
import type { Check } from '../invitations/contract.ts'
import type { Stamp } from '../stamp.ts'
import { placeFor } from './places.ts'
import { repeatAfterDays } from './rules.ts'

/** Null where nobody planned it, or it was removed, or the user may not know of it. */
export const readRepetition = async (handle: Handle, check: Check, stamp: Stamp): Promise<FollowUp | null> => {
  const row = await findRepetition(handle, check, stamp)
  return row && row.removedAt === null ? describeFollowUp(handle, row.id, stamp.by) : null
}

/**
 * Plans that the check is repeated in a year, by the lead. Planned already, it stays as it is; removed before, it is planned
 * anew; planned where this user may not know of it, it is planned for them as well. Throws `check_not_finished`.
 */
export const planRepetition = (db: Db, checkId: string, stamp: Stamp): Promise<FollowUp> =>
  transaction(db, async (tx) => {
    const check = await readCheck(tx, checkId, stamp)
    const finished = check.sheets.find(({ state }) => state === 'finished')
    if (!finished) throw new Refusal(409, 'check_not_finished')
    const known = await findRepetition(tx, check, stamp)
    if (known?.removedAt === null) return describeFollowUp(tx, known.id, stamp.by)

    const place = await placeFor(tx, check, stamp)
    if (!place.owner) throw ruleBroken('not_a_counsellor')
    const dueOn = addDays(stamp.today, repeatAfterDays)
    const wanted = { caseId: place.case?.id ?? null, ownerId: place.owner.id, dueOn }
    if (known) return planAnew(tx, known.id, wanted, stamp)
    const what = `Willkommens-Check wiederholen: ${check.organisation}`.slice(0, 500)
    const id = await raiseFollowUp(tx, { id: repetitionIdFrom(newId()), ...wanted, what, sheetId: finished.id }, stamp)
    return describeFollowUp(tx, id, stamp.by)
  })

type Planned = { caseId: string | null; ownerId: string; dueOn: string }

const planAnew = async (tx: Tx, id: string, wanted: Planned, stamp: Stamp): Promise<FollowUp> => {
  await updateFollowUp(tx, id, { ...wanted, removedAt: null, removedBy: null })
  await writeAudit(tx, 'follow_up.restored', id, stamp, { removed: { from: true, to: false } })
  return describeFollowUp(tx, id, stamp.by)
}

/** Of those this user may know of: one that stands before one that was removed. */
const findRepetition = async (handle: Handle, { sheets }: Check, { by }: Stamp) => {
  const sheetIds = sheets.map(({ id }) => id)
  const planned = (await knownFollowUpsOfSheets(handle, sheetIds, by)).filter(isRepetition)
  return planned.find(({ removedAt }) => removedAt === null) ?? planned.at(-1)
}
