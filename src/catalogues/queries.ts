import { asc, count, eq } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { catalogueEntries, consultationTopics, counsellors, municipalities } from '../../db/schema/index.ts'
import { compareGerman } from '../names/rules.ts'
import type { Catalogues } from './contract.ts'
import type { Catalogue } from './terms.ts'

export const findCatalogues = async (handle: Handle): Promise<Catalogues> => {
  const entries = await handle.select().from(catalogueEntries).orderBy(asc(catalogueEntries.position))
  const inCatalogue = (catalogue: Catalogue) => entries.filter((entry) => entry.catalogue === catalogue)
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

/** How often each topic was chosen, or one that was merged into it. */
const usesOfTopics = async (handle: Handle): Promise<Map<string, number>> => {
  const topicId = consultationTopics.topicId
  const rows = await handle.select({ topicId, uses: count() }).from(consultationTopics).groupBy(topicId)
  return new Map(rows.map((row) => [row.topicId, row.uses]))
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
