import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { day, holds, id, isDayOrNull, isUuid, moment, version } from '../columns.ts'
import { counsellors, users } from './accounts.ts'
import { caseFiles, entries } from './cases.ts'
import { catalogueEntries } from './catalogues.ts'
import { checkSheets } from './checks.ts'

/** A dated thing to do, on a case or free; with a time it is an appointment. Once done it stands on the case's timeline as an entry. */
export const followUps = sqliteTable(
  'follow_ups',
  {
    id: id().primaryKey(),
    caseId: id('case_id').references(() => caseFiles.id),
    what: text('what').notNull(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => counsellors.id),
    dueOn: day('due_on').notNull(),
    /** From when to when an appointment lasts on its day, as the clocks of Berlin show it, `HH:MM`; both or neither. */
    begins: text('begins'),
    ends: text('ends'),
    place: text('place'),
    channelId: id('channel_id').references(() => catalogueEntries.id),
    /** How many minutes before it begins its owner is reminded, and when that is; both or neither. */
    reminder: integer('reminder'),
    remindsAt: moment('reminds_at'),
    /** When its owner had seen the reminder, and when it went out by mail: once each, until it is moved or handed on. */
    remindedAt: moment('reminded_at'),
    remindedByMailAt: moment('reminded_by_mail_at'),
    doneOn: day('done_on'),
    doneBy: id('done_by').references(() => users.id),
    /** The entry that says so on the timeline; null where there is no case. */
    entryId: id('entry_id').references(() => entries.id),
    /** The answer sheet it came from: a finished check, or a measure agreed on it. */
    sheetId: id('sheet_id').references(() => checkSheets.id),
    /** The statement whose measure was agreed, such as `U1.2`. */
    statement: text('statement'),
    removedAt: moment('removed_at'),
    removedBy: id('removed_by').references(() => users.id),
    /** Null where the centre itself raised it, as after a finished check. */
    createdBy: id('created_by').references(() => users.id),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('follow_ups_id', table.id),
    isDayOrNull('follow_ups_due_on', table.dueOn),
    isDayOrNull('follow_ups_done_on', table.doneOn),
    holds('follow_ups_done_has_entry', sql`${table.entryId} is null or ${table.doneOn} is not null`),
    holds('follow_ups_statement_of_a_sheet', sql`${table.statement} is null or ${table.sheetId} is not null`),
    holds(
      'follow_ups_times_of_a_clock',
      sql`(${table.begins} is null) = (${table.ends} is null) and (${table.begins} is null
        or (${table.begins} glob '[0-2][0-9]:[0-5][0-9]' and ${table.ends} glob '[0-2][0-9]:[0-5][0-9]'
          and ${table.begins} < ${table.ends}))`,
    ),
    holds('follow_ups_reminder_has_its_time', sql`(${table.reminder} is null) = (${table.remindsAt} is null)`),
    index('open_follow_ups_by_owner')
      .on(table.ownerId, table.dueOn, table.id)
      .where(sql`${table.doneOn} is null and ${table.removedAt} is null`),
    index('follow_ups_by_case').on(table.caseId, table.dueOn, table.id),
    index('follow_ups_by_owner').on(table.ownerId, table.doneOn),
    index('follow_ups_by_day').on(table.ownerId, table.dueOn),
    index('open_reminders')
      .on(table.remindsAt)
      .where(sql`${table.remindsAt} is not null and ${table.doneOn} is null and ${table.removedAt} is null`),
    index('follow_ups_by_channel').on(table.channelId),
    index('follow_ups_by_entry').on(table.entryId),
    index('follow_ups_by_sheet').on(table.sheetId),
  ],
)
