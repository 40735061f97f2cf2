import { and, isNull, or, type SQL, sql } from 'drizzle-orm'
import { enquiries } from '../../db/schema/index.ts'
import { knownCase, knownClients } from '../cases/visibility-queries.ts'
import { knownChecks } from '../checks/visibility-queries.ts'
import type { Actor } from '../stamp.ts'

/**
 * An enquiry tells who somebody is: once that is somebody, a case, or a check, the actor may not know of, the enquiry is
 * hidden from them too.
 */
export const knownEnquiries = (actor: Actor): SQL | undefined => {
  const case_ = knownCase(actor, enquiries.caseId)
  if (!case_) return undefined
  return and(
    or(isNull(enquiries.caseId), case_),
    // Most are nobody's yet: asked of each of them who may know nobody, counting what is settled took seconds.
    or(isNull(enquiries.personId), knownClients(actor, enquiries.personId)),
    or(isNull(enquiries.organisationId), knownClients(actor, enquiries.organisationId)),
    isOfKnownCheck(actor),
    staysApart,
  )
}

const isOfKnownCheck = (actor: Actor): SQL => sql`(${enquiries.sheetId} is null or exists (
  select 1 from check_sheets as of_sheet join checks as of_check on of_check.id = of_sheet.check_id
  where of_sheet.id = ${enquiries.sheetId} and ${knownChecks(actor, 'of_check') ?? sql`true`}))`

/** What a merged record keeps to itself is for those who know of everybody (`keepsApart`). */
const staysApart = sql`
  not exists (select 1 from people as apart where apart.id = ${enquiries.personId} and apart.merged_into is not null)
  and not exists (select 1 from organisations as apart where apart.id = ${enquiries.organisationId}
    and apart.merged_into is not null)`
