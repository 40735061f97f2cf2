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
import { languages, linkPurposes, roles as roleCodes } from '../../src/accounts/terms.ts'
import { catalogueStates } from '../../src/catalogues/terms.ts'
import { holds, id, isOneOf, isUuid, isYesNoOrNull, moment, version } from '../columns.ts'

export const users = sqliteTable(
  'users',
  {
    id: id().primaryKey(),
    /** What one signs in with; compared without regard to case. */
    signInName: text('sign_in_name').notNull(),
    name: text('name').notNull(),
    /** Argon2id, null until the one-time link was used. */
    passwordHash: text('password_hash'),
    /** In which the screen speaks to them. */
    language: text('language', { enum: languages }).notNull().default('de'),
    deactivatedAt: moment('deactivated_at'),
    /** Where reminders of their follow-ups go by mail; null: nowhere. */
    reminderEmail: text('reminder_email'),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('users_id', table.id),
    uniqueIndex('users_by_sign_in_name').on(sql`lower(${table.signInName})`),
    holds('users_sign_in_name', sql`length(${table.signInName}) between 1 and 200`),
    isOneOf('users_language', table.language, languages),
  ],
)

export const userRoles = sqliteTable(
  'user_roles',
  {
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role', { enum: roleCodes }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.role] }), isOneOf('user_roles_role', table.role, roleCodes)],
)

/** The server's side of a sign-in: ending the row ends the session at once. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    endedAt: moment('ended_at'),
    /** Browser and system in a word each, such as `Firefox, Windows`, so that one knows one's own sessions apart. */
    device: text('device'),
  },
  (table) => [index('sessions_by_user').on(table.userId, table.endedAt)],
)

/** The secret address under which somebody's own calendar program reads what they have to do. */
export const calendarFeeds = sqliteTable(
  'calendar_feeds',
  {
    userId: id('user_id')
      .primaryKey()
      .references(() => users.id),
    /** SHA-256 of the secret: whoever reads the database cannot read the calendar. */
    secretHash: text('secret_hash').notNull().unique(),
    /** Whole names; otherwise initials. */
    showsNames: integer('shows_names', { mode: 'boolean' }).notNull().default(false),
    createdAt: moment('created_at').notNull(),
    /** Written once an hour at most. */
    lastReadAt: moment('last_read_at'),
  },
  (table) => [isYesNoOrNull('calendar_feeds_shows_names', table.showsNames)],
)

/** A link that works once: it sets up the first administrator, sets up an account, or sets its password anew. */
export const oneTimeLinks = sqliteTable(
  'one_time_links',
  {
    id: id().primaryKey(),
    /** SHA-256 of the secret: whoever reads the database cannot use the link. */
    secretHash: text('secret_hash').notNull().unique(),
    purpose: text('purpose', { enum: linkPurposes }).notNull(),
    /** Whose account it opens; null for the first administrator's, which there is not yet. */
    userId: id('user_id').references(() => users.id),
    createdAt: moment('created_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    isOneOf('one_time_links_purpose', table.purpose, linkPurposes),
    holds('one_time_links_of_whom', sql`(${table.userId} is null) = (${table.purpose} = 'first_administrator')`),
    index('one_time_links_by_user').on(table.userId),
  ],
)

/** Who counsels. A name from an old list stands here without an account until the coordinator maps it. */
export const counsellors = sqliteTable(
  'counsellors',
  {
    id: id().primaryKey(),
    name: text('name').notNull(),
    state: text('state', { enum: catalogueStates }).notNull(),
    userId: id('user_id')
      .unique()
      .references(() => users.id),
    /** The counsellor this name of an old list turned out to be; what it held and led is theirs. */
    mergedInto: id('merged_into').references((): AnySQLiteColumn => counsellors.id),
    version: version(),
  },
  (table) => [
    isUuid('counsellors_id', table.id),
    isOneOf('counsellors_state', table.state, catalogueStates),
    index('counsellors_by_name').on(table.name),
    holds('counsellors_merged_are_retired', sql`${table.mergedInto} is null or ${table.state} = 'retired'`),
    holds('counsellors_with_account_are_confirmed', sql`${table.userId} is null or ${table.state} <> 'unconfirmed'`),
  ],
)

/** What a client-made id was used for, so that a dropped answer can be asked for again. */
export const creations = sqliteTable('creations', {
  id: id().primaryKey(),
  /** Null where a command made it. */
  userId: id('user_id').references(() => users.id),
  kind: text('kind').notNull(),
  /** SHA-256 over id, kind and body. */
  fingerprint: text('fingerprint').notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
})
