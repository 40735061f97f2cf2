import type { Db } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { berlinDay } from '../calendar/rules.ts'
import { momentAt } from '../clock/rules.ts'
import { queueMail, type Sending } from '../mail/outbox.ts'
import { initialsOf } from '../names/rules.ts'
import type { Actor, Stamp } from '../stamp.ts'
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
    for (const { id, dueOn, begins, ends, client, email, language } of due) {
      await markReminded(tx, id, { remindedByMailAt: at })
      if (email === null || !isStillAhead({ dueOn, ends }, at)) continue
      const values = {
        link: `${origin}/heute`,
        beginsAt: begins === null ? null : momentAt(dueOn, begins),
        dueOn: begins === null ? dueOn : null,
        initials: client && initialsOf(client.name),
      }
      await queueMail(
        tx,
        mailing,
        { template: 'follow-up-reminder', language, recipient: email, aboutId: id, values },
        stamp,
      )
      await writeAudit(tx, 'follow_up.reminded_by_mail', id, stamp)
      written += 1
    }
    return written
  })
