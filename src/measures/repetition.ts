import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { addDays } from '../calendar/rules.ts'
import { repetitionIdOf } from '../checks/repetition.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import type { FollowUp } from '../follow-ups/contract.ts'
import { describeFollowUp, findFollowUpRow, followUpById, updateFollowUp } from '../follow-ups/queries.ts'
import { raiseFollowUp } from '../follow-ups/raise.ts'
import { readCheck } from '../invitations/checks.ts'
import type { Stamp } from '../stamp.ts'
import { placeFor } from './places.ts'
import { repeatAfterDays } from './rules.ts'

/** Null where nobody planned it, or it was removed, or the user may not know of it. */
export const readRepetition = async (handle: Handle, checkId: string, { by }: Stamp): Promise<FollowUp | null> => {
  const row = await findFollowUpRow(handle, repetitionIdOf(checkId), by)
  return row && row.removedAt === null ? describeFollowUp(handle, row.id, by) : null
}

/**
 * Plans that the check is repeated in a year, by the lead. Planned already, it stays as it is; removed before, it is planned
 * anew. Throws `check_not_finished`.
 */
export const planRepetition = (db: Db, checkId: string, stamp: Stamp): Promise<FollowUp> =>
  transaction(db, async (tx) => {
    const check = await readCheck(tx, checkId, stamp)
    const finished = check.sheets.find(({ state }) => state === 'finished')
    if (!finished) throw new Refusal(409, 'check_not_finished')
    const id = repetitionIdOf(checkId)
    const known = await followUpById(tx, id)
    if (known?.removedAt === null) return describeFollowUp(tx, id, stamp.by)

    const place = await placeFor(tx, check, stamp)
    if (!place.owner) throw ruleBroken('not_a_counsellor')
    const dueOn = addDays(stamp.today, repeatAfterDays)
    const wanted = { caseId: place.case?.id ?? null, ownerId: place.owner.id, dueOn }
    if (known) {
      await updateFollowUp(tx, id, { ...wanted, removedAt: null, removedBy: null })
      await writeAudit(tx, 'follow_up.restored', id, stamp, { removed: { from: true, to: false } })
    } else {
      const what = `Willkommens-Check wiederholen: ${check.organisation}`.slice(0, 500)
      await raiseFollowUp(tx, { id, ...wanted, what, sheetId: finished.id }, stamp)
    }
    return describeFollowUp(tx, id, stamp.by)
  })
