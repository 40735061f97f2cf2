import { and, eq, gt, isNull, type SQL } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { checkRegistrations, enquiryForms } from '../../db/schema/index.ts'
import { confirmWithin, countedFor } from './rules.ts'

/** What somebody sent on an open page, until the button behind the mail's link is pressed. */
const tables = { registrations: checkRegistrations, enquiries: enquiryForms }
export type OpenPageName = keyof typeof tables

/**
 * Of those that came in within hours, in the whole centre, so that an open page sends no flood: `crowded` where nobody takes
 * more than one place, and `most` where it takes no more.
 */
const bounds = { crowded: 100, most: 500 }

/** How many wait to be confirmed. */
export const countWaiting = (handle: Handle, page: OpenPageName, now: Date, which?: SQL): Promise<number> => {
  const table = tables[page]
  return handle.$count(table, and(isNull(table.confirmedAt), gt(table.endsAt, now), which))
}

/** Confirmed ones never count. */
const countLately = (handle: Handle, page: OpenPageName, now: Date): Promise<number> =>
  countWaiting(handle, page, now, gt(tables[page].endsAt, new Date(now.getTime() + confirmWithin - countedFor)))

/** Whether so many wait that the open page takes no more: it says so, and the outbox does. */
export const isFull = async (handle: Handle, page: OpenPageName, now: Date): Promise<boolean> =>
  (await countLately(handle, page, now)) >= bounds.most

/** Whether so many came at once that each network waits until what it sent is confirmed. */
export const isCrowded = async (handle: Handle, page: OpenPageName, now: Date): Promise<boolean> =>
  (await countLately(handle, page, now)) >= bounds.crowded

/** Whether what came in came in before: a dropped answer is asked for again. */
export const isKnown = async (handle: Handle, page: OpenPageName, id: string): Promise<boolean> => {
  const table = tables[page]
  return (await handle.$count(table, eq(table.id, id))) > 0
}
