import { and, type SQL, sql } from 'drizzle-orm'
import { eventParticipants } from '../../db/schema/index.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import type { Actor } from '../stamp.ts'

/** A participant tells who somebody is, and that the centre knows them: of whom the actor may not know, nothing is said. */
export const knownParticipants = (actor: Actor): SQL | undefined => {
  const person = knownClients(actor, eventParticipants.personId)
  if (!person) return undefined
  return and(person, knownClients(actor, eventParticipants.organisationId), staysApart)
}

/** What a merged record keeps to itself is for those who know of everybody (`keepsApart`). */
const staysApart = sql`
  not exists (select 1 from people as apart where apart.id = ${eventParticipants.personId} and apart.merged_into is not null)
  and not exists (select 1 from organisations as apart where apart.id = ${eventParticipants.organisationId}
    and apart.merged_into is not null)`
