import { sql } from 'drizzle-orm'
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { holds, id, isUuid, moment } from '../columns.ts'
import { users } from './accounts.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'

/** Two records that somebody decided are two people, for good; the smaller id first. */
export const distinctPeople = sqliteTable(
  'distinct_people',
  {
    firstId: id('first_id')
      .notNull()
      .references(() => people.id),
    secondId: id('second_id')
      .notNull()
      .references(() => people.id),
    decidedAt: moment('decided_at').notNull(),
    decidedBy: id('decided_by').references(() => users.id),
  },
  (table) => [
    primaryKey({ columns: [table.firstId, table.secondId] }),
    holds('distinct_people_in_order', sql`${table.firstId} < ${table.secondId}`),
    index('distinct_people_by_second').on(table.secondId),
  ],
)

/** Two records that somebody decided are two organisations, for good; the smaller id first. */
export const distinctOrganisations = sqliteTable(
  'distinct_organisations',
  {
    firstId: id('first_id')
      .notNull()
      .references(() => organisations.id),
    secondId: id('second_id')
      .notNull()
      .references(() => organisations.id),
    decidedAt: moment('decided_at').notNull(),
    decidedBy: id('decided_by').references(() => users.id),
  },
  (table) => [
    primaryKey({ columns: [table.firstId, table.secondId] }),
    holds('distinct_organisations_in_order', sql`${table.firstId} < ${table.secondId}`),
    index('distinct_organisations_by_second').on(table.secondId),
  ],
)

/** What was moved and filled: a later undo reads it. Ids of rows and the loser's own values. */
export type Moved = {
  /** By table and column: the keys of the rows that pointed to the loser. */
  rows: Record<string, unknown[]>
  /** The survivor's empty fields that took the loser's value. */
  filled: Record<string, unknown>
  /** Rows of the loser that the survivor had already, as they were. */
  dropped: Record<string, unknown[]>
  /** Whether the loser's facts stayed with it, as some who know of the survivor must not learn them. */
  keptApart: boolean
}

/** One record taken into another, and what a later undo needs. */
export const merges = sqliteTable(
  'merges',
  {
    id: id().primaryKey(),
    personId: id('person_id').references(() => people.id),
    mergedPersonId: id('merged_person_id').references(() => people.id),
    organisationId: id('organisation_id').references(() => organisations.id),
    mergedOrganisationId: id('merged_organisation_id').references(() => organisations.id),
    mergedAt: moment('merged_at').notNull(),
    mergedBy: id('merged_by').references(() => users.id),
    moved: text('moved', { mode: 'json' }).$type<Moved>().notNull(),
  },
  (table) => [
    isUuid('merges_id', table.id),
    holds(
      'merges_of_one_kind',
      sql`(${table.personId} is null) = (${table.mergedPersonId} is null)
        and (${table.organisationId} is null) = (${table.mergedOrganisationId} is null)
        and (${table.personId} is null) <> (${table.organisationId} is null)`,
    ),
    index('merges_by_person').on(table.personId),
    index('merges_by_merged_person').on(table.mergedPersonId),
    index('merges_by_organisation').on(table.organisationId),
    index('merges_by_merged_organisation').on(table.mergedOrganisationId),
  ],
)
