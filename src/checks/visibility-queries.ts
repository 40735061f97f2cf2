import { type SQL, sql } from 'drizzle-orm'
import { knownCase, knownClients } from '../cases/visibility-queries.ts'
import type { Actor } from '../stamp.ts'

/**
 * Whether the actor may know of a check, which stands in the query under this name; undefined: of all of them. One that is
 * nobody's yet, or of no case, hides nothing by it.
 */
export const knownChecks = (actor: Actor, table: 'checks' | 'of_check' = 'checks'): SQL | undefined => {
  const [organisationId, caseId] = ['organisation_id', 'case_id'].map((column) => sql.raw(`${table}.${column}`))
  if (!organisationId || !caseId) return undefined
  const [client, caseFile] = [knownClients(actor, organisationId), knownCase(actor, caseId)]
  if (!client || !caseFile) return undefined
  return sql`((${organisationId} is null or ${client}) and (${caseId} is null or ${caseFile}))`
}
