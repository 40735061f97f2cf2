import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { entries } from '../../db/schema/index.ts'
import { documentKeysIn } from '../../src/documents/document-keys.ts'
import { filesOfDocuments } from '../../src/documents/queries.ts'
import type { DocumentStore } from '../../src/documents/store.ts'
import { filesIn } from '../../test/support/documents.ts'

/** Whether files, keys and documents that stand are the same ones, none more; and so are files of cases and their entries. */
export const isOneOfEach = async (db: Db, store: DocumentStore): Promise<boolean> => {
  const rows = (await filesOfDocuments(db)).filter(({ deletedAt }) => deletedAt === null)
  const keys = [...documentKeysIn(store.keyFile)].flatMap(([name, state]) => (state === 'stands' ? [name] : []))
  const filed = rows.flatMap(({ id, kind }) => (kind === 'file' ? [id] : []))
  const isFileEntry = and(eq(entries.kind, 'file'), isNull(entries.removedAt))
  const told = await db.select({ id: entries.id }).from(entries).where(isFileEntry)
  const named = rows.map(({ fileName }) => fileName)
  const areAlike = (some: string[], others: string[]) => some.sort().join() === others.sort().join()
  return (
    areAlike(filesIn(store), named) &&
    areAlike(keys, named) &&
    areAlike(
      filed,
      told.map(({ id }) => id),
    )
  )
}
