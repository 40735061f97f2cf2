import type { Db, Handle } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { hashOf } from '../accounts/links.ts'
import { mayWith } from '../accounts/permissions.ts'
import { counsellorOf, languageOf, rolesOf } from '../accounts/queries.ts'
import { addDays } from '../calendar/rules.ts'
import { findSettings } from '../centre/queries.ts'
import { Refusal, ruleBroken } from '../errors.ts'
import { readFollowUp } from '../follow-ups/follow-ups.ts'
import { followUpsToShow } from '../follow-ups/queries.ts'
import { latestDue } from '../follow-ups/rules.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { calendarOf, invitationOf } from './icalendar.ts'
import { findFeed, findFeedBySecret, updateFeed } from './queries.ts'
import type { Reader } from './terms.ts'

/** Whoever asks for it has no account at hand. */
export const byCalendarProgram: Actor = { userId: null, name: 'calendar program', roles: [] }

/** The same for a revoked, an unknown one, and one of somebody who left: nobody learns what there is. */
const feedClosed = () => new Refusal(404, 'calendar_feed_closed')

/** How long an appointment that was stays in the calendar. What is to be done stays until it is done. */
const daysBack = 60
const hour = 3_600_000

/**
 * What the owner of this address owns and may know of, as a calendar: what is open, and the appointments that were. Rights
 * are those of now, not of when the address was made.
 */
export const readFeed = async (db: Db, secret: string, origin: string, stamp: Stamp): Promise<string> => {
  const found = await findFeedBySecret(db, hashOf(secret))
  if (!found) throw feedClosed()
  const { userId, name, language, showsNames, lastReadAt } = found
  const owner: Actor = { userId, name, roles: await rolesOf(db, userId) }
  if (!mayWith(owner.roles, 'keep follow-ups')) throw feedClosed()

  const counsellorId = (await counsellorOf(db, userId))?.id
  const days = { from: addDays(stamp.today, -daysBack), to: latestDue(stamp.today) }
  const shown = await followUpsToShow(db, counsellorId, days, owner)
  if (lastReadAt === null || stamp.at.getTime() - lastReadAt.getTime() > hour) {
    await transaction(db, (tx) => updateFeed(tx, userId, { lastReadAt: stamp.at }))
  }
  return calendarOf(shown, { showsNames, language, origin, at: stamp.at })
}

/** One of them as a file. Throws `follow_up_removed`, and `no_appointment` where it is for the client and has no time. */
export const calendarFile = async (
  handle: Handle,
  id: string,
  reader: Reader,
  origin: string,
  stamp: Stamp,
): Promise<string> => {
  const followUp = await readFollowUp(handle, id, stamp)
  if (followUp.removed) throw ruleBroken('follow_up_removed')
  const userId = stamp.by.userId ?? ''
  const language = await languageOf(handle, userId)
  if (reader === 'client') {
    if (!followUp.appointment) throw ruleBroken('no_appointment')
    const { centreName: centre } = await findSettings(handle)
    return invitationOf(followUp, { centre, language, at: stamp.at })
  }
  const showsNames = (await findFeed(handle, userId))?.showsNames ?? false
  return calendarOf([followUp], { showsNames, language, origin, at: stamp.at })
}
