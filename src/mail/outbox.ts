import { randomUUID } from 'node:crypto'
import { and, eq, inArray, lt, type SQL } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Db, Tx } from '../../db/open.ts'
import { mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { Language } from '../accounts/terms.ts'
import { writeAudit, writeAudits } from '../audit/audit.ts'
import { findSettings } from '../centre/queries.ts'
import { ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { type Attachment, sealContent } from './content.ts'
import type { Mail } from './contract.ts'
import { isLinkOver } from './link-queries.ts'
import { isAddress, type Mailbox } from './mailbox-rules.ts'
import { describeMail, findMail, type MailRow } from './queries.ts'
import { mayRetry, mayWithdraw } from './rules.ts'
import type { MailTemplate } from './terms.ts'
import type { MailTexts } from './texts.ts'
import { inWords, type MailValues } from './values.ts'

/** What writing mails takes: the texts, the key their content is sealed with, and from whom they come. */
export type Mailing = {
  texts: MailTexts
  key: Buffer
  /** Null where no mail server is set. */
  from: Mailbox | null
}

/** Who carries a link, and where it leads: what a verb takes whose mail has one. */
export type Sending = { mailing: Mailing; origin: string }

/** A mail to write. `aboutId` is the answer sheet, registration, package or referral it is about; `id` is the client's, where it made one. */
export type Letter = {
  [Template in MailTemplate]: {
    id?: string
    template: Template
    language: Language
    recipient: string
    aboutId: string
    values: MailValues[Template]
    attachment?: Attachment
  }
}[MailTemplate]

/**
 * Writes a mail into the outbox, in the transaction that causes it; it is sent afterwards. Returns its id, or null where no
 * mail server is set: then nothing is queued, for it would go out unasked whenever one is. Throws `email_invalid`.
 */
export const queueMail = async (tx: Tx, mailing: Mailing, letter: Letter, stamp: Stamp): Promise<string | null> => {
  const { id = newId(), template, language, recipient, aboutId, values, attachment } = letter
  if (!isAddress(recipient)) throw ruleBroken('email_invalid', 'email')
  if (mailing.from === null) return null

  const { centreName: centre } = await findSettings(tx)
  const { subject, ...content } = mailing.texts(template, language, inWords({ centre, ...values }, language))
  await tx.insert(mails).values({
    id,
    messageId: `<${randomUUID()}@${domainOf(mailing.from)}>`,
    template,
    language,
    recipient,
    subject,
    content: sealContent(mailing.key, id, attachment ? { ...content, attachment } : content),
    aboutId,
    state: 'queued',
    nextAttemptAt: stamp.at,
    createdAt: stamp.at,
  })
  await writeAudit(tx, 'mail.queued', id, stamp)
  return id
}

/** In ASCII, as headers have it. */
const domainOf = ({ address }: Mailbox): string => new URL(`http://${address.split('@')[1]}`).hostname

/**
 * Takes back what was not sent about something, such as when its link is revoked; the content is gone for good. What the
 * mail server is being asked to take goes out, and is not tried again. Returns how many were withdrawn.
 */
export const withdrawMailsAbout = (tx: Tx, aboutId: string, stamp: Stamp): Promise<number> =>
  withdrawForGood(tx, eq(mails.aboutId, aboutId), stamp)

/** The same of one, where others about the same go on. */
export const withdrawMailForGood = (tx: Tx, id: string, stamp: Stamp): Promise<number> =>
  withdrawForGood(tx, eq(mails.id, id), stamp)

const withdrawForGood = async (tx: Tx, these: SQL, stamp: Stamp): Promise<number> => {
  const withdrawn = await tx
    .update(mails)
    .set({ state: 'cancelled', content: null, nextAttemptAt: null })
    .where(and(these, inArray(mails.state, ['queued', 'failed'])))
    .returning({ id: mails.id })
  await tx
    .update(mails)
    .set({ content: null })
    .where(and(these, inArray(mails.state, ['sending', 'cancelled'])))
  const ids = withdrawn.map(({ id }) => id)
  await writeAudits(tx, 'mail.withdrawn', ids, stamp, {})
  return ids.length
}

/** Erases every trace of what was written about these, the addresses too: for what is to be forgotten altogether. */
export const forgetMailsAbout = async (tx: Tx, aboutIds: string[]): Promise<void> => {
  await tx.delete(mails).where(inArray(mails.aboutId, aboutIds))
}

/**
 * Sends once more what failed or was withdrawn, or what waits at once. Throws `mail_link_over`: what it leads to has ended.
 * Safe to repeat.
 */
export const retryMail = (db: Db, id: string, stamp: Stamp): Promise<Mail> =>
  change(db, id, stamp, async (tx, mail) => {
    if (mail.state === 'sending') return
    if (!mayRetry(standing(mail))) throw refusalFor(mail)
    if (await isLinkOver(tx, mail.aboutId, stamp)) throw ruleBroken('mail_link_over')
    await tx
      .update(mails)
      .set({ state: 'queued', attempts: 0, failure: null, nextAttemptAt: stamp.at })
      .where(eq(mails.id, id))
    await writeAudit(tx, 'mail.retried', id, stamp)
  })

/** Takes a mail back before it is sent. Safe to repeat; its content stays for a while, so that it can be undone. */
export const withdrawMail = (db: Db, id: string, stamp: Stamp): Promise<Mail> =>
  change(db, id, stamp, async (tx, mail) => {
    if (mail.state === 'cancelled') return
    if (!mayWithdraw(mail)) throw refusalFor(mail)
    await tx.update(mails).set({ state: 'cancelled', nextAttemptAt: null }).where(eq(mails.id, id))
    await writeAudit(tx, 'mail.withdrawn', id, stamp)
  })

const change = (db: Db, id: string, stamp: Stamp, work: (tx: Tx, mail: MailRow) => Promise<void>): Promise<Mail> =>
  transaction(db, async (tx) => {
    await work(tx, await findMail(tx, id))
    return describeMail(await findMail(tx, id), stamp.by)
  })

const standing = ({ state, content }: MailRow) => ({ state, hasContent: content !== null })

const refusalFor = ({ state }: MailRow) => {
  if (state === 'sent') return ruleBroken('mail_sent')
  return ruleBroken(state === 'sending' ? 'mail_being_sent' : 'mail_content_gone')
}

const day = 86_400_000

/** How long the text of what was not sent stays, and the row of any mail. */
export const contentKeptForDays = 30
export const mailKeptForDays = 365

/** Erases what nobody sent after all, and rows that only say that a mail went out long ago. */
export const clearOldMails = (db: Db, now: Date): Promise<void> =>
  transaction(db, async (tx) => {
    const before = (days: number) => lt(mails.createdAt, new Date(now.getTime() - days * day))
    const over = inArray(mails.state, ['sent', 'failed', 'cancelled'])
    await tx
      .update(mails)
      .set({ content: null })
      .where(and(over, before(contentKeptForDays)))
    await tx.delete(mails).where(and(over, before(mailKeptForDays)))
  })
