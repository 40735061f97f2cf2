import { type Static, Type } from 'typebox'
import { Email, Moment, Nullable, OneOf, Shape } from '../http/contract.ts'
import { readers } from './terms.ts'

/** What I keep about my own calendar and reminders. The address itself is told once, when it is made. */
export const OwnCalendar = Shape({
  /** Null: no address reads it. */
  feed: Nullable(Shape({ showsNames: Type.Boolean(), madeAt: Moment, lastReadAt: Nullable(Moment) })),
  /** Where reminders go by mail; null: nowhere. */
  reminderEmail: Nullable(Type.String()),
  /** Whether a mail server is set; without one no mail is written. */
  mailIsSet: Type.Boolean(),
})
export type OwnCalendar = Static<typeof OwnCalendar>

/** `address` opens the feed, and is told only now. */
export const MadeFeed = Shape({ address: Type.String(), calendar: OwnCalendar })
export type MadeFeed = Static<typeof MadeFeed>

export const FeedNames = Shape({ showsNames: Type.Boolean() })
export type FeedNames = Static<typeof FeedNames>

export const ReminderMail = Shape({ email: Nullable(Email) })
export type ReminderMail = Static<typeof ReminderMail>

/** What stands before `.ics`: nothing else is a secret. */
export const FeedParam = Shape({ secret: Type.String({ pattern: '^[A-Za-z0-9_-]{1,100}$' }) })

/** Whom the file is for: with what it is about, for oneself; with centre, time and place alone, for the client. */
export const CalendarFileQuery = Shape({ reader: Type.Optional(OneOf(readers)) })
export type CalendarFileQuery = Static<typeof CalendarFileQuery>
