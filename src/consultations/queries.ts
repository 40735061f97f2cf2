import { eq } from 'drizzle-orm'
import type { Tx } from '../../db/open.ts'
import { rowsInto } from '../../db/prepared.ts'
import { consultations, consultationTopics } from '../../db/schema/index.ts'

type Row = typeof consultations.$inferInsert

export const insertTalk = async (tx: Tx, row: Row, topicIds: readonly string[]): Promise<void> => {
  await insertConsultation(tx, row)
  await insertTopics(tx, row.entryId, topicIds)
}

const insertConsultation = rowsInto(consultations)

export const updateTalk = async (tx: Tx, { entryId, ...row }: Row, topicIds: readonly string[]): Promise<void> => {
  await tx.update(consultations).set(row).where(eq(consultations.entryId, entryId))
  await tx.delete(consultationTopics).where(eq(consultationTopics.entryId, entryId))
  await insertTopics(tx, entryId, topicIds)
}

/** Leaves the entry, which others may name. */
export const deleteTalk = async (tx: Tx, entryId: string): Promise<void> => {
  await tx.delete(consultationTopics).where(eq(consultationTopics.entryId, entryId))
  await tx.delete(consultations).where(eq(consultations.entryId, entryId))
}

/** In the order they were named. */
const insertTopics = async (tx: Tx, entryId: string, topicIds: readonly string[]): Promise<void> => {
  if (topicIds.length === 0) return
  await tx.insert(consultationTopics).values(topicIds.map((topicId, position) => ({ entryId, topicId, position })))
}
