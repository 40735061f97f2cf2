import { type MailFailure, type MailServerFailure, type MailState, mailServerFailures } from './terms.ts'

const minute = 60_000
const hour = 60 * minute

/** How long is waited after each try that failed; after the last of them it is given up: within two days in all. */
const waits = [minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour, 24 * hour]

/** When to try again after so many tries; null where it is given up. */
export const nextAttemptAfter = (attempts: number, at: Date): Date | null => {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : new Date(at.getTime() + wait)
}

/** No later try would end otherwise. */
const final: readonly MailFailure[] = [
  'recipient_refused',
  'content_refused',
  'content_unreadable',
  'too_old',
  'link_over',
]
export const isFinal = (failure: MailFailure): boolean => final.includes(failure)

/** Of the mail server as a whole: until it is over, other mails need not be tried. */
export const isOfServer = (failure: MailFailure): failure is MailServerFailure =>
  mailServerFailures.some((one) => one === failure)

/** Where nothing could be sent for so long, such as without a mail server, what still waits is no longer sent unasked. */
export const isTooOld = (dueAt: Date, now: Date): boolean => now.getTime() - dueAt.getTime() > 72 * hour

/** For so long nobody need be told: a mail server that is started anew is back by then. */
export const isLongAgo = (since: Date | null, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() > hour

type Standing = { state: MailState; hasContent: boolean }

/** A withdrawn one too, as long as its text is there: that is how withdrawing is undone. */
export const mayRetry = ({ state, hasContent }: Standing): boolean =>
  hasContent && (state === 'failed' || state === 'cancelled' || state === 'queued')

export const mayWithdraw = ({ state }: Pick<Standing, 'state'>): boolean => state === 'queued' || state === 'failed'
