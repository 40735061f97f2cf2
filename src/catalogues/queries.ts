import { asc, count, eq, isNotNull, notInArray } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import {
  caseFiles,
  catalogueEntries,
  consultationTopics,
  counsellors,
  entries,
  municipalities,
} from '../../db/schema/index.ts'
import { compareGerman } from '../names/rules.ts'
import type { Catalogues } from './contract.ts'
import type { Catalogue } from './terms.ts'

export const findCatalogues = async (handle: Handle): Promise<Catalogues> => {
  const words = await handle.select().from(catalogueEntries).orderBy(asc(catalogueEntries.position))
  const inCatalogue = (catalogue: Catalogue) => words.filter((word) => word.catalogue === catalogue)
  const uses = await usesOfTopics(handle)
  return {
    topics: inCatalogue('topic').toSorted((one, other) => (uses.get(other.id) ?? 0) - (uses.get(one.id) ?? 0)),
    channels: inCatalogue('channel'),
    eventKinds: inCatalogue('eventKind'),
    closingReasons: inCatalogue('closingReason'),
    counsellors: await everyCounsellor(handle),
    municipalities: await everyMunicipality(handle),
  }
}

/**
 * How often each topic was chosen, in the cases that everybody may know of: from the order of the topics, nobody shall read
 * what a restricted case is about.
 */
const usesOfTopics = async (handle: Handle): Promise<Map<string, number>> => {
  const topicId = consultationTopics.topicId
  const restricted = handle
    .select({ id: entries.id })
    .from(caseFiles)
    .innerJoin(entries, eq(entries.caseId, caseFiles.id))
    .where(isNotNull(caseFiles.restrictedAt))
  const rows = await handle
    .select({ topicId, uses: count() })
    .from(consultationTopics)
    .where(notInArray(consultationTopics.entryId, restricted))
    .groupBy(topicId)
  return new Map(rows.map((row) => [row.topicId, row.uses]))
}

/** One row of a catalogue, or nothing where that catalogue has none under this id. */
export const findCatalogueEntry = async (handle: Handle, catalogue: Catalogue, id: string) => {
  const [entry] = await handle.select().from(catalogueEntries).where(eq(catalogueEntries.id, id))
  return entry?.catalogue === catalogue ? entry : undefined
}

export const findCounsellor = async (handle: Handle, id: string) => {
  const [counsellor] = await handle.select().from(counsellors).where(eq(counsellors.id, id))
  return counsellor
}

const everyCounsellor = async (handle: Handle) => {
  const rows = await handle.select().from(counsellors)
  return rows
    .map(({ id, name, state, userId }) => ({ id, name, state, hasAccount: userId !== null }))
    .sort((one, other) => compareGerman(one.name, other.name))
}

const everyMunicipality = async (handle: Handle) => {
  const rows = await handle.select({ id: municipalities.key, name: municipalities.name }).from(municipalities)
  return rows.sort((one, other) => compareGerman(one.name, other.name))
}
