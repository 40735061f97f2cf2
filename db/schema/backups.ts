import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { holds, id, isUuid, moment } from '../columns.ts'

/** Each time a copy of the centre was made, or was not: what the administrator's page tells the age of. */
export const backups = sqliteTable(
  'backups',
  {
    id: id().primaryKey(),
    begunAt: moment('begun_at').notNull(),
    endedAt: moment('ended_at').notNull(),
    kind: text('kind', { enum: ['nightly', 'command'] }).notNull(),
    /** Null where it succeeded, else a stable code. */
    failure: text('failure'),
    bytes: integer('bytes'),
  },
  (table) => [
    isUuid('backups_id', table.id),
    index('backups_by_end').on(table.endedAt),
    holds('backups_kind', sql`${table.kind} in ('nightly', 'command')`),
  ],
)
