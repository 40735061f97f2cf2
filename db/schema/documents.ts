import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { documentKinds, largestDocument, mediaTypes } from '../../src/documents/terms.ts'
import { holds, id, isOneOf, isUuid, moment } from '../columns.ts'
import { users } from './accounts.ts'
import { caseFiles, entries } from './cases.ts'

/** What is known of a document; it itself is an encrypted file beside the database, and its key stands in `LOTSE_KEY_FILE`. */
export const documents = sqliteTable(
  'documents',
  {
    id: id().primaryKey(),
    caseId: id('case_id')
      .notNull()
      .references(() => caseFiles.id),
    /** Where it stands on the timeline. */
    entryId: id('entry_id').references(() => entries.id),
    kind: text('kind', { enum: documentKinds }).notNull(),
    title: text('title').notNull(),
    mediaType: text('media_type', { enum: mediaTypes as [(typeof mediaTypes)[number]] }).notNull(),
    /** Size and SHA-256 before it was encrypted. */
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    /** Of the file in the store and of its key: random, and nothing of what it holds. */
    fileName: text('file_name').notNull().unique(),
    createdAt: moment('created_at').notNull(),
    createdBy: id('created_by').references(() => users.id),
    /** Its key and its file are gone for good; the row says that there was one. */
    deletedAt: moment('deleted_at'),
    deletedBy: id('deleted_by').references(() => users.id),
  },
  (table) => [
    isUuid('documents_id', table.id),
    isOneOf('documents_kind', table.kind, documentKinds),
    isOneOf('documents_media_type', table.mediaType, mediaTypes),
    holds('documents_bytes', sql`${table.bytes} between 1 and ${sql.raw(String(largestDocument))}`),
    holds('documents_sha256', sql`length(${table.sha256}) = 64`),
    holds('documents_file_name', sql`length(${table.fileName}) = 32 and ${table.fileName} not glob '*[^0-9a-f]*'`),
    index('documents_by_case').on(table.caseId, table.createdAt, table.id),
    index('documents_by_entry').on(table.entryId),
  ],
)
