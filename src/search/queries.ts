import { and, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { caseFiles, organisations, people } from '../../db/schema/index.ts'
import { clientNames } from '../../db/schema/search.ts'
import type { Day } from '../calendar/rules.ts'
import { casesNumbered } from '../cases/number-queries.ts'
import { caseNumber } from '../cases/rules.ts'
import { knownCases, knownClients } from '../cases/visibility-queries.ts'
import { namesMatch } from '../clients/client-names.ts'
import { placeOfOrganisation, placeOfPersonOn, subquery } from '../clients/queries.ts'
import { displayName } from '../names/rules.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { ClientSuggestion, ClientSuggestions, NumberedCase } from './contract.ts'

const suggestionsAtMost = 10

/**
 * Who may be meant by the number of one of their cases, and then by a name; among each, whoever was here last comes first.
 */
export const suggestClients = async (handle: Handle, search: string, stamp: Stamp): Promise<ClientSuggestions> => {
  const numbered = await casesMeant(handle, search, stamp)
  const named = await clientIdsNamed(handle, search, stamp.by)
  const ids = [...new Set([...numbered.map(({ clientId }) => clientId), ...named])].slice(0, suggestionsAtMost)
  return { clients: await suggestionsOf(handle, ids, stamp), numbered }
}

/** Clients as a suggestion shows them, in the order of their ids. That the actor may know of them was asked before. */
export const suggestionsOf = async (
  handle: Handle,
  ids: string[],
  { by, today }: Pick<Stamp, 'by' | 'today'>,
): Promise<ClientSuggestion[]> => {
  const found = [...(await suggestedPeople(handle, ids, today)), ...(await suggestedOrganisations(handle, ids))]
  const latest = await latestCases(handle, ids, by)
  return found
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map((client) => ({ ...client, ...(latest.get(client.id) ?? noCase) }))
}

const clientIdsNamed = async (handle: Handle, search: string, actor: Actor): Promise<string[]> => {
  const lastEntryOn = subquery(sql`select max(${caseFiles.lastEntryOn}) from ${caseFiles}
    where (${caseFiles.personId} = ${people.id} or ${caseFiles.organisationId} = ${organisations.id})
    and ${knownCases(actor) ?? sql`true`}`)
  const rows = await handle
    .select({ id: clientNames.clientId })
    .from(clientNames)
    .leftJoin(people, eq(people.id, clientNames.clientId))
    .leftJoin(organisations, eq(organisations.id, clientNames.clientId))
    .where(
      and(
        namesMatch(search),
        isNull(people.mergedInto),
        isNull(organisations.mergedInto),
        knownClients(actor, clientNames.clientId),
      ),
    )
    .orderBy(desc(lastEntryOn), sql`coalesce(${people.sortName}, ${organisations.sortName})`, clientNames.clientId)
    .limit(suggestionsAtMost)
  return rows.map(({ id }) => id)
}

const casesMeant = async (handle: Handle, search: string, { by, today }: Stamp): Promise<NumberedCase[]> => {
  const numbered = casesNumbered(search, today)
  if (numbered === undefined) return []
  const rows = await handle
    .select({ ...numberColumns, closedOn: caseFiles.closedOn })
    .from(caseFiles)
    .where(and(numbered, knownCases(by)))
    .orderBy(desc(caseFiles.lastEntryOn), desc(caseFiles.id))
    .limit(suggestionsAtMost)
  return rows.map(({ clientId, id, closedOn, ...number }) => ({
    clientId,
    id,
    number: caseNumber(number),
    closed: closedOn !== null,
  }))
}

const clientIdOfCase: SQL<string> = sql<string>`coalesce(${caseFiles.personId}, ${caseFiles.organisationId})`

const numberColumns = {
  clientId: clientIdOfCase,
  id: caseFiles.id,
  prefix: caseFiles.prefix,
  year: caseFiles.year,
  sequence: caseFiles.sequence,
}

type LatestCase = Pick<ClientSuggestion, 'openCase' | 'closedCase'>

const noCase: LatestCase = { openCase: null, closedCase: null }

/** By client: the open case with the latest entry, or the closed one where none is open. */
const latestCases = async (handle: Handle, clientIds: string[], actor: Actor): Promise<Map<string, LatestCase>> => {
  const rows = await handle
    .select({ ...numberColumns, closedOn: caseFiles.closedOn })
    .from(caseFiles)
    .where(
      and(knownCases(actor), or(inArray(caseFiles.personId, clientIds), inArray(caseFiles.organisationId, clientIds))),
    )
    .orderBy(isNull(caseFiles.closedOn), caseFiles.lastEntryOn, caseFiles.id)
  return new Map(rows.map(({ clientId, ...row }) => [clientId, latestCaseOf(row)]))
}

type LatestRow = { id: string; prefix: string; year: number; sequence: number; closedOn: Day | null }

const latestCaseOf = ({ id, closedOn, ...number }: LatestRow): LatestCase => {
  const named = { id, name: caseNumber(number) }
  return closedOn === null ? { ...noCase, openCase: named } : { ...noCase, closedCase: { ...named, closedOn } }
}

type Suggested = Omit<ClientSuggestion, keyof LatestCase>

const suggestedPeople = async (handle: Handle, ids: string[], today: Day): Promise<Suggested[]> => {
  const rows = await handle
    .select({
      id: people.id,
      givenName: people.givenName,
      familyName: people.familyName,
      nativeName: people.nativeName,
      targetGroup: people.targetGroup,
      birthYear: people.birthYear,
      place: placeOfPersonOn(today),
    })
    .from(people)
    .where(inArray(people.id, ids))
  return rows.map(({ givenName, familyName, ...person }) => ({
    ...person,
    kind: 'person',
    name: displayName({ givenName, familyName }),
  }))
}

const suggestedOrganisations = async (handle: Handle, ids: string[]): Promise<Suggested[]> => {
  const rows = await handle
    .select({
      id: organisations.id,
      kind: organisations.kind,
      name: organisations.name,
      place: placeOfOrganisation,
    })
    .from(organisations)
    .where(inArray(organisations.id, ids))
  return rows.map((row) => ({ ...row, targetGroup: row.kind, nativeName: null, birthYear: null }))
}
