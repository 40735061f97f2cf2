import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { householdRoles } from '../../src/households/terms.ts'
import { day, holds, id, isDayOrNull, isOneOf, isUuid, moment, version } from '../columns.ts'
import { people } from './people.ts'

/** People who belong together; who, and when, its memberships say. */
export const households = sqliteTable(
  'households',
  { id: id().primaryKey(), createdAt: moment('created_at').notNull() },
  (table) => [isUuid('households_id', table.id)],
)

/** That somebody belongs to a household from a day on and until another: a recorded person, or somebody by their name. */
export const memberships = sqliteTable(
  'memberships',
  {
    id: id().primaryKey(),
    householdId: id('household_id')
      .notNull()
      .references(() => households.id),
    personId: id('person_id').references(() => people.id),
    /** Of whom is not recorded: a given name, and the year they were born in. */
    name: text('name'),
    birthYear: integer('birth_year'),
    role: text('role', { enum: householdRoles }).notNull(),
    /** Null: from ever. */
    fromOn: day('from_on'),
    /** The first day they did not belong to it any more; null: they do. */
    untilOn: day('until_on'),
    removedAt: moment('removed_at'),
    createdAt: moment('created_at').notNull(),
    version: version(),
  },
  (table) => [
    isUuid('memberships_id', table.id),
    holds('memberships_somebody', sql`(${table.personId} is null) <> (${table.name} is null)`),
    holds('memberships_birth_year', sql`${table.birthYear} is null or ${table.birthYear} between 0 and 9999`),
    isOneOf('memberships_role', table.role, householdRoles),
    isDayOrNull('memberships_from_on', table.fromOn),
    isDayOrNull('memberships_until_on', table.untilOn),
    holds(
      'memberships_in_before_out',
      sql`${table.fromOn} is null or ${table.untilOn} is null or ${table.fromOn} < ${table.untilOn}`,
    ),
    index('memberships_by_household').on(table.householdId, table.id),
    index('memberships_by_person').on(table.personId),
    // Whatever two writers do at once: nobody belongs to two households now.
    uniqueIndex('memberships_now')
      .on(table.personId)
      .where(sql`${table.personId} is not null and ${table.untilOn} is null and ${table.removedAt} is null`),
  ],
)
