import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '../../db/open.ts'
import { mails } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Stamp } from '../stamp.ts'
import type { MailRow } from './queries.ts'
import { isFinal, nextAttemptAfter } from './rules.ts'
import type { MailFailure } from './terms.ts'

/** What became of a try: taken, refused with the reason, or broken off by a stop, which counts for nothing. */
export type Tried = { outcome: MailFailure | 'sent' | 'stopped' }

/** A person at work waits for none that nobody wrote: first what they sent, then reminders, then what open pages ask to confirm. */
const byWhoWaits = sql`case ${mails.template} when 'enquiry-confirmation' then 2 when 'check-registration' then 2
  when 'follow-up-reminder' then 1 else 0 end`

/** Of those that are due, the mail that somebody waits for longest, marked before anybody is asked to take it; null where none is due. */
export const beginAttempt = (db: Db, now: Date): Promise<(MailRow & { dueAt: Date }) | null> =>
  transaction(db, async (tx) => {
    const [due] = await tx
      .select()
      .from(mails)
      .where(and(eq(mails.state, 'queued'), lte(mails.nextAttemptAt, now)))
      .orderBy(byWhoWaits, asc(mails.nextAttemptAt), asc(mails.id))
      .limit(1)
    if (!due) return null
    await tx
      .update(mails)
      .set({ state: 'sending', attempts: sql`${mails.attempts} + 1` })
      .where(eq(mails.id, due.id))
    return { ...due, attempts: due.attempts + 1, dueAt: due.nextAttemptAt ?? due.createdAt }
  })

/** Whether there is something to send, without asking for the right to write. */
export const isAnyDue = async (db: Db, now: Date): Promise<boolean> =>
  (await db.$count(mails, and(eq(mails.state, 'queued'), lte(mails.nextAttemptAt, now)))) > 0

/** Notes what became of it. A sent mail's content is erased with that. */
export const endAttempt = (db: Db, id: string, { outcome }: Tried, stamp: Stamp): Promise<void> =>
  transaction(db, async (tx) => {
    const [mail] = await tx
      .select()
      .from(mails)
      .where(and(eq(mails.id, id), eq(mails.state, 'sending')))
    if (!mail) return
    const row = rowAfter(mail, outcome, stamp.at)
    await tx.update(mails).set(row).where(eq(mails.id, id))
    if (row.state !== 'queued') await writeAudit(tx, `mail.${row.state}`, id, stamp)
  })

const rowAfter = (mail: MailRow, outcome: Tried['outcome'], at: Date): Partial<MailRow> => {
  if (outcome === 'sent') {
    return { state: 'sent', sentAt: at, content: null, failure: null, nextAttemptAt: null }
  }
  // Withdrawn while it was being sent.
  if (mail.content === null) return { state: 'cancelled', nextAttemptAt: null }
  if (outcome === 'stopped') return { state: 'queued', attempts: mail.attempts - 1, nextAttemptAt: at }
  const nextAttemptAt = isFinal(outcome) ? null : nextAttemptAfter(mail.attempts, at)
  return { state: nextAttemptAt ? 'queued' : 'failed', failure: outcome, nextAttemptAt }
}

/**
 * What a killed server was sending is sent again: whether the mail server took it, nobody could write down. It is due since
 * it was then: after days nobody sends unasked what may have arrived. For whoever holds the lock, so that nobody else does.
 */
export const resumeInterrupted = (db: Db): Promise<void> =>
  transaction(db, async (tx) => {
    await tx.update(mails).set({ state: 'queued' }).where(eq(mails.state, 'sending'))
  })
