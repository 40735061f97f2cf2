import { randomBytes } from 'node:crypto'
import type { Db, Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { hashOf } from '../accounts/links.ts'
import { writeAudit } from '../audit/audit.ts'
import { notSignedIn, ruleBroken } from '../errors.ts'
import { isAddress } from '../mail/mailbox-rules.ts'
import type { Sending } from '../mail/outbox.ts'
import type { Stamp } from '../stamp.ts'
import type { FeedNames, MadeFeed, OwnCalendar, ReminderMail } from './contract.ts'
import { deleteFeed, findFeed, putFeed, reminderEmailOf, updateFeed, updateReminderEmail } from './queries.ts'

export const ownCalendar = async (handle: Handle, { mailing }: Sending, stamp: Stamp): Promise<OwnCalendar> => {
  const userId = userIdOf(stamp)
  const feed = await findFeed(handle, userId)
  return {
    feed: feed
      ? {
          showsNames: feed.showsNames,
          madeAt: feed.createdAt.toISOString(),
          lastReadAt: feed.lastReadAt?.toISOString() ?? null,
        }
      : null,
    reminderEmail: await reminderEmailOf(handle, userId),
    mailIsSet: mailing.from !== null,
  }
}

/**
 * A secret address for a calendar program, told once; one made before opens nothing from now on. Names are initials, unless
 * whole ones were allowed before.
 */
export const makeFeed = (db: Db, sending: Sending, stamp: Stamp): Promise<MadeFeed> =>
  transaction(db, async (tx) => {
    const userId = userIdOf(stamp)
    const known = await findFeed(tx, userId)
    const secret = randomBytes(32).toString('base64url')
    const feed = { userId, secretHash: hashOf(secret), createdAt: stamp.at }
    await putFeed(tx, feed)
    await writeAudit(tx, known ? 'calendar_feed.renewed' : 'calendar_feed.made', userId, stamp)
    return {
      address: `${sending.origin}/api/calendar-feed/${secret}.ics`,
      calendar: await ownCalendar(tx, sending, stamp),
    }
  })

/** Throws `no_calendar_feed`. */
export const chooseNames = (db: Db, { showsNames }: FeedNames, sending: Sending, stamp: Stamp): Promise<OwnCalendar> =>
  transaction(db, async (tx) => {
    const userId = userIdOf(stamp)
    const feed = await findFeed(tx, userId)
    if (!feed) throw ruleBroken('no_calendar_feed')
    if (feed.showsNames !== showsNames) {
      await updateFeed(tx, userId, { showsNames })
      const changes = { showsNames: { from: feed.showsNames, to: showsNames } }
      await writeAudit(tx, 'calendar_feed.names_chosen', userId, stamp, changes)
    }
    return ownCalendar(tx, sending, stamp)
  })

/** The address opens nothing any more, at once. Repeats safely. */
export const revokeFeed = (db: Db, sending: Sending, stamp: Stamp): Promise<OwnCalendar> =>
  transaction(db, async (tx) => {
    await endFeedOf(tx, userIdOf(stamp), stamp)
    return ownCalendar(tx, sending, stamp)
  })

/** For whoever leaves too. */
export const endFeedOf = async (tx: Tx, userId: string, stamp: Stamp): Promise<void> => {
  if (await deleteFeed(tx, userId)) await writeAudit(tx, 'calendar_feed.revoked', userId, stamp)
}

/** Throws `email_invalid`. Null: no more mails. */
export const chooseReminderMail = (
  db: Db,
  { email }: ReminderMail,
  sending: Sending,
  stamp: Stamp,
): Promise<OwnCalendar> =>
  transaction(db, async (tx) => {
    const userId = userIdOf(stamp)
    if (email !== null && !isAddress(email)) throw ruleBroken('email_invalid', 'email')
    const before = await reminderEmailOf(tx, userId)
    if (before !== email) {
      await updateReminderEmail(tx, userId, email)
      // Not the address: an audit row stays longer than an account.
      const changes = { byMail: { from: before !== null, to: email !== null } }
      await writeAudit(tx, 'reminder_mail.chosen', userId, stamp, changes)
    }
    return ownCalendar(tx, sending, stamp)
  })

const userIdOf = ({ by }: Stamp): string => {
  if (by.userId === null) throw notSignedIn()
  return by.userId
}
