import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { listNames } from '../../src/imports/terms.ts'
import { id, isOneOf, isUuid, moment } from '../columns.ts'

/** What was imported, so that the same lists twice change nothing. Holds no personal data, only what it became. */
export const importRows = sqliteTable(
  'import_rows',
  {
    id: id().primaryKey(),
    list: text('list', { enum: listNames }).notNull(),
    /** The Nr of a person or company; of other rows the SHA-256 of their content. */
    key: text('key').notNull(),
    /** Two equal rows in one file are two talks: which of them this is, from 1. */
    occurrence: integer('occurrence').notNull(),
    /** SHA-256 of the content as imported: tells a changed row from a known one. */
    fingerprint: text('fingerprint').notNull(),
    /** The person, organisation, entry or event it became. */
    subjectId: id('subject_id').notNull(),
    importedAt: moment('imported_at').notNull(),
  },
  (table) => [
    isUuid('import_rows_id', table.id),
    isOneOf('import_rows_list', table.list, listNames),
    uniqueIndex('import_rows_by_key').on(table.list, table.key, table.occurrence),
  ],
)
