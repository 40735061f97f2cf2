import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { organisationKinds } from '../../src/organisations/terms.ts'
import { holds, id, isOneOf, isUuid, moment, version } from '../columns.ts'
import { municipalities } from './places.ts'

export const organisations = sqliteTable(
  'organisations',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    name: text('name').notNull(),
    /** For sorting by German rules: folded to base letters. */
    sortName: text('sort_name').notNull(),
    sector: text('sector'),
    employees: integer('employees'),
    municipalityKey: text('municipality_key').references(() => municipalities.key),
    /** The place as written, where it is none of the district's municipalities. */
    place: text('place'),
    contactName: text('contact_name'),
    email: text('email'),
    phone: text('phone'),
    mergedInto: id('merged_into').references((): AnySQLiteColumn => organisations.id),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('organisations_id', table.id),
    isOneOf('organisations_kind', table.kind, organisationKinds),
    holds('organisations_employees', sql`${table.employees} is null or ${table.employees} >= 0`),
    index('organisations_by_sort_name').on(table.sortName, table.id),
    index('organisations_by_municipality').on(table.municipalityKey),
    index('organisations_by_survivor').on(table.mergedInto),
  ],
)
