import type { Db, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { berlinDay } from '../calendar/rules.ts'
import { momentAt } from '../clock/rules.ts'
import { type Attachment, calendarType } from '../mail/content.ts'
import { type Letter, queueMail, type Sending } from '../mail/outbox.ts'
import { initialsOf } from '../names/rules.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { calendarForMail } from './icalendar.ts'
import { refusalOfOwner } from './owners.ts'
import { markReminded, remindersToMail } from './reminder-queries.ts'
import { isStillAhead } from './reminder-rules.ts'

const bell: Actor = { userId: null, name: 'reminders', roles: [] }

/** So many at most in one go, and the rest in the next. */
const atMost = 100

/**
 * Writes a mail for each reminder that is due to an owner who wants mails: once each, in the transaction that notes it, so
 * that a kill in between sends nothing twice. What is over by then is not mailed any more. Returns how many were written.
 */
export const mailDueReminders = (db: Db, { mailing, origin }: Sending, at: Date): Promise<number> =>
  transaction(db, async (tx) => {
    const stamp: Stamp = { by: bell, at, today: berlinDay(at) }
    const due = await remindersToMail(tx, at, atMost)
    let written = 0
    for (const one of due) if (await mailReminder(tx, one, { mailing, origin }, stamp)) written += 1
    return written
  })

type Due = Awaited<ReturnType<typeof remindersToMail>>[number]

/** Whether a mail was written. Nothing is said to an owner from whom the case was hidden since. */
const mailReminder = async (tx: Tx, due: Due, { mailing, origin }: Sending, stamp: Stamp): Promise<boolean> => {
  const { id, ownerId, email } = due
  await markReminded(tx, id, { remindedByMailAt: stamp.at })
  if (email === null || !isStillAhead(due, stamp.at)) return false
  if ((await refusalOfOwner(tx, ownerId, due)) !== null) return false
  await queueMail(tx, mailing, letterOf(due, email, origin, stamp.at), stamp)
  await writeAudit(tx, 'follow_up.reminded_by_mail', id, stamp)
  return true
}

/** With an appointment goes its calendar file, which says no more than the mail does. */
const letterOf = (due: Due, recipient: string, origin: string, at: Date): Letter => {
  const { id, dueOn, begins, ends, client, language } = due
  const [beginsAt, endsAt] = [begins, ends].map((time) => (time === null ? null : momentAt(dueOn, time)))
  const values = {
    link: `${origin}/heute`,
    beginsAt: beginsAt ?? null,
    dueOn: begins === null ? dueOn : null,
    initials: client && initialsOf(client.name),
  }
  const calendar =
    beginsAt && endsAt ? calendarForMail({ ...due, beginsAt, endsAt }, { ...values, language, at }) : null
  const letter = { template: 'follow-up-reminder', language, recipient, aboutId: id, values } as const
  return calendar === null ? letter : { ...letter, attachment: appointmentFile(calendar) }
}

const appointmentFile = (calendar: string): Attachment => ({
  fileName: 'termin.ics',
  mediaType: calendarType,
  base64: Buffer.from(calendar).toString('base64'),
})
