import { sql } from 'drizzle-orm'
import { type AnySQLiteColumn, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { organisationKinds } from '../../src/organisations/terms.ts'
import { day, holds, id, isDayOrNull, isOneOf, isUuid, moment, version } from '../columns.ts'
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

/**
 * Whom one reaches at an organisation. The first is the main one, if they are still there; whoever left is dated, and comes
 * after those who are.
 */
export const organisationContacts = sqliteTable(
  'organisation_contacts',
  {
    id: id().primaryKey(),
    organisationId: id('organisation_id')
      .notNull()
      .references(() => organisations.id),
    position: integer('position').notNull(),
    /** A person, or a desk; null where an address or a number alone is known. */
    name: text('name'),
    role: text('role'),
    email: text('email'),
    phone: text('phone'),
    note: text('note'),
    /** Since when they are no longer reached there. */
    formerOn: day('former_on'),
  },
  (table) => [
    isUuid('organisation_contacts_id', table.id),
    isDayOrNull('organisation_contacts_former_on', table.formerOn),
    holds(
      'organisation_contacts_reached',
      sql`${table.name} is not null or ${table.email} is not null or ${table.phone} is not null`,
    ),
    uniqueIndex('organisation_contacts_in_order').on(table.organisationId, table.position),
  ],
)
