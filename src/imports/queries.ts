import { and, count, desc, eq, inArray, isNotNull, isNull, max, or, sql } from 'drizzle-orm'
import { listed } from '../../db/listed.ts'
import type { Handle } from '../../db/open.ts'
import {
  caseFiles,
  catalogueEntries,
  consultations,
  counsellors,
  entries,
  importRows,
  merges,
  municipalities,
  organisationContacts,
  organisations,
  people,
  statusChanges,
} from '../../db/schema/index.ts'
import type { CaseChange, TargetGroup } from '../cases/terms.ts'
import { closingReasonOfImport } from '../catalogues/terms.ts'
import type { OrganisationTraits, PersonTraits } from '../duplicates/rules.ts'
import { isMainContact } from '../organisations/contact-queries.ts'
import type { Municipality } from '../places/rules.ts'
import type { CaseOfClient } from './rules.ts'
import type { ListName } from './terms.ts'

/** What is kept of a row that was imported, so that it is known again. */
export type KnownRow = {
  id: string
  list: ListName
  key: string
  occurrence: number
  fingerprint: string
  subjectId: string
}

/** Every row that was ever imported. */
export const findKnownRows = async (handle: Handle): Promise<KnownRow[]> => handle.select().from(importRows)

export const countKnownRows = async (handle: Handle): Promise<number> => {
  const [row] = await handle.select({ rows: count() }).from(importRows)
  return row?.rows ?? 0
}

/** Who stands for a merged person or organisation, by their ids; those who were not merged are not in it. */
export const findSurvivors = async (handle: Handle): Promise<Map<string, string>> => {
  const merged = [
    ...(await handle
      .select({ id: people.id, into: people.mergedInto })
      .from(people)
      .where(isNotNull(people.mergedInto))),
    ...(await handle
      .select({ id: organisations.id, into: organisations.mergedInto })
      .from(organisations)
      .where(isNotNull(organisations.mergedInto))),
  ]
  const into = new Map(merged.map((one) => [one.id, one.into]))
  const survivorOf = (id: string): string => survivor(into, id)
  return new Map([...into.keys()].map((id) => [id, survivorOf(id)]))
}

const survivor = (into: ReadonlyMap<string, string | null>, id: string): string => {
  const next = into.get(id)
  return next ? survivor(into, next) : id
}

/** The people of the lists as they are now, under their Nr; who was merged is compared as whom they went into. */
export const findImportedPeople = async (handle: Handle): Promise<PersonTraits[]> =>
  handle
    .select({
      // Several of the lists' numbers may mean one person by now: the smallest names them.
      id: sql<string>`min(${importRows.key})`,
      givenName: people.givenName,
      familyName: people.familyName,
      birthYear: people.birthYear,
      email: people.email,
      phone: people.phone,
    })
    .from(importRows)
    .innerJoin(people, eq(people.id, importRows.subjectId))
    .where(isNull(people.mergedInto))
    .groupBy(people.id)

/** The organisations of the lists as they are now, under their Nr. */
export const findImportedOrganisations = async (handle: Handle): Promise<OrganisationTraits[]> => {
  const rows = await handle
    .select({
      id: sql<string>`min(${importRows.key})`,
      name: organisations.name,
      email: organisationContacts.email,
      phone: organisationContacts.phone,
      municipalityKey: organisations.municipalityKey,
      place: organisations.place,
      sector: organisations.sector,
    })
    .from(importRows)
    .innerJoin(organisations, eq(organisations.id, importRows.subjectId))
    .leftJoin(organisationContacts, isMainContact)
    .where(isNull(organisations.mergedInto))
    .groupBy(organisations.id)
  return rows.map(({ municipalityKey, place, ...traits }) => ({ ...traits, place: municipalityKey ?? place }))
}

export const findMunicipalities = async (handle: Handle): Promise<Municipality[]> =>
  handle
    .select({ key: municipalities.key, name: municipalities.name, postcodes: municipalities.postcodes })
    .from(municipalities)

/** How many records were merged so far. */
export const countMerges = async (handle: Handle): Promise<number> => {
  const [row] = await handle.select({ merges: count() }).from(merges)
  return row?.merges ?? 0
}

/** Under the id of each row and case that a merge moved: the record it belonged to before any merge. */
export const findFormerRecords = async (handle: Handle): Promise<Map<string, string>> => {
  const latestFirst = await handle.select().from(merges).orderBy(desc(merges.mergedAt), desc(merges.id))
  return new Map(
    latestFirst.flatMap(({ mergedPersonId, mergedOrganisationId, moved: { rows } }) =>
      ['import_rows.subject_id', 'case_files.person_id', 'case_files.organisation_id']
        .flatMap((column) => rows[column] ?? [])
        .map((id) => [String(id), mergedPersonId ?? mergedOrganisationId ?? ''] as const),
    ),
  )
}

