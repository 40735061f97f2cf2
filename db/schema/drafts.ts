import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { id, isUuid, moment } from '../columns.ts'
import { users } from './accounts.ts'

/** What somebody is writing, kept while they type; nobody but them ever reads it. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: id().primaryKey(),
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    /** Where it is being written: `quick-log`, `case:ID`, `entry:ID` and the like. */
    place: text('place').notNull(),
    /** Encrypted under the key in `LOTSE_KEY_FILE`, which no backup holds. */
    content: blob('content', { mode: 'buffer' }).notNull(),
    /** The version of the thing being edited that the writing began from; null for something new. */
    basedOn: integer('based_on'),
    savedAt: moment('saved_at').notNull(),
  },
  (table) => [
    isUuid('drafts_id', table.id),
    uniqueIndex('drafts_by_place').on(table.userId, table.place),
    index('drafts_by_age').on(table.savedAt),
  ],
)
