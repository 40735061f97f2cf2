import { and, count, desc, eq, inArray, min, type SQL, sql } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'
import { mails } from '../../db/schema/index.ts'
import { mayWith } from '../accounts/permissions.ts'
import { notFound } from '../errors.ts'
import { pageOf, positionOf } from '../http/pages.ts'
import { isFull } from '../open-pages/waiting-queries.ts'
import type { Actor } from '../stamp.ts'
import type { Mail, MailCondition, MailPage, MailQuery } from './contract.ts'
import { isLongAgo, isOfServer, mayRetry, mayWithdraw } from './rules.ts'
import type { MailFailure, MailGroup, MailState } from './terms.ts'

export type MailRow = typeof mails.$inferSelect

export const findMail = async (handle: Handle, id: string): Promise<MailRow> => {
  const [row] = await handle.select().from(mails).where(eq(mails.id, id))
  if (!row) throw notFound()
  return row
}

/** Being administrator alone opens no case, and an address says who it is about. */
export const describeMail = (row: MailRow, actor: Actor): Mail => {
  const { id, template, language, state, attempts } = row
  return {
    id,
    template,
    language,
    recipient: mayWith(actor.roles, 'read cases') ? row.recipient : null,
    state,
    attempts,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    failure: row.failure as MailFailure | null,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    mayRetry:
      state !== 'queued' && row.failure !== 'link_over' && mayRetry({ state, hasContent: row.content !== null }),
    mayWithdraw: mayWithdraw({ state }),
  }
}

const statesOf: Record<MailGroup, MailState[]> = {
  failed: ['failed'],
  waiting: ['queued', 'sending'],
  over: ['sent', 'cancelled'],
}

const usualPage = 50

/** Newest first. */
export const listMails = async (
  handle: Handle,
  { group, cursor, limit = usualPage }: MailQuery,
  actor: Actor,
): Promise<MailPage> => {
  const position = positionOf(cursor, 2)
  const after = position ? sql`(${mails.createdAt}, ${mails.id}) < (${position[0]}, ${position[1]})` : undefined
  const rows = await handle
    .select()
    .from(mails)
    .where(and(inArray(mails.state, statesOf[group]), after))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(limit + 1)
  const page = pageOf(rows, limit, ({ createdAt, id }) => [createdAt.getTime(), id])
  return { rows: page.rows.map((row) => describeMail(row, actor)), next: page.next }
}

/** How the outbox stands as a whole. */
export const describeMailCondition = async (handle: Handle, isSet: boolean, now: Date): Promise<MailCondition> => {
  const waiting = inArray(mails.state, statesOf.waiting)
  const [queued] = await handle
    .select({ n: count(), since: min(mails.createdAt) })
    .from(mails)
    .where(waiting)
  const since = queued?.since ?? null
  const trouble = await latestFailure(handle, waiting)
  return {
    isSet,
    waiting: queued?.n ?? 0,
    failed: await handle.$count(mails, eq(mails.state, 'failed')),
    stuckSince: isLongAgo(since, now) ? (since?.toISOString() ?? null) : null,
    registeringFull: await isFull(handle, 'registrations', now),
    enquiringFull: await isFull(handle, 'enquiries', now),
    trouble: trouble !== null && isOfServer(trouble) ? trouble : null,
  }
}

/** Of what was tried last and waits again. */
const latestFailure = async (handle: Handle, waiting: SQL): Promise<MailFailure | null> => {
  const [row] = await handle
    .select({ failure: mails.failure })
    .from(mails)
    .where(and(waiting, sql`${mails.failure} is not null`))
    .orderBy(desc(mails.nextAttemptAt), desc(mails.id))
    .limit(1)
  return (row?.failure ?? null) as MailFailure | null
}

/** What was written about answer sheets, registrations or packages, newest first; at most a few hundred at once. */
export const mailsAbout = async (handle: Handle, aboutIds: string[]) => {
  const { id, aboutId, template, state, failure, createdAt, sentAt } = mails
  return handle
    .select({ id, aboutId, template, state, failure: sql<MailFailure | null>`${failure}`, createdAt, sentAt })
    .from(mails)
    .where(inArray(aboutId, aboutIds))
    .orderBy(desc(createdAt), desc(id))
}

/** Whether one about it already waits to go there, or is on its way. */
export const isMailWaiting = async (handle: Handle, aboutId: string, recipient: string): Promise<boolean> => {
  const isTheirs = and(eq(mails.aboutId, aboutId), eq(mails.recipient, recipient))
  return (await handle.$count(mails, and(isTheirs, inArray(mails.state, statesOf.waiting)))) > 0
}
