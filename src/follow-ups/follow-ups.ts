import type { Handle, Tx } from '../../db/open.ts'
import { followUps } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { type Changes, changesBetween, writeAudit } from '../audit/audit.ts'
import { hidingWords } from '../audit/rules.ts'
import { isDay } from '../calendar/rules.ts'
import { findCase } from '../cases/queries.ts'
import { wasCreated } from '../creations.ts'
import { notAllowed, notFound, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import { partOf, refuseAppointment } from './appointments.ts'
import type { FollowUp, FollowUpEdit, FollowUps, NewFollowUp } from './contract.ts'
import { describeFollowUp } from './described-queries.ts'
import { measureAgreed } from './measure.ts'
import { bringBack, takeOff } from './moving.ts'
import { isAnothers, refuseOwner } from './owners.ts'
import {
  type FollowUpRow,
  findFollowUpRow,
  insertFollowUp,
  isAgreedBeside,
  openFollowUpsOfCase,
  updateFollowUp,
} from './queries.ts'
import { withdrawReminder } from './reminder-mails.ts'
import { reminderPart } from './reminder-rules.ts'
import { refusalOfDue } from './rules.ts'

/** Throws `not_found`, also for one of a case this user may not know of. */
export const readFollowUp = async (handle: Handle, id: string, stamp: Stamp): Promise<FollowUp> =>
  describeFollowUp(handle, (await findFollowUp(handle, id, stamp)).id, stamp.by)

/** Throws `not_found` where the case is hidden. */
export const readFollowUpsOfCase = async (handle: Handle, caseId: string, stamp: Stamp): Promise<FollowUps> => {
  const { id } = await findCase(handle, caseId, stamp.by)
  return openFollowUpsOfCase(handle, id, stamp.by)
}

export const findFollowUp = async (handle: Handle, id: string, { by }: Stamp): Promise<FollowUpRow> => {
  const row = await findFollowUpRow(handle, id, by)
  if (!row) throw notFound()
  return row
}

/** Writes down what is to be done, or an appointment: on an open case, or free. Safe to repeat. */
export const recordFollowUp = (handle: Handle, input: NewFollowUp, stamp: Stamp): Promise<FollowUp> =>
  transaction(handle, async (tx) => {
    const { id, caseId, dueOn } = input
    const creation = { id, kind: 'follow-up', body: input, table: followUps }
    if (await wasCreated(tx, creation, stamp)) return readFollowUp(tx, id, stamp)
    if (caseId !== null && (await findCase(tx, caseId, stamp.by)).closedOn !== null) throw ruleBroken('case_closed')
    refuseDue(dueOn, stamp)
    const appointment = partOf(input.appointment ?? null)
    await refuseAppointment(tx, dueOn, appointment)
    const ownerId = input.ownerId ?? (await counsellorOf(tx, stamp.by.userId))?.id
    if (ownerId === undefined) throw ruleBroken('not_a_counsellor')
    await refuseOwner(tx, ownerId, { caseId })

    const row = { id, caseId, what: tidied(input.what) ?? '', ownerId, dueOn, ...appointment }
    const isForAnother = await isAnothers(tx, ownerId, stamp)
    const reminder = reminderPart({ ...row, reminder: input.reminder ?? null }, stamp.at, isForAnother)
    await insertFollowUp(tx, { ...row, ...reminder, createdBy: stamp.by.userId, createdAt: stamp.at })
    await writeAudit(tx, 'follow_up.recorded', id, stamp)
    return describeFollowUp(tx, id, stamp.by)
  })

/** Throws `due_in_past`, `due_too_far_ahead`, `day_impossible`. */
export const refuseDue = (dueOn: string, { today }: Stamp): void => {
  const refusal = isDay(dueOn) ? refusalOfDue(dueOn, today) : 'day_impossible'
  if (refusal) throw ruleBroken(refusal, 'dueOn')
}

/** Changes what it says, its day or its time, or hands it on; `version` is what the change is based on. */
export const editFollowUp = (handle: Handle, id: string, version: number, input: FollowUpEdit, stamp: Stamp) =>
  changeFollowUp(handle, id, stamp, async (tx, row, current) => {
    const edited = columnsOf(input)
    const changes = changesBetween<FollowUpRow>(row, edited)
    refuseIfChanged(version, current, changes)
    if (row.removedAt !== null) throw ruleBroken('follow_up_removed')
    if (row.doneOn !== null) throw ruleBroken('follow_up_done')
    const wanted = { ...row, ...edited }
    if (changes.dueOn) refuseDue(wanted.dueOn, stamp)
    await refuseAppointment(tx, wanted.dueOn, wanted, row.channelId)
    if (changes.ownerId && edited.ownerId !== undefined) await refuseOwner(tx, edited.ownerId, row)

    if (Object.keys(changes).length === 0) return
    if (saidAnew(changes)) await withdrawReminder(tx, row, stamp)
    const isForAnother = await isAnothers(tx, wanted.ownerId, stamp)
    await updateFollowUp(tx, id, { ...edited, ...(saidAnew(changes) && reminderPart(wanted, stamp.at, isForAnother)) })
    await writeAudit(tx, 'follow_up.edited', id, stamp, hidingWords(changes, ['what', 'place']))
  })

const columnsOf = ({ what, appointment, ...rest }: FollowUpEdit): Partial<FollowUpRow> => ({
  ...rest,
  ...(what !== undefined && { what: tidied(what) ?? '' }),
  ...(appointment !== undefined && partOf(appointment)),
})

/** What is moved or handed on is said once more; other words are no reason to. */
const saidAnew = (changes: Changes): boolean =>
  ['dueOn', 'begins', 'reminder', 'ownerId'].some((field) => changes[field] !== undefined)

/** Takes it off every list; it can be restored. Removed already, it stays so. */
export const removeFollowUp = (handle: Handle, id: string, version: number, stamp: Stamp) =>
  changeFollowUp(handle, id, stamp, async (tx, row, current) => {
    if (row.removedAt !== null) return
    refuseIfChanged(version, current)
    if (row.doneOn !== null) throw ruleBroken('follow_up_done')
    await takeOff(tx, row, stamp)
  })

/** Undoes a removal; it goes to its owner, or where they left meanwhile, to the case’s lead or whoever undoes it. What was not removed stays as it is. */
export const restoreFollowUp = (handle: Handle, id: string, stamp: Stamp) =>
  changeFollowUp(handle, id, stamp, async (tx, row) => {
    if (row.removedAt === null) return
    if (await isAgreedBeside(tx, row, stamp.by)) throw measureAgreed()
    await bringBack(tx, row, stamp)
  })

type Change = (tx: Tx, row: FollowUpRow, current: FollowUp) => Promise<void>

/** Finds it for somebody who may change it, changes it, and tells how it is now. */
const changeFollowUp = (handle: Handle, id: string, stamp: Stamp, change: Change): Promise<FollowUp> =>
  transaction(handle, async (tx) => {
    const row = await findFollowUp(tx, id, stamp)
    const current = await describeFollowUp(tx, id, stamp.by)
    if (!current.mayChange) throw notAllowed()
    await change(tx, row, current)
    return describeFollowUp(tx, id, stamp.by)
  })
