import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * An FTS5 table, made by a migration of its own: drizzle-kit cannot. It holds the id itself instead of a row number, so
 * that no rebuild of another table makes it answer with the wrong person; the verbs that write names write it.
 */
export const clientNames = sqliteTable('client_names', {
  clientId: text('client_id').notNull(),
  /** Every form of every name, folded: see `searchText` in src/names/rules.ts. */
  names: text('names').notNull(),
})
