import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, organisationContacts, organisations, people } from '../../db/schema/index.ts'
import { clientNames } from '../../db/schema/search.ts'
import { knownCases, knownClients } from '../cases/visibility-queries.ts'
import { namesResemble } from '../clients/client-names.ts'
import { subquery } from '../clients/queries.ts'
import { isMainContact } from '../organisations/contact-queries.ts'
import { suggestionsOf } from '../search/queries.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { SimilarClients, SimilarQuery } from './contract.ts'
import { type PersonTraits, phoneDigits, resemblance, sharedReach } from './rules.ts'

const shownAtMost = 5
/** Of a name that half the district carries, whoever was here last is compared. */
const comparedAtMost = 2000

/**
 * Who may be meant by somebody about to be recorded: the same name or nearly the same, or reached the same way, in any kind of
 * client; the likeliest first, then whoever was here last. Whom the actor may not know of is not even compared.
 */
export const similarClients = async (handle: Handle, query: SimilarQuery, stamp: Stamp): Promise<SimilarClients> => {
  const typed = traitsOf(query)
  const named = await candidates(handle, typed, stamp.by)
  const reached = await reachedAlike(handle, typed, stamp.by)
  const alike = [...new Map([...named, ...reached].map((known) => [known.id, known])).values()]
    .map((known) => ({ id: known.id, reasons: reasonsFor(typed, known) }))
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

const reasonsFor = (typed: PersonTraits, known: PersonTraits) => {
  const byName = resemblance(typed, known)
  return byName.length > 0 ? byName : sharedReach(typed, known)
}

/** Of as many last digits as numbers are told apart by, however they are written. */
const comparedDigits = 6

/** Not by way of the names: those are a full-text table, and slow to walk. */
const reachedAlike = async (handle: Handle, typed: PersonTraits, actor: Actor): Promise<PersonTraits[]> => {
  const ofPeople = isReachedLike(people, typed)
  const ofOrganisations = isReachedLike(organisationContacts, typed)
  if (!ofPeople || !ofOrganisations) return []
  const { id, givenName, familyName, birthYear, email, phone } = people
  const persons = await handle
    .select({ id, givenName, familyName, birthYear, email, phone })
    .from(people)
    .where(and(ofPeople, isNull(people.mergedInto), knownClients(actor, id)))
    .limit(reachedAtMost)
  const firms = await handle
    .select({
      id: organisations.id,
      familyName: organisations.name,
      email: organisationContacts.email,
      phone: organisationContacts.phone,
    })
    .from(organisationContacts)
    .innerJoin(organisations, eq(organisations.id, organisationContacts.organisationId))
    .where(and(ofOrganisations, isNull(organisations.mergedInto), knownClients(actor, organisations.id)))
    .limit(reachedAtMost)
  return [...persons, ...firms.map((firm) => ({ ...firm, givenName: null, birthYear: null }))]
}

const reachedAtMost = 50

type Reached = typeof people | typeof organisationContacts

const isReachedLike = (table: Reached, { email, phone }: PersonTraits): SQL | undefined => {
  const digits = phoneDigits(phone)?.slice(-comparedDigits)
  return or(
    email ? sql`lower(trim(${table.email})) = ${email.trim().toLowerCase()}` : undefined,
    digits ? sql`${digitsOf(table.phone)} like ${`%${digits}`}` : undefined,
  )
}

const digitsOf = (column: Reached['phone']): SQL =>
  [' ', '/', '-', '(', ')', '.'].reduce((text, sign) => sql`replace(${text}, ${sign}, '')`, sql`${column}`)

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
      email: sql<string | null>`coalesce(${people.email}, ${organisationContacts.email})`,
      phone: sql<string | null>`coalesce(${people.phone}, ${organisationContacts.phone})`,
    })
    .from(clientNames)
    .leftJoin(people, eq(people.id, clientNames.clientId))
    .leftJoin(organisations, eq(organisations.id, clientNames.clientId))
    .leftJoin(organisationContacts, isMainContact)
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
