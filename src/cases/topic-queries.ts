import { asc, eq } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { isAmong, listed, prepared } from '../../db/prepared.ts'
import { catalogueEntries, consultationTopics } from '../../db/schema/index.ts'
import { groupedBy } from '../grouped.ts'

export type Topic = Pick<typeof catalogueEntries.$inferSelect, 'id' | 'german' | 'english' | 'state'>

/** By entry: what these talks were about, in the order it was named. */
export const topicsOf = async (handle: Handle, entryIds: readonly string[]): Promise<Map<string, Topic[]>> => {
  const rows = await topicsByEntry(handle, { entryIds: listed(entryIds) })
  const byEntry = groupedBy(rows, (row) => row.entryId)
  return new Map([...byEntry].map(([entryId, found]) => [entryId, found.map(({ topic }) => topic)]))
}

const topicColumns = {
  id: catalogueEntries.id,
  german: catalogueEntries.german,
  english: catalogueEntries.english,
  state: catalogueEntries.state,
}

const topicsByEntry = prepared((handle) =>
  handle
    .select({ entryId: consultationTopics.entryId, topic: topicColumns })
    .from(consultationTopics)
    .innerJoin(catalogueEntries, eq(catalogueEntries.id, consultationTopics.topicId))
    .where(isAmong(consultationTopics.entryId, 'entryIds'))
    .orderBy(asc(consultationTopics.position))
    .prepare(),
)
