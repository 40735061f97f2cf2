import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { targetGroups } from '../../src/cases/terms.ts'
import { genders, householdRelations, originGroups } from '../../src/people/terms.ts'
import {
  day,
  holds,
  id,
  isDayOrNull,
  isOneOf,
  isOneOfOrNull,
  isUuid,
  isYesNoOrNull,
  moment,
  version,
} from '../columns.ts'
import { municipalities } from './places.ts'

export const people = sqliteTable(
  'people',
  {
    id: id().primaryKey(),
    givenName: text('given_name'),
    familyName: text('family_name').notNull(),
    /** The name in the person's own script, where it is not the Latin one. */
    nativeName: text('native_name'),
    /** For sorting by German rules: family name, then given name, folded to base letters. */
    sortName: text('sort_name').notNull(),
    birthYear: integer('birth_year'),
    gender: text('gender', { enum: genders }),
    /** What a new case of this person begins with; the case's own group is the one that counts (rule 4). */
    targetGroup: text('target_group', { enum: targetGroups }).notNull(),
    /** Where the person comes from, as told. */
    origin: text('origin'),
    email: text('email'),
    phone: text('phone'),
    /** From here to `movingOn` and the two tables below: what the welcome package asks for; null is not recorded. */
    originGroup: text('origin_group', { enum: originGroups }),
    /** Whether `household_members` says who comes along: without rows it is then nobody. */
    householdKnown: integer('household_known', { mode: 'boolean' }).notNull().default(false),
    hasCar: integer('has_car', { mode: 'boolean' }),
    hasFamilyAbroad: integer('has_family_abroad', { mode: 'boolean' }),
    hasForeignDegree: integer('has_foreign_degree', { mode: 'boolean' }),
    /** The day somebody means to move; where they live is a residence. */
    movingOn: day('moving_on'),
    mergedInto: id('merged_into').references((): AnySQLiteColumn => people.id),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('people_id', table.id),
    holds('people_gender', sql`${table.gender} is null or ${table.gender} in ('female', 'male', 'diverse')`),
    holds('people_target_group', sql`${table.targetGroup} in ('returnee', 'domestic', 'abroad', 'undecided')`),
    holds('people_birth_year', sql`${table.birthYear} is null or ${table.birthYear} between 0 and 9999`),
    isOneOfOrNull('people_origin_group', table.originGroup, originGroups),
    holds('people_household_known', sql`${table.householdKnown} in (0, 1)`),
    isYesNoOrNull('people_has_car', table.hasCar),
    isYesNoOrNull('people_has_family_abroad', table.hasFamilyAbroad),
    isYesNoOrNull('people_has_foreign_degree', table.hasForeignDegree),
    isDayOrNull('people_moving_on', table.movingOn),
    index('people_by_sort_name').on(table.sortName, table.id),
  ],
)

/** Several are possible; the first counts. */
export const nationalities = sqliteTable(
  'nationalities',
  {
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull(),
    /** ISO 3166-1 alpha-2, or `stateless`, or `unclear`. */
    country: text('country').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.position] })],
)

/** What somebody would rather speak and read, the one they like best first. */
export const personLanguages = sqliteTable(
  'person_languages',
  {
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull(),
    /** BCP 47. */
    language: text('language').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.position] })],
)

/** Who comes along with a person: accompanied, so never a client, never counted and never found by a name. */
export const householdMembers = sqliteTable(
  'household_members',
  {
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    position: integer('position').notNull(),
    relation: text('relation', { enum: householdRelations }).notNull(),
    birthYear: integer('birth_year'),
    /** A given name, to be addressed by. */
    name: text('name'),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.position] }),
    isOneOf('household_members_relation', table.relation, householdRelations),
    holds('household_members_birth_year', sql`${table.birthYear} is null or ${table.birthYear} between 0 and 9999`),
  ],
)

/** Where a person lives holds from a day on, so that old quarters stand when somebody moves. */
export const residences = sqliteTable(
  'residences',
  {
    id: id().primaryKey(),
    personId: id('person_id')
      .notNull()
      .references(() => people.id),
    /** Null: without beginning, for all days until the next residence. */
    fromOn: day('from_on'),
    municipalityKey: text('municipality_key').references(() => municipalities.key),
    /** The place as written, where it is none of the district's municipalities. */
    place: text('place'),
  },
  (table) => [
    isUuid('residences_id', table.id),
    isDayOrNull('residences_from_on', table.fromOn),
    uniqueIndex('residences_by_person').on(table.personId, table.fromOn),
    index('residences_by_municipality').on(table.municipalityKey, table.personId),
    uniqueIndex('residences_without_beginning').on(table.personId).where(sql`${table.fromOn} is null`),
  ],
)
