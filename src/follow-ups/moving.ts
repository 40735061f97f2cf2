import type { Tx } from '../../db/open.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Day } from '../calendar/rules.ts'
import type { Stamp } from '../stamp.ts'
import { refuseAppointment } from './appointments.ts'
import { fitOwnerOf, isAnothers } from './owners.ts'
import { type FollowUpRow, updateFollowUp } from './queries.ts'
import { withdrawReminder } from './reminder-mails.ts'
import { reminderPart } from './reminder-rules.ts'

/** Off every list, with the mail that waits to remind of it. */
export const takeOff = async (tx: Tx, row: FollowUpRow, stamp: Stamp): Promise<void> => {
  await withdrawReminder(tx, row, stamp)
  await updateFollowUp(tx, row.id, { removedAt: stamp.at, removedBy: stamp.by.userId })
  await writeAudit(tx, 'follow_up.removed', row.id, stamp, { removed: { from: false, to: true } })
}

/** To be done again, by somebody who sees it. */
export const bringBack = async (tx: Tx, row: FollowUpRow, stamp: Stamp): Promise<void> => {
  const { changed, changes } = await ownerOnceBack(tx, row, stamp)
  await updateFollowUp(tx, row.id, { removedAt: null, removedBy: null, ...changed })
  await writeAudit(tx, 'follow_up.restored', row.id, stamp, { removed: { from: true, to: false }, ...changes })
}

/** Nothing where it stays with its owner; another is reminded anew. */
export const ownerOnceBack = async (tx: Tx, row: FollowUpRow, stamp: Stamp) => {
  const ownerId = await fitOwnerOf(tx, row, stamp)
  if (ownerId === row.ownerId) return { changed: {}, changes: {} }
  return {
    changed: { ownerId, ...reminderPart(row, stamp.at, await isAnothers(tx, ownerId, stamp)) },
    changes: { ownerId: { from: row.ownerId, to: ownerId } },
  }
}

/** To another day, with what reminds of it. Throws `time_skipped` where its time is none that day. */
export const moveTo = async (tx: Tx, row: FollowUpRow, dueOn: Day, stamp: Stamp): Promise<void> => {
  if (row.dueOn === dueOn) return
  await refuseAppointment(tx, dueOn, row, row.channelId)
  await withdrawReminder(tx, row, stamp)
  await updateFollowUp(tx, row.id, {
    dueOn,
    ...reminderPart({ ...row, dueOn }, stamp.at, await isAnothers(tx, row.ownerId, stamp)),
  })
  await writeAudit(tx, 'follow_up.edited', row.id, stamp, { dueOn: { from: row.dueOn, to: dueOn } })
}
