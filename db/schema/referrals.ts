import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import {
  consentLanguages,
  consentWays,
  handoverWays,
  type ReferralFact,
  type ReferralSheet,
  referralStandings,
} from '../../src/referrals/terms.ts'
import { holds, id, isOneOf, isOneOfOrNull, isUuid, moment, version } from '../columns.ts'
import { counsellors, users } from './accounts.ts'
import { caseFiles, entries } from './cases.ts'
import { followUps } from './follow-ups.ts'
import { partners } from './partners.ts'

/** A client of a case is sent to a partner: what of them is to be passed on, and how far it has come. */
export const referrals = sqliteTable(
  'referrals',
  {
    id: id().primaryKey(),
    caseId: id('case_id')
      .notNull()
      .references(() => caseFiles.id),
    partnerId: id('partner_id')
      .notNull()
      .references(() => partners.id),
    ownerId: id('owner_id')
      .notNull()
      .references(() => counsellors.id),
    facts: text('facts', { mode: 'json' }).$type<ReferralFact[]>().notNull(),
    message: text('message'),
    remindAfterDays: integer('remind_after_days').notNull(),
    /** By its steps, kept by every verb that takes one; null where all were taken back. */
    standing: text('standing', { enum: referralStandings }),
    /** The reminder of it. */
    followUpId: id('follow_up_id').references(() => followUps.id),
    createdBy: id('created_by').references(() => users.id),
    version: version(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    isUuid('referrals_id', table.id),
    isOneOfOrNull('referrals_standing', table.standing, referralStandings),
    holds('referrals_reminder', sql`${table.remindAfterDays} between 1 and 365`),
    index('referrals_by_case').on(table.caseId, table.createdAt, table.id),
    index('referrals_by_partner').on(table.partnerId, table.standing, table.createdAt, table.id),
    index('referrals_by_follow_up').on(table.followUpId),
  ],
)

/** A step of a referral is an entry of its case; taken back, the entry is removed. */
export const referralStepsTaken = sqliteTable(
  'referral_steps',
  {
    entryId: id('entry_id')
      .primaryKey()
      .references(() => entries.id),
    referralId: id('referral_id')
      .notNull()
      .references(() => referrals.id),
    /** Of all steps it ever had. */
    position: integer('position').notNull(),
    kind: text('kind', { enum: referralStandings }).notNull(),
  },
  (table) => [
    isOneOf('referral_steps_kind', table.kind, referralStandings),
    uniqueIndex('referral_steps_by_referral').on(table.referralId, table.position),
  ],
)

/** What a client consented to, word by word, whatever the template says by now. */
export const referralConsents = sqliteTable(
  'referral_consents',
  {
    entryId: id('entry_id')
      .primaryKey()
      .references(() => referralStepsTaken.entryId),
    textVersion: integer('text_version').notNull(),
    language: text('language', { enum: consentLanguages }).notNull(),
    text: text('text').notNull(),
    way: text('way', { enum: consentWays }).notNull(),
    partnerId: id('partner_id')
      .notNull()
      .references(() => partners.id),
    facts: text('facts', { mode: 'json' }).$type<ReferralFact[]>().notNull(),
    message: text('message'),
  },
  (table) => [
    isOneOf('referral_consents_language', table.language, consentLanguages),
    isOneOf('referral_consents_way', table.way, consentWays),
  ],
)

/** What went to whom, how. */
export const referralHandovers = sqliteTable(
  'referral_handovers',
  {
    entryId: id('entry_id')
      .primaryKey()
      .references(() => referralStepsTaken.entryId),
    way: text('way', { enum: handoverWays }).notNull(),
    recipient: text('recipient'),
    email: text('email'),
    facts: text('facts', { mode: 'json' }).$type<ReferralFact[]>().notNull(),
    hasMessage: integer('has_message', { mode: 'boolean' }).notNull(),
    /** What the sheet said; null once the consent is withdrawn. */
    sheet: text('sheet', { mode: 'json' }).$type<ReferralSheet>(),
    /** The mail it went with. Mails are cleared away after a year. */
    mailId: id('mail_id'),
  },
  (table) => [
    isOneOf('referral_handovers_way', table.way, handoverWays),
    holds('referral_handovers_mail', sql`(${table.way} = 'mail') = (${table.email} is not null)`),
  ],
)
