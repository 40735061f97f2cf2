import { and, count, desc, eq, gte, ne } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { enquiries } from '../../db/schema/index.ts'
import { addMonths } from '../calendar/rules.ts'
import { beginningOf } from '../clock/rules.ts'
import type { Stamp } from '../stamp.ts'
import type { EnquiryFigures } from './contract.ts'
import { figuresOf } from './rules.ts'
import { knownEnquiries } from './visibility-queries.ts'

const months = 12

/** How long enquiries wait and waited, within the last twelve months. */
export const readFigures = async (handle: Handle, { by, today }: Stamp): Promise<EnquiryFigures> => {
  const { receivedAt, settledAt, state, assignedTo, source } = enquiries
  const since = beginningOf(addMonths(today, -months))
  const known = knownEnquiries(by)
  const open = await handle
    .select({ receivedAt, assignedTo })
    .from(enquiries)
    .where(and(eq(state, 'open'), known))
  const over = await handle
    .select({ receivedAt, settledAt, state })
    .from(enquiries)
    .where(and(ne(state, 'open'), gte(settledAt, since), known))
  const sources = await handle
    .select({ source, enquiries: count() })
    .from(enquiries)
    .where(and(gte(receivedAt, since), known))
    .groupBy(source)
    .orderBy(desc(count()), source)
  const settled = over.flatMap((row) =>
    row.settledAt === null || row.state === 'open' ? [] : [{ ...row, settledAt: row.settledAt, state: row.state }],
  )
  return { ...figuresOf(open, settled, today), sources }
}
