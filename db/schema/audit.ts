import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { id, moment } from '../columns.ts'
import { users } from './accounts.ts'

/**
 * Who did what and when, written in the transaction that does it. `changes` leaves it as the history of a person or an
 * organisation, for those who may see them; what is anonymised later must lose it here too.
 */
export const audit = sqliteTable(
  'audit',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    at: moment('at').notNull(),
    userId: id('user_id').references(() => users.id),
    /** The user's name at that time, or `command line`. */
    by: text('by').notNull(),
    action: text('action').notNull(),
    subjectId: text('subject_id').notNull(),
    changes: text('changes', { mode: 'json' }).$type<Record<string, { from: unknown; to: unknown }>>(),
  },
  (table) => [index('audit_by_subject').on(table.subjectId, table.id)],
)
