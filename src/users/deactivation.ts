import type { Db, Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { voidLinks } from '../accounts/links.ts'
import { counsels } from '../accounts/permissions.ts'
import { counsellorOf } from '../accounts/queries.ts'
import { endSessionsOf } from '../accounts/sessions.ts'
import { beginCounselling, endCounselling } from '../accounts/users.ts'
import { writeAudit } from '../audit/audit.ts'
import { endFeedOf } from '../calendar-feeds/own-calendar.ts'
import { findFeed } from '../calendar-feeds/queries.ts'
import { handOverAllCases } from '../cases/handover.ts'
import { countCasesLed } from '../cases/lead-queries.ts'
import { endReading } from '../cases/readers.ts'
import { countCasesReadBy } from '../cases/restriction-queries.ts'
import { releaseEnquiries } from '../enquiries/assignees.ts'
import { idsOfOpenEnquiriesOf } from '../enquiries/queries.ts'
import { refuseIfChanged, ruleBroken } from '../errors.ts'
import { handOverAllFollowUps } from '../follow-ups/handover.ts'
import { openFollowUpsOwnedBy } from '../follow-ups/queries.ts'
import { handOverAllReferrals } from '../referrals/handover.ts'
import { openReferralsOwnedBy } from '../referrals/handover-queries.ts'
import type { Stamp } from '../stamp.ts'
import type { Deactivation, Departure, User } from './contract.ts'
import { describeUser, findUserWithRoles, possibleSuccessors, rolesOnlyOf, updateUser } from './queries.ts'
import { hindranceOf } from './rules.ts'

/** What deactivating this user would do, and who may take over. It changes nothing. */
export const previewDeparture = async (handle: Handle, id: string, stamp: Stamp): Promise<Departure> => {
  const user = await describeUser(handle, id, stamp.at)
  const counsellorId = (await counsellorOf(handle, id))?.id
  const { open, closed, restricted } = await countCasesLed(handle, counsellorId)
  const owned = await openFollowUpsOwnedBy(handle, counsellorId)
  return {
    hindrance: await hindranceFor(handle, id, stamp),
    openCases: open,
    closedCases: closed,
    restrictedCases: restricted,
    casesToRead: await countCasesReadBy(handle, id),
    openFollowUps: owned.length,
    openAppointments: owned.filter(({ begins }) => begins !== null).length,
    openReferrals: (await openReferralsOwnedBy(handle, counsellorId)).length,
    openEnquiries: (await idsOfOpenEnquiriesOf(handle, counsellorId ?? '')).length,
    calendarFeeds: (await findFeed(handle, id)) ? 1 : 0,
    sessions: user.sessions,
    links: user.linkEndsAt === null ? 0 : 1,
    successors: await possibleSuccessors(handle, id),
  }
}

const hindranceFor = async (handle: Handle, id: string, { by }: Stamp) =>
  hindranceOf({ isOwn: by.userId === id, only: await rolesOnlyOf(handle, id) })

/**
 * In one act: every case, follow-up and referral goes to the successor, sessions, links and the address of their calendar
 * end, and nothing new can be given to who leaves, who also reads no restricted case any more. What they wrote stays theirs,
 * word for word. Repeated, it changes nothing.
 */
export const deactivateUser = (db: Db, id: string, version: number, { successorId }: Deactivation, stamp: Stamp) =>
  transaction(db, async (tx): Promise<User> => {
    const user = await describeUser(tx, id, stamp.at)
    if (user.state === 'deactivated') return user
    refuseIfChanged(version, user)
    const hindrance = await hindranceFor(tx, id, stamp)
    if (hindrance) throw ruleBroken(hindrance)

    const { cases, followUps, referrals } = await handOver(tx, id, successorId, stamp)
    await endSessionsOf(tx, id, stamp)
    await voidLinks(tx, id)
    await endFeedOf(tx, id, stamp)
    await endCounselling(tx, id)
    await endReading(tx, { id, name: user.name }, stamp)
    await updateUser(tx, id, { deactivatedAt: stamp.at })
    await writeAudit(tx, 'user.deactivated', id, stamp, {
      state: { from: user.state, to: 'deactivated' },
      ...(cases > 0 && { cases: { from: cases, to: 0 } }),
      ...(followUps > 0 && { followUps: { from: followUps, to: 0 } }),
      ...(referrals > 0 && { referrals: { from: referrals, to: 0 } }),
      ...(cases + followUps + referrals > 0 && { successorId: { from: null, to: successorId } }),
    })
    return describeUser(tx, id, stamp.at)
  })

/** Returns how many of each went over. Throws `successor_needed` and `successor_unfit`. */
const handOver = async (tx: Tx, id: string, successorId: string | null, stamp: Stamp) => {
  const counsellor = await counsellorOf(tx, id)
  // Enquiries are everybody’s from now on; the rest needs somebody.
  if (counsellor) await releaseEnquiries(tx, counsellor.id, stamp)
  if (!counsellor || !(await leavesWork(tx, counsellor.id))) return { cases: 0, followUps: 0, referrals: 0 }
  if (successorId === null) throw ruleBroken('successor_needed', 'successorId')
  const fit = await possibleSuccessors(tx, id)
  if (!fit.some((one) => one.id === successorId)) throw ruleBroken('successor_unfit', 'successorId')
  const cases = await handOverAllCases(tx, counsellor.id, successorId, stamp)
  const followUps = await handOverAllFollowUps(tx, counsellor.id, successorId, stamp)
  return { cases, followUps, referrals: await handOverAllReferrals(tx, counsellor.id, successorId, stamp) }
}

const leavesWork = async (tx: Tx, counsellorId: string): Promise<boolean> => {
  const { open, closed } = await countCasesLed(tx, counsellorId)
  const owned = [await openFollowUpsOwnedBy(tx, counsellorId), await openReferralsOwnedBy(tx, counsellorId)]
  return open + closed + owned.flat().length > 0
}

/** Lets somebody in again, with their roles and their password; the cases stay with whoever took over, and whoever restricted one names them anew. Repeats safely. */
export const reactivateUser = (db: Db, id: string, stamp: Stamp): Promise<User> =>
  transaction(db, async (tx) => {
    const { name, roles, deactivatedAt } = await findUserWithRoles(tx, id)
    if (deactivatedAt !== null) {
      await updateUser(tx, id, { deactivatedAt: null })
      if (counsels(roles)) await beginCounselling(tx, { id, name })
      const { state } = await describeUser(tx, id, stamp.at)
      await writeAudit(tx, 'user.reactivated', id, stamp, { state: { from: 'deactivated', to: state } })
    }
    return describeUser(tx, id, stamp.at)
  })
