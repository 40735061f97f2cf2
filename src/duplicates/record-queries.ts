import { and, count, desc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { listed } from '../../db/listed.ts'
import type { Handle } from '../../db/open.ts'
import {
  caseFiles,
  caseReaders,
  counsellors,
  distinctOrganisations,
  distinctPeople,
  entries,
  eventOrganisations,
  municipalities,
  organisations,
  people,
  residences,
} from '../../db/schema/index.ts'
import { caseNumber } from '../cases/rules.ts'
import { knownClients } from '../cases/visibility-queries.ts'
import { groupedBy } from '../grouped.ts'
import { contactsOf } from '../organisations/contact-queries.ts'
import { householdOfPerson, languagesOfPerson } from '../people/package-facts-queries.ts'
import { nationalitiesOfPerson, residencesOfPerson } from '../people/queries.ts'
import type { Actor } from '../stamp.ts'
import type { Side } from './contract.ts'
import type { CaseAccess } from './merge-rules.ts'
import { inOrder } from './pair-queries.ts'

/** What a merge needs to know of a record, whichever kind it is of. */
export type RecordRow = {
  id: string
  kind: Side['kind']
  mergedInto: string | null
  createdAt: Date
  version: number
}

/** The records with these ids that the actor may know of, merged ones too. */
export const findRecords = async (handle: Handle, ids: string[], actor: Actor): Promise<Map<string, RecordRow>> => {
  const columns = (table: typeof people | typeof organisations) => ({
    id: table.id,
    mergedInto: table.mergedInto,
    createdAt: table.createdAt,
    version: table.version,
  })
  const known = (id: typeof people.id | typeof organisations.id) => and(among(id, ids), knownClients(actor, id))
  const persons = await handle
    .select({ ...columns(people), kind: sql<'person'>`'person'` })
    .from(people)
    .where(known(people.id))
  const firms = await handle
    .select({ ...columns(organisations), kind: organisations.kind })
    .from(organisations)
    .where(known(organisations.id))
  return new Map([...persons, ...firms].map((row) => [row.id, row]))
}

const among = (column: typeof people.id | typeof organisations.id, ids: readonly string[]): SQL =>
  sql`${column} in (select id from ${listed(ids)})`

const clientOfCase = sql<string>`coalesce(${caseFiles.personId}, ${caseFiles.organisationId})`

/** By client: their cases, as far as they decide who may know of them. */
export const accessOfCases = async (handle: Handle, clientIds: string[]): Promise<Map<string, CaseAccess[]>> => {
  const ids = sql`(select id from ${listed(clientIds)})`
  const rows = await handle
    .select({
      clientId: clientOfCase,
      caseId: caseFiles.id,
      restrictedAt: caseFiles.restrictedAt,
      leadUserId: counsellors.userId,
      readerId: caseReaders.userId,
    })
    .from(caseFiles)
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(caseReaders, eq(caseReaders.caseId, caseFiles.id))
    .where(or(inArray(caseFiles.personId, ids), inArray(caseFiles.organisationId, ids)))
  const cases = groupedBy(rows, ({ caseId }) => caseId)
  const access = [...cases.values()].map((ofCase) => ({
    clientId: ofCase[0]?.clientId ?? '',
    isRestricted: ofCase[0]?.restrictedAt !== null,
    userIds: ofCase.flatMap(({ leadUserId, readerId }) => [leadUserId, readerId].filter((id) => id !== null)),
  }))
  return groupedBy(access, ({ clientId }) => clientId)
}

/** Whether somebody decided that they are two. */
export const areDistinct = async (handle: Handle, one: string, other: string): Promise<boolean> => {
  const [firstId, secondId] = inOrder(one, other)
  for (const table of [distinctPeople, distinctOrganisations]) {
    const [row] = await handle
      .select({ firstId: table.firstId })
      .from(table)
      .where(and(eq(table.firstId, firstId), eq(table.secondId, secondId)))
    if (row) return true
  }
  return false
}

/** The cases of a record with their numbers and what stands in them, latest first. */
export const casesBeside = async (handle: Handle, clientId: string): Promise<Side['cases']> => {
  const rows = await handle
    .select({ caseFile: caseFiles, consultations: count(entries.id) })
    .from(caseFiles)
    .leftJoin(
      entries,
      and(eq(entries.caseId, caseFiles.id), eq(entries.kind, 'consultation'), isNull(entries.removedAt)),
    )
    .where(or(eq(caseFiles.personId, clientId), eq(caseFiles.organisationId, clientId)))
    .groupBy(caseFiles.id)
    .orderBy(desc(caseFiles.lastEntryOn), desc(caseFiles.id))
  return rows.map(({ caseFile, consultations }) => ({
    id: caseFile.id,
    number: caseNumber(caseFile),
    targetGroup: caseFile.targetGroup,
    restricted: caseFile.restrictedAt !== null,
    openedOn: caseFile.openedOn,
    closedOn: caseFile.closedOn,
    consultations,
  }))
}

/** A person's facts, with dated residences. */
export const personFacts = async (handle: Handle, id: string) => {
  const [row] = await handle.select().from(people).where(eq(people.id, id))
  if (!row) throw new Error('The person was there a moment ago')
  const residences = await residencesOfPerson(handle, id)
  return {
    ...row,
    nationalities: await nationalitiesOfPerson(handle, id),
    languages: await languagesOfPerson(handle, id),
    household: await householdOfPerson(handle, row),
    residences: residences.map(({ fromOn, municipality, place }) => ({ fromOn, place: municipality ?? place })),
  }
}

/** Newest first, with their keys. */
export const residenceRows = (handle: Handle, personId: string) =>
  handle
    .select({
      id: residences.id,
      fromOn: residences.fromOn,
      municipalityKey: residences.municipalityKey,
      place: residences.place,
    })
    .from(residences)
    .where(eq(residences.personId, personId))
    .orderBy(sql`${residences.fromOn} desc`)

/** An organisation's facts; `seat` is the municipality's name, or the place as written. */
export const organisationFacts = async (handle: Handle, id: string) => {
  const [found] = await handle
    .select({ row: organisations, municipality: municipalities.name })
    .from(organisations)
    .leftJoin(municipalities, eq(municipalities.key, organisations.municipalityKey))
    .where(eq(organisations.id, id))
  if (!found) throw new Error('The organisation was there a moment ago')
  const [visits] = await handle
    .select({ events: count() })
    .from(eventOrganisations)
    .where(eq(eventOrganisations.organisationId, id))
  const contacts = await contactsOf(handle, id)
  return { ...found.row, contacts, seat: found.municipality ?? found.row.place, events: visits?.events ?? 0 }
}
