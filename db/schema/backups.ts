import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { backupKinds } from '../../src/backups/terms.ts'
import { id, isOneOf, isUuid, moment } from '../columns.ts'

/** Each time a copy of the centre was made, or was not: what the administrator's page tells the age of. */
export const backups = sqliteTable(
  'backups',
  {
    id: id().primaryKey(),
    begunAt: moment('begun_at').notNull(),
    endedAt: moment('ended_at').notNull(),
    kind: text('kind', { enum: backupKinds }).notNull(),
    /** Null where it succeeded, else a stable code. */
    failure: text('failure'),
    bytes: integer('bytes'),
  },
  (table) => [
    isUuid('backups_id', table.id),
    index('backups_by_end').on(table.endedAt),
    isOneOf('backups_kind', table.kind, backupKinds),
  ],
)
