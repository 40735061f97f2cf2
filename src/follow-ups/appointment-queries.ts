import { and, asc, eq, gt, isNotNull, or } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { followUps } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import type { ClockTime } from '../clock/rules.ts'
import type { Actor } from '../stamp.ts'
import { isOpen, knownFollowUps } from './queries.ts'

type Now = { day: Day; time: ClockTime }

/** The open appointment of a case that is next, or on just now. */
export const nextAppointmentOf = async (handle: Handle, caseId: string, { day, time }: Now, actor: Actor) => {
  const isToCome = or(gt(followUps.dueOn, day), and(eq(followUps.dueOn, day), gt(followUps.ends, time)))
  const [next] = await handle
    .select({ dueOn: followUps.dueOn, begins: followUps.begins, place: followUps.place })
    .from(followUps)
    .where(and(eq(followUps.caseId, caseId), isNotNull(followUps.begins), isOpen, isToCome, knownFollowUps(actor)))
    .orderBy(asc(followUps.dueOn), asc(followUps.begins), asc(followUps.id))
    .limit(1)
  return next
}
