import { v7 as newId } from 'uuid'
import type { Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase, insertEntry, keepLastEntry, updateEntry } from '../cases/queries.ts'
import { isRepetition } from '../checks/repetition-rules.ts'
import { notAllowed, ruleBroken } from '../errors.ts'
import { asksWhetherStayed } from '../outcomes/queries.ts'
import type { Stamp } from '../stamp.ts'
import type { FollowUp } from './contract.ts'
import { describeFollowUp } from './described-queries.ts'
import { findFollowUp } from './follow-ups.ts'
import { measureAgreed } from './measure.ts'
import { ownerOnceBack } from './moving.ts'
import { type FollowUpRow, isAgreedBeside, updateFollowUp } from './queries.ts'
import { withdrawReminder } from './reminder-mails.ts'

/**
 * It is done, today: by whoever knows of it, for somebody else may have picked up the phone. On a case it becomes an entry of
 * the timeline. It counts nothing (rule 1). Done already, it stays as it is.
 */
export const completeFollowUp = (handle: Handle, id: string, stamp: Stamp): Promise<FollowUp> =>
  transaction(handle, async (tx) => {
    const row = await findFollowUp(tx, id, stamp)
    if (row.doneOn !== null) return describeFollowUp(tx, id, stamp.by)
    if (row.removedAt !== null) throw ruleBroken('follow_up_removed')
    const entryId = row.caseId === null ? null : newId()
    if (row.caseId !== null && entryId !== null) {
      const { closedOn } = await findCase(tx, row.caseId, stamp.by)
      if (closedOn !== null && !(await outlivesCase(tx, row))) throw ruleBroken('follow_up_of_closed_case')
      const entry = { id: entryId, caseId: row.caseId, kind: 'follow_up' as const, happenedOn: stamp.today }
      await insertEntry(tx, { ...entry, note: row.what, recordedAt: stamp.at, recordedBy: stamp.by.userId })
      await keepLastEntry(tx, row.caseId)
      await writeAudit(tx, 'follow_up_entry.recorded', entryId, stamp)
    }

    await withdrawReminder(tx, row, stamp)
    await updateFollowUp(tx, id, { doneOn: stamp.today, doneBy: stamp.by.userId, entryId })
    await writeAudit(tx, 'follow_up.done', id, stamp, { doneOn: { from: null, to: stamp.today } })
    return describeFollowUp(tx, id, stamp.by)
  })

/** Was not done after all: open again, and off the timeline. By whoever did it, or may change it. Open, it stays so. */
export const reopenFollowUp = (handle: Handle, id: string, stamp: Stamp): Promise<FollowUp> =>
  transaction(handle, async (tx) => {
    const row = await findFollowUp(tx, id, stamp)
    const current = await describeFollowUp(tx, id, stamp.by)
    if (!mayReopen(row, current, stamp)) throw notAllowed()
    if (row.doneOn === null) return current
    if (await isAgreedBeside(tx, row, stamp.by)) throw measureAgreed()
    if (row.caseId !== null && row.entryId !== null) {
      const { closedOn } = await findCase(tx, row.caseId, stamp.by)
      if (closedOn !== null && !(await outlivesCase(tx, row))) throw ruleBroken('follow_up_of_closed_case')
      await updateEntry(tx, row.entryId, { removedAt: stamp.at, removedBy: stamp.by.userId })
      await keepLastEntry(tx, row.caseId)
      await writeAudit(tx, 'follow_up_entry.removed', row.entryId, stamp, { removed: { from: false, to: true } })
    }

    const { changed, changes } = await ownerOnceBack(tx, row, stamp)
    await updateFollowUp(tx, id, { doneOn: null, doneBy: null, entryId: null, ...changed })
    await writeAudit(tx, 'follow_up.reopened', id, stamp, { doneOn: { from: row.doneOn, to: null }, ...changes })
    return describeFollowUp(tx, id, stamp.by)
  })

const mayReopen = (row: FollowUpRow, { mayChange }: FollowUp, { by }: Stamp): boolean =>
  mayChange || (by.userId !== null && row.doneBy === by.userId)

/** Whether it is done on a closed case as well: asks whether somebody stayed, or repeats a check. */
const outlivesCase = async (tx: Tx, row: FollowUpRow): Promise<boolean> =>
  isRepetition(row) || (await asksWhetherStayed(tx, row.id))
