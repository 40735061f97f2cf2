import { and, eq, gt, isNull, type SQL } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { checkRegistrations, enquiryForms } from '../../db/schema/index.ts'

/** What somebody sent on an open page, until the button behind the mail's link is pressed. */
const tables = { registrations: checkRegistrations, enquiries: enquiryForms }
export type OpenPageName = keyof typeof tables

/** Of the whole centre, so that an open page sends no flood. */
const mostWaiting = 200

/** How many wait to be confirmed. */
export const countWaiting = (handle: Handle, page: OpenPageName, now: Date, which?: SQL): Promise<number> => {
  const table = tables[page]
  return handle.$count(table, and(isNull(table.confirmedAt), gt(table.endsAt, now), which))
}

/** Whether so many wait that the open page takes no more: it says so, and the outbox does. */
export const isFull = async (handle: Handle, page: OpenPageName, now: Date): Promise<boolean> =>
  (await countWaiting(handle, page, now)) >= mostWaiting

/** Whether what came in came in before: a dropped answer is asked for again. */
export const isKnown = async (handle: Handle, page: OpenPageName, id: string): Promise<boolean> => {
  const table = tables[page]
  return (await handle.$count(table, eq(table.id, id))) > 0
}
