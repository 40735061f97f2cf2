import { and, asc, between, eq, isNull, sql } from 'drizzle-orm'
import { listed, listedId } from '../../db/listed.ts'
import type { Handle } from '../../db/open.ts'
import {
  caseFiles,
  catalogueEntries,
  consultations,
  consultationTopics,
  entries,
  municipalities,
  organisations,
  people,
  residences,
} from '../../db/schema/index.ts'
import type { Period } from '../calendar/rules.ts'
import { caseNumber } from '../cases/rules.ts'
import { knownCases, knownClients } from '../cases/visibility-queries.ts'
import type { Catalogue } from '../catalogues/terms.ts'
import { clientColumns, clientOf } from '../clients/queries.ts'
import type { Actor } from '../stamp.ts'
import type { Place, Residence } from './place-rules.ts'

/** A topic or channel that was merged into another is that other. */
const wordOf = sql<string>`coalesce(${catalogueEntries.mergedInto}, ${catalogueEntries.id})`

export type KeyOfTalk = { entryId: string; key: string }

export const topicsOfTalks = (handle: Handle, period: Period): Promise<KeyOfTalk[]> =>
  handle
    .select({ entryId: entries.id, key: wordOf })
    .from(entries)
    .innerJoin(consultationTopics, eq(consultationTopics.entryId, entries.id))
    .innerJoin(catalogueEntries, eq(catalogueEntries.id, consultationTopics.topicId))
    .where(and(eq(entries.kind, 'consultation'), between(entries.happenedOn, period.from, period.to)))

export const channelsOfTalks = (handle: Handle, period: Period): Promise<KeyOfTalk[]> =>
  handle
    .select({ entryId: entries.id, key: wordOf })
    .from(entries)
    .innerJoin(consultations, eq(consultations.entryId, entries.id))
    .innerJoin(catalogueEntries, eq(catalogueEntries.id, consultations.channelId))
    .where(and(eq(entries.kind, 'consultation'), between(entries.happenedOn, period.from, period.to)))

/** The words that lines may be of; merged ones are not among them. */
export const wordsOf = (handle: Handle, catalogue: Catalogue) =>
  handle
    .select({ key: catalogueEntries.id, german: catalogueEntries.german, english: catalogueEntries.english })
    .from(catalogueEntries)
    .where(and(eq(catalogueEntries.catalogue, catalogue), isNull(catalogueEntries.mergedInto)))

/** What old lists brought, and nobody has decided about. */
export const undecidedWords = (handle: Handle) =>
  handle.select({ id: catalogueEntries.id }).from(catalogueEntries).where(eq(catalogueEntries.state, 'unconfirmed'))

export const municipalityNames = (handle: Handle) =>
  handle
    .select({ key: municipalities.key, german: municipalities.name, english: sql<null>`null` })
    .from(municipalities)
    .orderBy(asc(municipalities.key))

export const residencesOf = (
  handle: Handle,
  personIds: Iterable<string>,
): Promise<(Residence & { personId: string })[]> =>
  handle
    .select({
      personId: residences.personId,
      fromOn: residences.fromOn,
      municipalityKey: residences.municipalityKey,
      place: residences.place,
    })
    .from(listed(personIds))
    .innerJoin(residences, eq(residences.personId, listedId))

export const seatsOf = (
  handle: Handle,
  organisationIds: Iterable<string>,
): Promise<(Place & { organisationId: string })[]> =>
  handle
    .select({
      organisationId: organisations.id,
      municipalityKey: organisations.municipalityKey,
      place: organisations.place,
    })
    .from(listed(organisationIds))
    .innerJoin(organisations, eq(organisations.id, listedId))

/** By id: those clients the actor may know of, and by what a list of them is sorted. */
export const clientsWith = async (handle: Handle, ids: Iterable<string>, actor: Actor) => {
  const rows = await handle
    .select({ ...clientColumns, sortName: sql<string>`coalesce(${people.sortName}, ${organisations.sortName})` })
    .from(listed(ids))
    .leftJoin(people, eq(people.id, listedId))
    .leftJoin(organisations, eq(organisations.id, listedId))
    .where(knownClients(actor, listedId))
  return new Map(
    rows.map(({ sortName, ...row }) => {
      const client = clientOf(row)
      return [client.id, { client, sortName }]
    }),
  )
}

/** By id: those cases the actor may know of, with their numbers as names. */
export const casesWith = async (handle: Handle, ids: Iterable<string>, actor: Actor) => {
  const rows = await handle
    .select({ id: caseFiles.id, prefix: caseFiles.prefix, year: caseFiles.year, sequence: caseFiles.sequence })
    .from(listed(ids))
    .innerJoin(caseFiles, eq(caseFiles.id, listedId))
    .where(knownCases(actor))
  return new Map(rows.map(({ id, ...number }) => [id, { id, name: caseNumber(number) }]))
}
