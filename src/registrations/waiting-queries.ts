import { and, gt, isNull, type SQL } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { checkRegistrations } from '../../db/schema/index.ts'

/** Of the whole centre, so that the open page sends no flood. */
const mostWaiting = 200

/** How many registrations wait to be confirmed. */
export const countWaiting = (handle: Handle, now: Date, which?: SQL): Promise<number> =>
  handle.$count(
    checkRegistrations,
    and(isNull(checkRegistrations.confirmedAt), gt(checkRegistrations.endsAt, now), which),
  )

/** Whether so many wait that the open page takes no more: it says so, and the outbox does. */
export const isRegisteringFull = async (handle: Handle, now: Date): Promise<boolean> =>
  (await countWaiting(handle, now)) >= mostWaiting
