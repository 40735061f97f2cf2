import { eq, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { merges, organisations, people } from '../../db/schema/index.ts'
import { sortNameOfPerson } from '../names/rules.ts'
import type { RecordRow } from './record-queries.ts'

type OfRecord = Pick<RecordRow, 'id' | 'kind'>

const tableOf = ({ kind }: OfRecord) => (kind === 'person' ? people : organisations)

const next = { version: sql`version + 1` }

/** What the record lacked. A given name that was missing sorts a person anew. */
export const fillRecord = async (tx: Tx, record: OfRecord, filled: object): Promise<void> => {
  const table = tableOf(record)
  await tx
    .update(table)
    .set({ ...filled, ...next })
    .where(eq(table.id, record.id))
  if (record.kind === 'person') await keepSortName(tx, record.id)
}

const keepSortName = async (tx: Tx, personId: string): Promise<void> => {
  const [person] = await tx.select().from(people).where(eq(people.id, personId))
  if (!person) return
  await tx
    .update(people)
    .set({ sortName: sortNameOfPerson(person) })
    .where(eq(people.id, personId))
}

/** Whoever names this record means the survivor from now on. */
export const pointRecord = async (tx: Tx, record: OfRecord, survivorId: string): Promise<void> => {
  const table = tableOf(record)
  await tx
    .update(table)
    .set({ mergedInto: survivorId, ...next })
    .where(eq(table.id, record.id))
}

export const insertMergeRow = async (tx: Tx, row: typeof merges.$inferInsert): Promise<void> => {
  await tx.insert(merges).values(row)
}

export const findMergeRow = async (handle: Handle, id: string) => {
  const [row] = await handle.select().from(merges).where(eq(merges.id, id))
  return row
}
