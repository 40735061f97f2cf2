import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { longestTalk } from '../../src/consultations/terms.ts'
import { holds, id } from '../columns.ts'
import { counsellors } from './accounts.ts'
import { entries } from './cases.ts'
import { catalogueEntries } from './catalogues.ts'

/** What a talk has beyond its entry: consultations, and short contacts, which are timed but never counted. */
export const consultations = sqliteTable(
  'consultations',
  {
    entryId: id('entry_id')
      .primaryKey()
      .references(() => entries.id),
    /** Who held it; may differ from who recorded it. */
    heldById: id('held_by_id').references(() => counsellors.id),
    minutes: integer('minutes'),
    channelId: id('channel_id').references(() => catalogueEntries.id),
    /** BCP 47, null when not recorded. */
    language: text('language'),
    /** Family members who were counselled along; counted apart, never as clients. */
    accompanied: integer('accompanied').notNull().default(0),
    /** Shared by the entries of one talk with several clients. */
    talkId: id('talk_id'),
  },
  (table) => [
    holds(
      'consultations_minutes',
      sql`${table.minutes} is null or ${table.minutes} between 0 and ${sql.raw(String(longestTalk))}`,
    ),
    holds('consultations_accompanied', sql`${table.accompanied} between 0 and 100`),
    index('consultations_by_held_by').on(table.heldById),
    index('consultations_by_channel').on(table.channelId),
    index('talks_together').on(table.talkId, table.entryId).where(sql`${table.talkId} is not null`),
    index('accompanied_consultations').on(table.entryId, table.accompanied).where(sql`${table.accompanied} > 0`),
  ],
)

export const consultationTopics = sqliteTable(
  'consultation_topics',
  {
    entryId: id('entry_id')
      .notNull()
      .references(() => consultations.entryId),
    topicId: id('topic_id')
      .notNull()
      .references(() => catalogueEntries.id),
    position: integer('position').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.entryId, table.topicId] }),
    index('consultation_topics_by_topic').on(table.topicId, table.entryId),
  ],
)
