import type { Handle } from '../../db/open.ts'
import { groupedBy } from '../grouped.ts'
import { findCasesOfClients, findFormerRecords } from './queries.ts'
import { type Home, homeOf } from './rules.ts'

/** The Nr of the lists: who is behind it now, and the record it stood for before any merge. */
export type ListedClients = { clientIds: ReadonlyMap<string, string>; recordIds: ReadonlyMap<string, string> }

/** Where the talks of each Nr go. */
export type Homes = { homes: ReadonlyMap<string, Home> }

/** Where the talks of these Nr go, as the cases are now. */
export const findHomes = async (
  handle: Handle,
  nrs: ReadonlySet<string>,
  { clientIds, recordIds }: ListedClients,
): Promise<Homes['homes']> => {
  const clientOf = (nr: string) => clientIds.get(nr) ?? ''
  const former = await findFormerRecords(handle)
  const found = await findCasesOfClients(handle, [...nrs].map(clientOf))
  const cases = groupedBy(
    found.map((one) => ({ ...one, recordId: former.get(one.id) ?? one.recordId })),
    ({ clientId }) => clientId,
  )
  return new Map([...nrs].map((nr) => [nr, homeOf(cases.get(clientOf(nr)) ?? [], recordIds.get(nr) ?? '')]))
}
