import { and, desc, eq, or, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { prepared } from '../../db/prepared.ts'
import { caseFiles, counsellors, municipalities, organisations, people, residences } from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import { caseNumber } from '../cases/rules.ts'
import { casesWithin, type Reach, reachOf } from '../cases/visibility-queries.ts'
import { displayName } from '../names/rules.ts'
import type { OrganisationKind } from '../organisations/terms.ts'
import type { Actor } from '../stamp.ts'
import type { CaseOfClient } from './contract.ts'

/** Wrapped once more: in a query of one table, drizzle takes the table's name from every column it finds right inside. */
export const subquery = <Value>(inner: SQL): SQL<Value> => sql<Value>`(${inner})`

/** The columns from which `clientOf` makes a client; select them with both tables left-joined. */
export const clientColumns = {
  personId: people.id,
  givenName: people.givenName,
  familyName: people.familyName,
  nativeName: people.nativeName,
  organisationId: organisations.id,
  organisationName: organisations.name,
  organisationKind: organisations.kind,
}

type ClientColumns = {
  personId: string | null
  givenName: string | null
  familyName: string | null
  nativeName: string | null
  organisationId: string | null
  organisationName: string | null
  organisationKind: OrganisationKind | null
}

/** A person or an organisation, as a list shows it. */
export const clientOf = (row: ClientColumns) => {
  if (row.personId !== null && row.familyName !== null) {
    const name = displayName({ givenName: row.givenName, familyName: row.familyName })
    return { id: row.personId, kind: 'person' as const, name, nativeName: row.nativeName }
  }
  if (row.organisationId === null || row.organisationName === null || row.organisationKind === null) {
    throw new Error('A client is a person or an organisation')
  }
  return { id: row.organisationId, kind: row.organisationKind, name: row.organisationName, nativeName: null }
}

/** Where the person of the outer query's row lives on a day: the municipality's name, or the place as written. */
export const placeOfPersonOn = (today: Day | Placeholder) =>
  subquery<string | null>(sql`
    select coalesce(${municipalities.name}, ${residences.place}) from ${residences}
    left join ${municipalities} on ${municipalities.key} = ${residences.municipalityKey}
    where ${residences.personId} = ${people.id} and (${residences.fromOn} is null or ${residences.fromOn} <= ${today})
    order by ${residences.fromOn} desc limit 1`)

/** The seat of the organisation of the outer query's row. */
export const placeOfOrganisation = subquery<string | null>(sql`
  select coalesce(${municipalities.name}, ${organisations.place}) from (select 1)
  left join ${municipalities} on ${municipalities.key} = ${organisations.municipalityKey}`)

/** The cases of a person or organisation that the actor may know of: open ones first, then the latest entry. */
export const casesOfClient = async (handle: Handle, clientId: string, actor: Actor): Promise<CaseOfClient[]> => {
  const rows = await casesByClient(handle, { clientId, userId: actor.userId }, reachOf(actor))
  return rows.map(({ prefix, year, sequence, ...row }) => ({ ...row, name: caseNumber({ prefix, year, sequence }) }))
}

const casesByClient = prepared((handle, reach: Reach) =>
  handle
    .select({
      id: caseFiles.id,
      prefix: caseFiles.prefix,
      year: caseFiles.year,
      sequence: caseFiles.sequence,
      targetGroup: caseFiles.targetGroup,
      lead: { id: counsellors.id, name: counsellors.name },
      openedOn: caseFiles.openedOn,
      closedOn: caseFiles.closedOn,
      lastEntryOn: caseFiles.lastEntryOn,
    })
    .from(caseFiles)
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .where(and(isOfClient, casesWithin(reach)))
    .orderBy(sql`${caseFiles.closedOn} is not null`, desc(caseFiles.lastEntryOn), desc(caseFiles.id))
    .prepare(),
)

const isOfClient = or(
  eq(caseFiles.personId, sql.placeholder('clientId')),
  eq(caseFiles.organisationId, sql.placeholder('clientId')),
)
