import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { languages } from '../../src/accounts/terms.ts'
import { mailStates, mailTemplates } from '../../src/mail/terms.ts'
import { id, isOneOf, isUuid, moment } from '../columns.ts'

/** The outbox: a mail is written in the transaction that causes it, and sent afterwards. */
export const mails = sqliteTable(
  'mails',
  {
    id: id().primaryKey(),
    /** Of the `Message-ID` header, the same at every try. */
    messageId: text('message_id').notNull().unique(),
    template: text('template', { enum: mailTemplates }).notNull(),
    language: text('language', { enum: languages }).notNull(),
    recipient: text('recipient').notNull(),
    subject: text('subject').notNull(),
    /** Text and HTML as JSON, encrypted under the key in `LOTSE_KEY_FILE`, for it holds a link; null once it was sent. */
    content: blob('content', { mode: 'buffer' }),
    /** What it is about: the id of an answer sheet or of a registration. */
    aboutId: id('about_id').notNull(),
    state: text('state', { enum: mailStates }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at'),
    /** Why the last try failed, as a code. */
    failure: text('failure'),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (table) => [
    isUuid('mails_id', table.id),
    isOneOf('mails_state', table.state, mailStates),
    isOneOf('mails_template', table.template, mailTemplates),
    index('mails_to_send').on(table.state, table.nextAttemptAt),
    index('mails_by_about').on(table.aboutId, table.createdAt),
    index('mails_by_age').on(table.createdAt, table.id),
  ],
)
