import type { Tx } from '../../db/open.ts'
import { enquiriesAbout, updateEnquiry } from '../enquiries/queries.ts'
import { sheetIdsOf } from './tying-queries.ts'

/** What came in because of a check is of the same organisation, unless somebody said otherwise. */
export const nameEnquiries = async (tx: Tx, checkId: string, from: string | null, to: string | null): Promise<void> => {
  for (const { id, organisationId, personId } of await enquiriesAbout(tx, await sheetIdsOf(tx, checkId))) {
    if (personId === null && organisationId === from) await updateEnquiry(tx, id, { organisationId: to })
  }
}
