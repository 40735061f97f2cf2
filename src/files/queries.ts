import { aliasedTable, and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Handle, Tx } from '../../db/open.ts'
import { caseFiles, counsellors, documents, entries, users } from '../../db/schema/index.ts'
import { mayWith } from '../accounts/permissions.ts'
import { answersForEntry } from '../cases/rules.ts'
import { knownCases } from '../cases/visibility-queries.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import type { Actor } from '../stamp.ts'
import type { FilePage, FilesQuery, KeptFile } from './contract.ts'

const filesOnAPage = 20

/** Those that stand, newest first. */
export const pageOfFiles = async (
  handle: Handle,
  caseId: string,
  query: FilesQuery,
  actor: Actor,
): Promise<FilePage> => {
  const limit = query.limit ?? filesOnAPage
  const [createdAt, id] = positionOf(query.cursor, 2) ?? []
  const isFurther =
    createdAt === undefined ? undefined : sql`(${documents.createdAt}, ${documents.id}) < (${createdAt}, ${id})`
  const rows = await described(handle, and(eq(documents.caseId, caseId), isNull(documents.deletedAt), isFurther), actor)
    .orderBy(desc(documents.createdAt), desc(documents.id))
    .limit(limit + 1)
  const files = rows.map((row) => fileOf(row, actor))
  return pageOf(files, limit, (file) => [Date.parse(file.createdAt), file.id])
}

/** Nothing where the actor may not know of its case, or it is another kind of document; also what is deleted. */
export const findFile = async (
  handle: Handle,
  id: string,
  actor: Actor,
): Promise<{ file: KeptFile; isDeleted: boolean } | undefined> => {
  const [row] = await described(handle, eq(documents.id, id), actor)
  return row && { file: fileOf(row, actor), isDeleted: row.deletedAt !== null }
}

const described = (handle: Handle, where: SQL | undefined, actor: Actor) =>
  handle
    .select({
      id: documents.id,
      caseId: documents.caseId,
      title: documents.title,
      note: entries.note,
      mediaType: documents.mediaType,
      bytes: documents.bytes,
      createdAt: documents.createdAt,
      createdBy: authors.name,
      authorId: documents.createdBy,
      leadUserId: counsellors.userId,
      deletedAt: documents.deletedAt,
      version: entries.version,
    })
    .from(documents)
    .innerJoin(entries, eq(entries.id, documents.entryId))
    .innerJoin(caseFiles, eq(caseFiles.id, documents.caseId))
    .innerJoin(counsellors, eq(counsellors.id, caseFiles.leadId))
    .leftJoin(authors, eq(authors.id, documents.createdBy))
    .where(and(where, eq(documents.kind, 'file'), knownCases(actor)))

const authors = aliasedTable(users, 'authors')

type FileRow = Awaited<ReturnType<typeof described>>[number]

const fileOf = ({ deletedAt: _, authorId, leadUserId, ...row }: FileRow, { userId, roles }: Actor): KeptFile => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  mayChange: answersForEntry(
    { authorId, leadUserId },
    { userId, mayCorrectEveryones: mayWith(roles, 'correct everyone’s entries') },
  ),
})

/** Whether an id names a document or an entry already, whoever may know of it. */
export const isTaken = async (handle: Handle, id: string): Promise<'by a document' | 'by an entry' | null> => {
  const [document] = await handle.select({ id: documents.id }).from(documents).where(eq(documents.id, id))
  if (document) return 'by a document'
  const [entry] = await handle.select({ id: entries.id }).from(entries).where(eq(entries.id, id))
  return entry ? 'by an entry' : null
}

export const renameDocument = async (tx: Tx, id: string, title: string): Promise<void> => {
  await tx.update(documents).set({ title }).where(eq(documents.id, id))
}
