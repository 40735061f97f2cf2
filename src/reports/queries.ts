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
import type { TalkFact } from './rules.ts'

type TalkRow = Pick<TalkFact, 'entryId' | 'caseId' | 'form' | 'heldOn' | 'recordedAt' | 'accompanied'> & {
  removedAt: number | null
}
type CaseRow = Pick<TalkFact, 'caseId' | 'clientId' | 'caseYear' | 'caseSequence' | 'targetGroup'>

/**
 * Every consultation and short contact, removed and uncounted ones too: which of them count is for the rules to say.
 * Plain SQL, joined to the cases here: over half a million talks a quarter of the time that drizzle's rows and one
 * join take. Talks are read first, so that each finds its case, whatever is recorded meanwhile.
 */
export const talkFacts = async (handle: Handle): Promise<TalkFact[]> => {
  const talks = await handle.all<TalkRow>(sql`
    select
      ${entries.id} as entryId,
      ${entries.caseId} as caseId,
      ${entries.kind} as form,
      ${entries.removedAt} as removedAt,
      ${entries.happenedOn} as heldOn,
      ${entries.recordedAt} as recordedAt,
      ${consultations.accompanied} as accompanied
    from ${entries}
    join ${consultations} on ${consultations.entryId} = ${entries.id}`)
  const cases = await casesById(handle)
  return talks.map((talk) => {
    const caseFile = cases.get(talk.caseId)
    if (!caseFile) throw new Error('A talk belongs to no case')
    return Object.assign(talk, caseFile, { removed: talk.removedAt !== null })
  })
}

/** The client is the record that theirs was merged into; merging flattens its chains, so that one step leads there. */
const casesById = async (handle: Handle): Promise<Map<string, CaseRow>> => {
  const rows = await handle.all<CaseRow>(sql`
    select
      ${caseFiles.id} as caseId,
      coalesce(${people.mergedInto}, ${organisations.mergedInto}, ${people.id}, ${organisations.id}) as clientId,
      ${caseFiles.year} as caseYear,
      ${caseFiles.sequence} as caseSequence,
      ${caseFiles.targetGroup} as targetGroup
    from ${caseFiles}
    left join ${people} on ${people.id} = ${caseFiles.personId}
    left join ${organisations} on ${organisations.id} = ${caseFiles.organisationId}`)
  return new Map(rows.map((row) => [row.caseId, row]))
}

/** A topic or channel that was merged into another is that other. */
const wordOf = sql<string>`coalesce(${catalogueEntries.mergedInto}, ${catalogueEntries.id})`

type KeyOfTalk = { entryId: string; key: string }

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
