import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { writeAudit } from '../audit/audit.ts'
import { notAllowed } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import type { Calendar, CalendarQuery, Reminders } from './contract.ts'
import { findFollowUp } from './follow-ups.ts'
import { followUpsWithin, remindersOf } from './queries.ts'
import { markReminded } from './reminder-queries.ts'

const hour = 3_600_000

/** A page left open over night still says what comes in the morning. */
const ahead = 36 * hour

/** What I am to be reminded of: what is due and I have not seen yet, and what comes until tomorrow evening. */
export const myReminders = async (handle: Handle, { by, at }: Stamp): Promise<Reminders> => {
  const counsellorId = (await counsellorOf(handle, by.userId))?.id
  const found = await remindersOf(handle, counsellorId, new Date(at.getTime() + ahead), by)
  return found.map(({ remindsAt, followUp }) => ({ remindsAt: remindsAt.toISOString(), followUp }))
}

/** I have seen it: nobody says it again, on any device. Only its owner sees it off. Repeats safely. */
export const acknowledgeReminder = (db: Db, id: string, stamp: Stamp): Promise<Reminders> =>
  transaction(db, async (tx) => {
    const row = await findFollowUp(tx, id, stamp)
    const mine = await counsellorOf(tx, stamp.by.userId)
    if (mine?.id !== row.ownerId) throw notAllowed()
    if (row.remindsAt !== null && row.remindedAt === null) {
      await markReminded(tx, id, { remindedAt: stamp.at })
      await writeAudit(tx, 'follow_up.reminded', id, stamp)
    }
    return myReminders(tx, stamp)
  })

/** Mine on these days; nobody's under no account that counsels. */
export const myCalendar = async (handle: Handle, days: CalendarQuery, { by }: Stamp): Promise<Calendar> => ({
  rows: await followUpsWithin(handle, (await counsellorOf(handle, by.userId))?.id, days, by),
})
