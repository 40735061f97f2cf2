import { sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles } from '../../db/schema/index.ts'
import type { Stamp } from '../stamp.ts'
import type { CasesFilter } from './contract.ts'
import { type Narrowed, narrowed } from './narrowing-queries.ts'
import { leadsInOrder, orderBy, orderOf } from './order-queries.ts'

/** A case of a list, and whose it is. */
export type ListedId = { id: string; clientId: string }

/** Every case of the list in its order, however long it is: by one statement, which sees one moment. */
export const casesListed = async (handle: Handle, asked: Narrowed & CasesFilter, stamp: Stamp): Promise<ListedId[]> => {
  const order = orderOf(asked)
  const leads = order.sort === 'lead' ? await leadsInOrder(handle, order.direction) : null
  const rows = await handle
    .select({
      id: caseFiles.id,
      clientId: sql<string>`coalesce(${caseFiles.personId}, ${caseFiles.organisationId})`,
      leadId: caseFiles.leadId,
    })
    .from(caseFiles)
    .where(await narrowed(handle, asked, stamp))
    .orderBy(...orderBy(order))
  if (leads === null) return rows
  const places = new Map(leads.map((id, place) => [id, place]))
  const placeOf = (leadId: string) => places.get(leadId) ?? leads.length
  return rows.toSorted((one, other) => placeOf(one.leadId) - placeOf(other.leadId))
}
