import { type Static, Type } from 'typebox'
import { languages } from '../accounts/terms.ts'
import { Moment, Nullable, OneOf, PageOf, PageQuery, Shape } from '../http/contract.ts'
import { mailFailures, mailGroups, mailServerFailures, mailStates, mailTemplates } from './terms.ts'

/** A mail of the outbox: never what stands in it, nor the link. */
export const Mail = Shape({
  id: Type.String(),
  template: OneOf(mailTemplates),
  language: OneOf(languages),
  /** Null for those who may not read cases. */
  recipient: Nullable(Type.String()),
  state: OneOf(mailStates),
  attempts: Type.Integer(),
  nextAttemptAt: Nullable(Moment),
  /** Why the last try failed. */
  failure: Nullable(OneOf(mailFailures)),
  createdAt: Moment,
  sentAt: Nullable(Moment),
  mayRetry: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
})
export type Mail = Static<typeof Mail>

export const MailPage = PageOf(Mail)
export type MailPage = Static<typeof MailPage>

export const MailQuery = Shape({
  ...PageQuery,
  /** `failed` needs somebody, `waiting` is on its way, `over` was sent or withdrawn. */
  group: OneOf(mailGroups),
})
export type MailQuery = Static<typeof MailQuery>

/** Whether mails can be sent at all; where not, a link is passed on by hand. */
export const MailServer = Shape({ isSet: Type.Boolean(), from: Nullable(Type.String()) })
export type MailServer = Static<typeof MailServer>

export const MailCondition = Shape({
  isSet: Type.Boolean(),
  waiting: Type.Integer(),
  failed: Type.Integer(),
  /** Since when mails wait, where that is longer than a mail server may be gone; else null. */
  stuckSince: Nullable(Moment),
  /** Whether the open page takes no registrations, for too many wait to be confirmed. */
  registeringFull: Type.Boolean(),
  /** The same of the form for enquiries. */
  enquiringFull: Type.Boolean(),
  /** What the mail server as a whole does wrong, by the latest try; null once one succeeds. */
  trouble: Nullable(OneOf(mailServerFailures)),
})
export type MailCondition = Static<typeof MailCondition>
