import { and, count, eq, isNull, min, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { prepared } from '../../db/prepared.ts'
import {
  caseFiles,
  catalogueEntries,
  entries,
  organisationContacts,
  organisations,
  people,
} from '../../db/schema/index.ts'
import type { Day } from '../calendar/rules.ts'
import { casesOfClient, clientColumns, clientOf, placeOfOrganisation, placeOfPersonOn } from '../clients/queries.ts'
import { isMainContact } from '../organisations/contact-queries.ts'
import { nationalitiesOfPerson, residencesOfPerson } from '../people/queries.ts'
import type { Actor, Stamp } from '../stamp.ts'
import type { CaseFile, ClientFacts } from './contract.ts'
import type { CaseRecord } from './queries.ts'
import { readersOf } from './restriction-queries.ts'
import { caseNumber } from './rules.ts'
import { entryKinds } from './terms.ts'

/** The case with the facts beside its timeline. */
export const describeCase = async (handle: Handle, caseFile: CaseRecord, { by, today }: Stamp): Promise<CaseFile> => {
  const { id, targetGroup, leadId, leadName, openedOn, closedOn, lastEntryOn, version } = caseFile
  const { counts, firstOn } = await entriesByKind(handle, id)
  return {
    id,
    number: caseNumber(caseFile),
    client: await clientFacts(handle, caseFile, today, by),
    targetGroup,
    lead: { id: leadId, name: leadName },
    openedOn,
    beganOn: firstOn !== null && firstOn < openedOn ? firstOn : openedOn,
    closedOn,
    closingReason: await closingReasonOf(handle, caseFile),
    lastEntryOn,
    restriction: caseFile.restrictedAt && { readers: await readersOf(handle, id) },
    counts,
    version,
  }
}

const clientFacts = async (handle: Handle, { id }: CaseRecord, today: Day, actor: Actor): Promise<ClientFacts> => {
  const [row] = await factsByCase(handle, { id, today })
  if (!row) throw new Error('The case was there a moment ago')
  const client = clientOf(row)
  const isPerson = client.kind === 'person'
  return {
    ...client,
    place: isPerson ? row.placeOfPerson : row.placeOfOrganisation,
    email: row.email ?? row.organisationEmail,
    phone: row.phone ?? row.organisationPhone,
    birthYear: row.birthYear,
    gender: row.gender,
    nationalities: isPerson ? await nationalitiesOfPerson(handle, client.id) : [],
    origin: row.origin,
    sector: row.sector,
    employees: row.employees,
    contactName: row.contactName,
    residences: isPerson ? await placesOfPerson(handle, client.id) : [],
    otherCases: (await casesOfClient(handle, client.id, actor)).filter((other) => other.id !== id),
  }
}

const factColumns = {
  ...clientColumns,
  placeOfPerson: placeOfPersonOn(sql.placeholder('today')),
  placeOfOrganisation,
  email: people.email,
  phone: people.phone,
  birthYear: people.birthYear,
  gender: people.gender,
  origin: people.origin,
  sector: organisations.sector,
  employees: organisations.employees,
  contactName: organisationContacts.name,
  organisationEmail: organisationContacts.email,
  organisationPhone: organisationContacts.phone,
}

const factsByCase = prepared((handle) =>
  handle
    .select(factColumns)
    .from(caseFiles)
    .leftJoin(people, eq(people.id, caseFiles.personId))
    .leftJoin(organisations, eq(organisations.id, caseFiles.organisationId))
    .leftJoin(organisationContacts, isMainContact)
    .where(eq(caseFiles.id, sql.placeholder('id')))
    .prepare(),
)

const placesOfPerson = async (handle: Handle, personId: string) => {
  const rows = await residencesOfPerson(handle, personId)
  return rows.map(({ fromOn, municipality, place }) => ({ fromOn, place: municipality ?? place }))
}

const closingReasonOf = async (handle: Handle, { closingReasonId }: CaseRecord): Promise<CaseFile['closingReason']> => {
  if (closingReasonId === null) return null
  const [reason] = await wordsById(handle, { id: closingReasonId })
  return reason ?? null
}

const wordsById = prepared((handle) =>
  handle
    .select({ german: catalogueEntries.german, english: catalogueEntries.english })
    .from(catalogueEntries)
    .where(eq(catalogueEntries.id, sql.placeholder('id')))
    .prepare(),
)

/** Every kind with how many entries of it stand, and the day of the first of them; what came of a case does not begin it. */
const entriesByKind = async (handle: Handle, caseId: string) => {
  const rows = await kindsByCase(handle, { caseId })
  const counts = Object.fromEntries(entryKinds.map((kind) => [kind, 0])) as CaseFile['counts']
  for (const row of rows) counts[row.kind] = row.entries
  const [firstOn = null] = rows.flatMap((row) => (row.kind === 'outcome' ? [] : (row.firstOn ?? []))).sort()
  return { counts, firstOn }
}

const kindsByCase = prepared((handle) =>
  handle
    .select({ kind: entries.kind, entries: count(), firstOn: min(entries.happenedOn) })
    .from(entries)
    .where(and(eq(entries.caseId, sql.placeholder('caseId')), isNull(entries.removedAt)))
    .groupBy(entries.kind)
    .prepare(),
)
