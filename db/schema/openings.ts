import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { openingEndings } from '../../src/openings/terms.ts'
import { workKinds } from '../../src/placements/terms.ts'
import { day, holds, id, isDayOrNull, isOneOf, isOneOfOrNull, isUuid, moment, version } from '../columns.ts'
import { caseFiles } from './cases.ts'
import { organisations } from './organisations.ts'

/** An opening somebody told the centre of: in short, with the way to where it is advertised. */
export const openings = sqliteTable(
  'openings',
  {
    id: id().primaryKey(),
    organisationId: id('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind', { enum: workKinds }).notNull(),
    title: text('title').notNull(),
    places: integer('places').notNull().default(1),
    knownOn: day('known_on').notNull(),
    /** When somebody last made sure that it is still open. */
    checkedOn: day('checked_on').notNull(),
    /** Its entry in the job portal. The server never opens it. */
    link: text('link'),
    note: text('note'),
    ending: text('ending', { enum: openingEndings }),
    endedOn: day('ended_on'),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('openings_id', table.id),
    isOneOf('openings_kind', table.kind, workKinds),
    isOneOfOrNull('openings_ending', table.ending, openingEndings),
    isDayOrNull('openings_known_on', table.knownOn),
    isDayOrNull('openings_checked_on', table.checkedOn),
    isDayOrNull('openings_ended_on', table.endedOn),
    holds('openings_ended', sql`(${table.ending} is null) = (${table.endedOn} is null)`),
    holds('openings_places', sql`${table.places} between 1 and 999`),
    index('openings_by_organisation').on(table.organisationId, table.knownOn),
    index('openings_by_check').on(table.endedOn, table.checkedOn),
  ],
)

/** Somebody who found work, training or an internship at an organisation. Whose it is says the case. */
export const placements = sqliteTable(
  'placements',
  {
    id: id().primaryKey(),
    caseId: id('case_id')
      .notNull()
      .references(() => caseFiles.id),
    organisationId: id('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** Which of its openings, where it was one the centre knew. */
    openingId: id('opening_id').references(() => openings.id),
    /** Whether the opening was filled with them, and opens again if they are taken back. */
    fills: integer('fills', { mode: 'boolean' }).notNull().default(false),
    kind: text('kind', { enum: workKinds }).notNull(),
    /** As what. */
    title: text('title'),
    beganOn: day('began_on').notNull(),
    endedOn: day('ended_on'),
    removedAt: moment('removed_at'),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('placements_id', table.id),
    isOneOf('placements_kind', table.kind, workKinds),
    isDayOrNull('placements_began_on', table.beganOn),
    isDayOrNull('placements_ended_on', table.endedOn),
    holds('placements_in_order', sql`${table.endedOn} is null or ${table.endedOn} >= ${table.beganOn}`),
    holds('placements_fill', sql`${table.fills} in (0, 1) and (${table.fills} = 0 or ${table.openingId} is not null)`),
    index('placements_by_case').on(table.caseId),
    index('placements_by_organisation').on(table.organisationId),
    index('placements_by_opening').on(table.openingId),
  ],
)
