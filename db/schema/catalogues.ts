import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { catalogueStates, catalogues, offers } from '../../src/catalogues/terms.ts'
import { holds, id, isOneOf, isUuid, version } from '../columns.ts'

/** Topics, channels, kinds of event, reasons for closing: the centre's own words. A used one is retired, not deleted. */
export const catalogueEntries = sqliteTable(
  'catalogue_entries',
  {
    id: id().primaryKey(),
    catalogue: text('catalogue', { enum: catalogues }).notNull(),
    code: text('code').notNull(),
    german: text('german').notNull(),
    english: text('english'),
    state: text('state', { enum: catalogueStates }).notNull(),
    /** For topics: for which clients it is offered. */
    offeredFor: text('offered_for', { enum: offers }).notNull().default('both'),
    position: integer('position').notNull(),
    mergedInto: id('merged_into').references((): AnySQLiteColumn => catalogueEntries.id),
    version: version(),
  },
  (table) => [
    isUuid('catalogue_entries_id', table.id),
    isOneOf('catalogue_entries_catalogue', table.catalogue, catalogues),
    isOneOf('catalogue_entries_state', table.state, catalogueStates),
    isOneOf('catalogue_entries_offered_for', table.offeredFor, offers),
    holds('catalogue_entries_merged_are_retired', sql`${table.mergedInto} is null or ${table.state} = 'retired'`),
    uniqueIndex('catalogue_entries_by_code').on(table.catalogue, table.code),
  ],
)
