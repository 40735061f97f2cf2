import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { packageLanguages } from '../../src/packages/terms.ts'
import { day, holds, id, isDayOrNull, isOneOf, isOneOfOrNull, isUuid, moment } from '../columns.ts'
import { caseFiles, entries } from './cases.ts'
import { documents } from './documents.ts'

/** A package that was handed over. What was composed stands inside its document, encrypted, and goes with it: not here. */
export const packages = sqliteTable(
  'packages',
  {
    id: id().primaryKey(),
    caseId: id('case_id')
      .notNull()
      .references(() => caseFiles.id),
    /** Where it stands on the timeline. */
    entryId: id('entry_id')
      .notNull()
      .unique()
      .references(() => entries.id),
    documentId: id('document_id')
      .notNull()
      .unique()
      .references(() => documents.id),
    language: text('language', { enum: packageLanguages }).notNull(),
    secondLanguage: text('second_language', { enum: packageLanguages }),
    /** As printed: code, version, German title, in order. */
    modules: text('modules', { mode: 'json' }).$type<{ code: string; version: number; title: string }[]>().notNull(),
    pages: integer('pages').notNull(),
    /** How many were raised with it. */
    followUps: integer('follow_ups').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('packages_id', table.id),
    isOneOf('packages_language', table.language, packageLanguages),
    isOneOfOrNull('packages_second_language', table.secondLanguage, packageLanguages),
    holds('packages_pages', sql`${table.pages} > 0`),
    holds('packages_follow_ups', sql`${table.followUps} >= 0`),
    index('packages_by_case').on(table.caseId, table.createdAt, table.id),
    index('packages_by_time').on(table.createdAt, table.id),
  ],
)

/** The personal link that opens a package; one at a time. */
export const packageLinks = sqliteTable(
  'package_links',
  {
    packageId: id('package_id')
      .primaryKey()
      .references(() => packages.id),
    /** SHA-256 of the link's secret: whoever reads the database cannot open it. */
    secretHash: text('secret_hash').notNull().unique(),
    /** Which link of the package: the secret is made of it. */
    number: integer('number').notNull(),
    endsOn: day('ends_on').notNull(),
    revokedAt: moment('revoked_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isDayOrNull('package_links_ends_on', table.endsOn),
    holds('package_links_number', sql`${table.number} > 0`),
  ],
)
