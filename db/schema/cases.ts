import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { caseChanges, entryKinds, targetGroups } from '../../src/cases/terms.ts'
import { day, holds, id, isDayOrNull, isOneOf, isUuid, moment, version } from '../columns.ts'
import { counsellors, users } from './accounts.ts'
import { catalogueEntries } from './catalogues.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'

export const caseFiles = sqliteTable(
  'case_files',
  {
    id: id().primaryKey(),
    /** `WCE-2022-0042` is prefix, year of opening and sequence; rule 4 compares the last two as numbers. */
    prefix: text('prefix').notNull(),
    year: integer('year').notNull(),
    sequence: integer('sequence').notNull(),
    personId: id('person_id').references(() => people.id),
    organisationId: id('organisation_id').references(() => organisations.id),
    targetGroup: text('target_group', { enum: targetGroups }).notNull(),
    leadId: id('lead_id')
      .notNull()
      .references(() => counsellors.id),
    openedOn: day('opened_on').notNull(),
    closedOn: day('closed_on'),
    closingReasonId: id('closing_reason_id').references(() => catalogueEntries.id),
    /** False after a closing by the import: no retention clock runs until the coordinator has confirmed it. */
    closingConfirmed: integer('closing_confirmed', { mode: 'boolean' }).notNull().default(true),
    /** Day of the latest entry that stands, kept by every verb that writes entries; the opening day without one. */
    lastEntryOn: day('last_entry_on').notNull(),
    /** The client's `sort_name`, so that a list by name can walk an index: kept by `keepSortNames`. */
    sortName: text('sort_name').notNull().default(''),
    /** Since when only its lead, its readers and the coordinator know of it; null for everybody's. */
    restrictedAt: moment('restricted_at'),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('case_files_id', table.id),
    uniqueIndex('case_files_by_number').on(table.year, table.sequence),
    holds('case_files_one_client', sql`(${table.personId} is null) <> (${table.organisationId} is null)`),
    isOneOf('case_files_target_group', table.targetGroup, targetGroups),
    holds(
      'case_files_group_fits_client',
      sql`(${table.organisationId} is not null) = (${table.targetGroup} in ('company', 'municipality'))`,
    ),
    holds('case_files_closing_has_reason', sql`(${table.closedOn} is null) = (${table.closingReasonId} is null)`),
    holds('case_files_closed_after_opened', sql`${table.closedOn} is null or ${table.closedOn} >= ${table.openedOn}`),
    isDayOrNull('case_files_opened_on', table.openedOn),
    isDayOrNull('case_files_closed_on', table.closedOn),
    isDayOrNull('case_files_last_entry_on', table.lastEntryOn),
    index('case_files_by_person').on(table.personId),
    index('case_files_by_organisation').on(table.organisationId),
    index('case_files_by_last_entry').on(table.lastEntryOn, table.id),
    index('open_case_files_by_last_entry').on(table.lastEntryOn, table.id).where(sql`${table.closedOn} is null`),
    index('open_case_files_by_lead')
      .on(table.leadId, table.lastEntryOn, table.id)
      .where(sql`${table.closedOn} is null`),
    index('case_files_by_lead').on(table.leadId, table.lastEntryOn, table.id),
    index('case_files_by_group').on(table.targetGroup, table.lastEntryOn, table.id),
    index('case_files_by_name').on(table.sortName, table.id),
    index('open_case_files_by_name').on(table.sortName, table.id).where(sql`${table.closedOn} is null`),
    index('case_files_by_lead_and_name').on(table.leadId, table.sortName, table.id),
    index('case_files_by_opening').on(table.openedOn, table.id),
    index('open_case_files_by_opening').on(table.openedOn, table.id).where(sql`${table.closedOn} is null`),
    index('case_files_by_lead_and_opening').on(table.leadId, table.openedOn, table.id),
    index('open_case_files_by_number').on(table.year, table.sequence).where(sql`${table.closedOn} is null`),
    index('case_files_by_lead_and_number').on(table.leadId, table.year, table.sequence),
    index('restricted_case_files').on(table.id).where(sql`${table.restrictedAt} is not null`),
  ],
)

/** The colleagues a restricted case is open to, beside its lead and the coordinator. */
export const caseReaders = sqliteTable(
  'case_readers',
  {
    caseId: id('case_id')
      .notNull()
      .references(() => caseFiles.id),
    userId: id('user_id')
      .notNull()
      .references(() => users.id),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.userId] }),
    index('case_readers_by_user').on(table.userId, table.caseId),
  ],
)

/** One thing that happened in a case. What only one kind has stands in that kind's own table, under the same id. */
export const entries = sqliteTable(
  'entries',
  {
    id: id().primaryKey(),
    caseId: id('case_id')
      .notNull()
      .references(() => caseFiles.id),
    kind: text('kind', { enum: entryKinds }).notNull(),
    happenedOn: day('happened_on').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    /** Null where a command recorded it. */
    recordedBy: id('recorded_by').references(() => users.id),
    note: text('note'),
    removedAt: moment('removed_at'),
    removedBy: id('removed_by').references(() => users.id),
    version: version(),
  },
  (table) => [
    isUuid('entries_id', table.id),
    isOneOf('entries_kind', table.kind, entryKinds),
    isDayOrNull('entries_happened_on', table.happenedOn),
    index('entries_by_case').on(table.caseId, table.happenedOn, table.recordedAt, table.id),
    index('entries_by_kind').on(table.kind, table.happenedOn, table.caseId),
    // What a report counts, in the order it is counted in: the index alone answers.
    index('standing_consultations')
      .on(table.caseId, table.happenedOn, table.recordedAt, table.id)
      .where(sql`${table.kind} = 'consultation' and ${table.removedAt} is null`),
    // What came of a case, and that nothing did: of each case at once, however much was written on it.
    index('standing_outcomes')
      .on(table.caseId, table.id)
      .where(sql`${table.kind} = 'outcome' and ${table.removedAt} is null`),
    index('entries_by_author').on(table.recordedBy, table.recordedAt),
    index('removed_entries').on(table.id).where(sql`${table.removedAt} is not null`),
  ],
)

export const statusChanges = sqliteTable(
  'status_changes',
  {
    entryId: id('entry_id')
      .primaryKey()
      .references(() => entries.id),
    change: text('change', { enum: caseChanges }).notNull(),
    reasonId: id('reason_id').references(() => catalogueEntries.id),
  },
  (table) => [isOneOf('status_changes_change', table.change, caseChanges)],
)
