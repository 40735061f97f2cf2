import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { holds, id, isUuid, moment, version } from '../columns.ts'
import { users } from './accounts.ts'

/** A way of looking at the list of cases that somebody kept for themselves. It holds no name: no search word is kept. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: id().primaryKey(),
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    /** Filters and order, as they stand in the address: `?status=open&lead=me`. */
    query: text('query').notNull(),
    position: integer('position').notNull(),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('saved_views_id', table.id),
    index('saved_views_by_user').on(table.userId, table.position),
    holds('saved_views_name', sql`length(${table.name}) between 1 and 60`),
  ],
)
