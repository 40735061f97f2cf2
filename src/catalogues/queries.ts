import { asc, count, eq, isNotNull } from 'drizzle-orm'
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
  const uses = withMerged(await usesOfTopics(handle), inCatalogue('topic'))
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
 * what a restricted case is about. All of them, from the index alone, less the few of restricted cases: a condition on every
 * row takes three times as long.
 */
const usesOfTopics = async (handle: Handle): Promise<Map<string, number>> => {
  const columns = { topicId: consultationTopics.topicId, uses: count() }
  const all = await handle.select(columns).from(consultationTopics).groupBy(consultationTopics.topicId)
  const restricted = await handle
    .select(columns)
    .from(caseFiles)
    .innerJoin(entries, eq(entries.caseId, caseFiles.id))
    .innerJoin(consultationTopics, eq(consultationTopics.entryId, entries.id))
    .where(isNotNull(caseFiles.restrictedAt))
    .groupBy(consultationTopics.topicId)
  const hidden = new Map(restricted.map((row) => [row.topicId, row.uses]))
  return new Map(all.map(({ topicId, uses }) => [topicId, uses - (hidden.get(topicId) ?? 0)]))
}

const withMerged = (uses: ReadonlyMap<string, number>, topics: { id: string; mergedInto: string | null }[]) => {
  const summed = new Map(uses)
  for (const { id, mergedInto } of topics) {
    if (mergedInto !== null) summed.set(mergedInto, (summed.get(mergedInto) ?? 0) + (uses.get(id) ?? 0))
  }
  return summed
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