const clientOfCase = sql<string>`coalesce(${caseFiles.personId}, ${caseFiles.organisationId})`

/** All cases of these clients, the smallest number first; `recordId` tells no merges. */
export const findCasesOfClients = async (
  handle: Handle,
  clientIds: Iterable<string>,
): Promise<(CaseOfClient & { clientId: string })[]> => {
  const ids = sql`(select id from ${listed(clientIds)})`
  const rows = await handle
    .select({ id: caseFiles.id, clientId: clientOfCase, restrictedAt: caseFiles.restrictedAt })
    .from(caseFiles)
    .where(or(inArray(caseFiles.personId, ids), inArray(caseFiles.organisationId, ids)))
    .orderBy(caseFiles.year, caseFiles.sequence)
  const imported = await findImportedCaseIds(handle)
  return rows.map(({ id, clientId, restrictedAt }) => ({
    id,
    clientId,
    recordId: clientId,
    isRestricted: restrictedAt !== null,
    isImported: imported.has(id),
  }))
}

const findImportedCaseIds = async (handle: Handle): Promise<Set<string>> => {
  const rows = await handle
    .selectDistinct({ id: entries.caseId })
    .from(importRows)
    .innerJoin(entries, eq(entries.id, importRows.subjectId))
    .where(eq(importRows.list, 'beratungen'))
  return new Set(rows.map(({ id }) => id))
}

/** These cases, the smallest number first. */
export const findCases = (handle: Handle, ids: Iterable<string>) =>
  handle
    .select({ caseFile: caseFiles, closingReason: catalogueEntries.code })
    .from(caseFiles)
    .leftJoin(catalogueEntries, eq(catalogueEntries.id, caseFiles.closingReasonId))
    .where(inArray(caseFiles.id, sql`(select id from ${listed(ids)})`))
    .orderBy(caseFiles.year, caseFiles.sequence)

/** The talks of the case that stood in a list, in the order of the lists. */
export const findListedTalks = (handle: Handle, caseId: string) =>
  handle
    .select({ heldOn: entries.happenedOn, counsellorId: consultations.heldById })
    .from(entries)
    .innerJoin(consultations, eq(consultations.entryId, entries.id))
    .innerJoin(importRows, and(eq(importRows.subjectId, entries.id), eq(importRows.list, 'beratungen')))
    .where(eq(entries.caseId, caseId))
    .orderBy(entries.happenedOn, entries.recordedAt, entries.id)

/** The highest number given out so far, by year. */
export const findLastSequences = async (handle: Handle): Promise<Map<number, number>> => {
  const rows = await handle
    .select({ year: caseFiles.year, last: max(caseFiles.sequence) })
    .from(caseFiles)
    .groupBy(caseFiles.year)
  return new Map(rows.map(({ year, last }) => [year, last ?? 0]))
}

/** The entry of the timeline that says when the case was opened or closed; the latest of that kind that stands. */
export const findStatusEntry = async (handle: Handle, caseId: string, change: CaseChange) => {
  const [entry] = await handle
    .select({ id: entries.id })
    .from(entries)
    .innerJoin(statusChanges, eq(statusChanges.entryId, entries.id))
    .where(and(eq(entries.caseId, caseId), eq(statusChanges.change, change), isNull(entries.removedAt)))
    .orderBy(desc(entries.happenedOn), desc(entries.recordedAt), desc(entries.id))
    .limit(1)
  return entry?.id ?? null
}

export const findImportedReason = async (handle: Handle): Promise<string> => {
  const [reason] = await handle
    .select({ id: catalogueEntries.id })
    .from(catalogueEntries)
    .where(and(eq(catalogueEntries.catalogue, 'closingReason'), eq(catalogueEntries.code, closingReasonOfImport)))
  if (!reason) throw new Error(`The catalogue has no closing reason ${closingReasonOfImport}: a rule depends on it`)
  return reason.id
}

/** The group of a client who was imported before and has no case yet. */
export const findGroupOfClient = async (handle: Handle, clientId: string): Promise<TargetGroup> => {
  const [person] = await handle.select({ group: people.targetGroup }).from(people).where(eq(people.id, clientId))
  if (person) return person.group
  const [organisation] = await handle
    .select({ group: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, clientId))
  if (!organisation) throw new Error(`An import row points to the client ${clientId}, who does not exist`)
  return organisation.group
}

/** Who goes by that name; where it was mapped to a colleague, they. */
export const findCounsellorNamed = async (handle: Handle, name: string) => {
  const [counsellor] = await handle
    .select({ id: sql<string>`coalesce(${counsellors.mergedInto}, ${counsellors.id})` })
    .from(counsellors)
    .where(eq(counsellors.name, name))
  return counsellor
}
