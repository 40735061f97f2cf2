import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, organisations, people } from '../../db/schema/index.ts'
import { clientNames } from '../../db/schema/search.ts'
import { knownCases, knownClients } from '../cases/visibility-queries.ts'
import { namesResemble } from '../clients/client-names.ts'
import { subquery } from '../clients/queries.ts'
import { suggestionsOf } from '../search/queries.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { SimilarClients, SimilarQuery } from './contract.ts'
import { type PersonTraits, resemblance } from './rules.ts'

const shownAtMost = 5
/** Of a name that half the district carries, whoever was here last is compared. */
const comparedAtMost = 2000

/**
 * Who may be meant by somebody about to be recorded: the same name or nearly the same, in any kind of client; the likeliest
 * first, then whoever was here last. Whom the actor may not know of is not even compared.
 */
export const similarClients = async (handle: Handle, query: SimilarQuery, stamp: Stamp): Promise<SimilarClients> => {
  const typed = traitsOf(query)
  const alike = (await candidates(handle, typed, stamp.by))
    .map((known) => ({ id: known.id, reasons: resemblance(typed, known) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, shownAtMost)
  const reasonsOf = new Map(alike.map(({ id, reasons }) => [id, reasons]))
  const clients = await suggestionsOf(
    handle,
    alike.map(({ id }) => id),
    stamp,
  )
  return { clients: clients.map((client) => ({ ...client, reasons: reasonsOf.get(client.id) ?? [] })) }
}

const traitsOf = ({ givenName, name, birthYear = null, email = null, phone = null }: SimilarQuery): PersonTraits => ({
  id: '',
  givenName,
  familyName: name,
  birthYear,
  email,
  phone,
})

/** Every trait counts, and the same name more than one nearly alike. */
const weightOf = ({ reasons }: { reasons: readonly string[] }): number =>
  reasons.length + (reasons.includes('same_name') ? 1 : 0)

/** A case one may not know of moves nobody up. */
const lastEntryOn = (actor: Actor) =>
  subquery<string | null>(sql`select max(${caseFiles.lastEntryOn}) from ${caseFiles}
    where (${caseFiles.personId} = ${clientNames.clientId} or ${caseFiles.organisationId} = ${clientNames.clientId})
    and ${knownCases(actor) ?? sql`true`}`)

const candidates = async (
  handle: Handle,
  { givenName, familyName }: PersonTraits,
  actor: Actor,
): Promise<PersonTraits[]> =>
  handle
    .select({
      id: clientNames.clientId,
      givenName: people.givenName,
      familyName: sql<string>`coalesce(${people.familyName}, ${organisations.name})`,
      birthYear: people.birthYear,
      email: sql<string | null>`coalesce(${people.email}, ${organisations.email})`,
      phone: sql<string | null>`coalesce(${people.phone}, ${organisations.phone})`,
    })
    .from(clientNames)
    .leftJoin(people, eq(people.id, clientNames.clientId))
    .leftJoin(organisations, eq(organisations.id, clientNames.clientId))
    .where(
      and(
        namesResemble(`${givenName ?? ''} ${familyName}`),
        isNull(people.mergedInto),
        isNull(organisations.mergedInto),
        knownClients(actor, clientNames.clientId),
      ),
    )
    .orderBy(desc(lastEntryOn(actor)), clientNames.clientId)
    .limit(comparedAtMost)
