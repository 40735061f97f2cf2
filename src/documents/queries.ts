import { and, eq, isNull, sql, sum } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { prepared } from '../../db/prepared.ts'
import { caseFiles, counsellors, documents } from '../../db/schema/index.ts'
import { casesWithin, type Reach, reachOf } from '../cases/visibility-queries.ts'
import { notFound } from '../errors.ts'
import type { Actor } from '../stamp.ts'

const columns = {
  id: documents.id,
  caseId: documents.caseId,
  entryId: documents.entryId,
  kind: documents.kind,
  title: documents.title,
  mediaType: documents.mediaType,
  bytes: documents.bytes,
  sha256: documents.sha256,
  fileName: documents.fileName,
  createdAt: documents.createdAt,
  createdBy: documents.createdBy,
  deletedAt: documents.deletedAt,
  leadUserId: counsellors.userId,
}

export type DocumentRow = Awaited<ReturnType<typeof findDocument>>

/** The one door to a document: that of a case the actor may not know of is `not_found`, as if it did not exist. */
export const findDocument = async (handle: Handle, id: string, actor: Actor) => {
  const [found] = await documentById(handle, { id, userId: actor.userId }, reachOf(actor))
  if (!found) throw notFound()
  return found
}

const documentById = prepared((handle, reach: Reach) =>
  handle
    .select(columns)
    .from(documents)
    .innerJoin(caseFiles, eq(caseFiles.id, documents.caseId))
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .where(and(eq(documents.id, sql.placeholder('id')), casesWithin(reach)))
    .prepare(),
)

export const isFileNamed = async (handle: Handle, fileName: string): Promise<boolean> => {
  const rows = await documentByFile(handle, { fileName })
  return rows.length > 0
}

const documentByFile = prepared((handle) =>
  handle
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.fileName, sql.placeholder('fileName')))
    .prepare(),
)

/** Every file a document has or had, whoever may know of it: the store is tidied and copied as a whole. */
export const filesOfDocuments = (handle: Handle) =>
  handle
    .select({
      id: documents.id,
      caseId: documents.caseId,
      entryId: documents.entryId,
      kind: documents.kind,
      fileName: documents.fileName,
      deletedAt: documents.deletedAt,
    })
    .from(documents)

/** How much room those take that stand. */
export const bytesOfDocuments = async (handle: Handle): Promise<number> => {
  const [row] = await handle
    .select({ bytes: sum(documents.bytes).mapWith(Number) })
    .from(documents)
    .where(isNull(documents.deletedAt))
  return row?.bytes ?? 0
}

export const insertDocument = async (tx: Tx, row: typeof documents.$inferInsert): Promise<void> => {
  await tx.insert(documents).values(row)
}

/** Says of a document that it is gone; what was deleted before stays as it was. */
export const markDeleted = async (tx: Tx, id: string, deletedAt: Date, deletedBy: string | null): Promise<void> => {
  await tx
    .update(documents)
    .set({ deletedAt, deletedBy })
    .where(and(eq(documents.id, id), isNull(documents.deletedAt)))
}

export const forgetTitle = async (tx: Tx, id: string): Promise<void> => {
  await tx.update(documents).set({ title: '' }).where(eq(documents.id, id))
}
