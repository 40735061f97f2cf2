import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { answerCodes, checkKinds, checkLanguages, checkOrigins } from '../../src/checks/terms.ts'
import { day, holds, id, isDayOrNull, isOneOf, isUuid, moment, version } from '../columns.ts'
import { counsellors } from './accounts.ts'
import { caseFiles, entries } from './cases.ts'
import { organisations } from './organisations.ts'

/** One round of the Willkommens-Check of one organisation; each respondent has an answer sheet of their own. */
export const checks = sqliteTable(
  'checks',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: checkKinds }).notNull(),
    /** Of the questionnaire in `templates/checks/`: the answers stay bound to it. */
    questionnaireVersion: integer('questionnaire_version').notNull(),
    origin: text('origin', { enum: checkOrigins }).notNull(),
    /** Null after a registration until a colleague said who it is. */
    organisationId: id('organisation_id').references(() => organisations.id),
    /** What the organisation called itself when it registered. */
    registeredName: text('registered_name'),
    /** The case on whose timeline its results stand, where there is one. */
    caseId: id('case_id').references(() => caseFiles.id),
    /** Who invited, and hears of it where there is no case. */
    invitedBy: id('invited_by').references(() => counsellors.id),
    endsOn: day('ends_on').notNull(),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('checks_id', table.id),
    isOneOf('checks_kind', table.kind, checkKinds),
    isOneOf('checks_origin', table.origin, checkOrigins),
    isDayOrNull('checks_ends_on', table.endsOn),
    holds('checks_of_somebody', sql`${table.organisationId} is not null or ${table.registeredName} is not null`),
    index('checks_by_organisation').on(table.organisationId, table.createdAt),
    index('checks_by_case').on(table.caseId),
    index('checks_by_age').on(table.createdAt, table.id),
  ],
)

/** One respondent's answers: one personal link, one sheet. */
export const checkSheets = sqliteTable(
  'check_sheets',
  {
    id: id().primaryKey(),
    checkId: id('check_id')
      .notNull()
      .references(() => checks.id),
    /** SHA-256 of the link's secret: whoever reads the database cannot open it. */
    secretHash: text('secret_hash').notNull().unique(),
    /** Who fills it in, where known: a name or a role, and where a mail goes. */
    respondent: text('respondent'),
    email: text('email'),
    language: text('language', { enum: checkLanguages }).notNull(),
    remindedAt: moment('reminded_at'),
    openedAt: moment('opened_at'),
    lastAnsweredAt: moment('last_answered_at'),
    finishedAt: moment('finished_at'),
    revokedAt: moment('revoked_at'),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('check_sheets_id', table.id),
    isOneOf('check_sheets_language', table.language, checkLanguages),
    index('check_sheets_by_check').on(table.checkId, table.createdAt),
  ],
)

export const checkAnswers = sqliteTable(
  'check_answers',
  {
    sheetId: id('sheet_id')
      .notNull()
      .references(() => checkSheets.id),
    /** Its code in the questionnaire, such as `U1.2`. */
    statement: text('statement').notNull(),
    answer: text('answer', { enum: answerCodes }).notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sheetId, table.statement] }),
    isOneOf('check_answers_answer', table.answer, answerCodes),
  ],
)

export const checkNotes = sqliteTable(
  'check_notes',
  {
    sheetId: id('sheet_id')
      .notNull()
      .references(() => checkSheets.id),
    /** The field it belongs to, such as `U1`. */
    field: text('field').notNull(),
    note: text('note').notNull(),
    /** Counts the edits: two devices at once keep both texts. */
    version: version(),
    writtenAt: moment('written_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sheetId, table.field] })],
)

/** What a finished sheet came to, as it was then: the report is a function of it, and of nothing else. */
export const checkResults = sqliteTable(
  'check_results',
  {
    sheetId: id('sheet_id')
      .primaryKey()
      .references(() => checkSheets.id),
    finishedOn: day('finished_on').notNull(),
    /** The stored result as JSON: answers, scores, comparison, benchmark, partners. Never written again. */
    result: text('result').notNull(),
    /** SHA-256 of it. */
    resultHash: text('result_hash').notNull(),
    /** Whose result it was compared with, where there was one: not everybody who may know of this may know of that. */
    previousSheetId: id('previous_sheet_id').references(() => checkSheets.id),
    /** Where it stands on the case's timeline. */
    entryId: id('entry_id').references(() => entries.id),
  },
  (table) => [
    isDayOrNull('check_results_finished_on', table.finishedOn),
    index('check_results_by_entry').on(table.entryId),
  ],
)

/** Somebody asked for a check on the open page; nothing comes of it until the link in the mail was pressed. */
export const checkRegistrations = sqliteTable(
  'check_registrations',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: checkKinds }).notNull(),
    organisationName: text('organisation_name').notNull(),
    contactName: text('contact_name').notNull(),
    email: text('email').notNull(),
    language: text('language', { enum: checkLanguages }).notNull(),
    secretHash: text('secret_hash').notNull().unique(),
    confirmedAt: moment('confirmed_at'),
    endsAt: moment('ends_at').notNull(),
    checkId: id('check_id').references(() => checks.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('check_registrations_id', table.id),
    isOneOf('check_registrations_kind', table.kind, checkKinds),
    isOneOf('check_registrations_language', table.language, checkLanguages),
    index('check_registrations_by_end').on(table.endsAt),
  ],
)
