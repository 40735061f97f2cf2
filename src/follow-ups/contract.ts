import { type Static, Type } from 'typebox'
import { Client } from '../clients/contract.ts'
import { Day, Id, Line, Moment, Named, Nullable, Shape } from '../http/contract.ts'
import { type ReminderBefore, reminders } from './terms.ts'

/** The case it belongs to, as far as a list needs it. */
const CaseOfFollowUp = Shape({ id: Id, number: Type.String(), client: Client, closed: Type.Boolean() })

const ClockTime = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  maxLength: 5,
  description: 'Time of day in Europe/Berlin; in the hour that comes twice in autumn, the first one',
})

/** A follow-up with a time: it begins and ends on the day it is due. */
const Appointment = Shape({
  begins: ClockTime,
  ends: ClockTime,
  beginsAt: Moment,
  endsAt: Moment,
  /** Where, or under what number or link. */
  place: Nullable(Type.String()),
  channel: Nullable(Shape({ id: Id, german: Type.String(), english: Nullable(Type.String()) })),
})
export type Appointment = Static<typeof Appointment>

export const NewAppointment = Shape({
  begins: ClockTime,
  ends: ClockTime,
  place: Nullable(Line),
  channelId: Nullable(Id),
})
export type NewAppointment = Static<typeof NewAppointment>

/** `null` takes the time away: due that day, at no time. */
const AppointmentOrNone = Nullable(NewAppointment)

/** How many minutes before it begins its owner is reminded; a follow-up without a time begins at eight. */
const Reminder = Type.Unsafe<ReminderBefore | null>({ type: ['integer', 'null'], enum: [...reminders, null] })

export const FollowUp = Shape({
  id: Id,
  what: Type.String(),
  dueOn: Day,
  /** Null: due that day, at no time. */
  appointment: Nullable(Appointment),
  /** In minutes before it begins; null: none. */
  reminder: Reminder,
  doneOn: Nullable(Day),
  /** A counsellor. */
  owner: Named,
  /** Null: free, of no case. */
  case: Nullable(CaseOfFollowUp),
  /** The Willkommens-Check it came from. */
  checkId: Nullable(Id),
  /** Asks whether somebody who moved is still here. */
  asksWhetherStayed: Type.Boolean(),
  /** To do also when its case is closed: asks whether somebody stayed, or repeats a check. */
  outlivesCase: Type.Boolean(),
  removed: Type.Boolean(),
  /** Whether the one who asks may change, hand on and remove it; whoever knows of it may do it. */
  mayChange: Type.Boolean(),
  version: Type.Integer(),
})
export type FollowUp = Static<typeof FollowUp>

/** Open ones, due first; `count` says how many there are where the list ends before. */
export const FollowUps = Shape({ count: Type.Integer(), rows: Type.Array(FollowUp) })
export type FollowUps = Static<typeof FollowUps>

export const NewFollowUp = Shape({
  id: Id,
  caseId: Nullable(Id),
  what: Line,
  dueOn: Day,
  /** A counsellor; whoever writes it down where nobody is named. */
  ownerId: Type.Optional(Id),
  /** With a time it is an appointment. */
  appointment: Type.Optional(AppointmentOrNone),
  reminder: Type.Optional(Reminder),
})
export type NewFollowUp = Static<typeof NewFollowUp>

/** What is not named stays. Another owner: it is handed on. */
export const FollowUpEdit = Shape({
  what: Type.Optional(Line),
  dueOn: Type.Optional(Day),
  ownerId: Type.Optional(Id),
  appointment: Type.Optional(AppointmentOrNone),
  reminder: Type.Optional(Reminder),
})
export type FollowUpEdit = Static<typeof FollowUpEdit>

/** Both days belong to it. */
export const CalendarQuery = Shape({ from: Day, to: Day })
export type CalendarQuery = Static<typeof CalendarQuery>

/** An appointment as it is about to be written down, or moved: `except` is the one that moves. */
export const OverlapQuery = Shape({
  ownerId: Id,
  dueOn: Day,
  begins: ClockTime,
  ends: ClockTime,
  except: Type.Optional(Id),
})
export type OverlapQuery = Static<typeof OverlapQuery>

/** What else its owner has at that time; `what` is null where the one who asks may not know of it: then they are busy. */
export const Overlaps = Shape({
  rows: Type.Array(Shape({ begins: Type.String(), ends: Type.String(), what: Nullable(Type.String()) })),
})
export type Overlaps = Static<typeof Overlaps>

/** Mine in the calendar, open and done, in the order of the day. */
export const Calendar = Shape({ rows: Type.Array(FollowUp) })
export type Calendar = Static<typeof Calendar>

/** One of mine that its owner has not yet been reminded of. */
const DueReminder = Shape({ remindsAt: Moment, followUp: FollowUp })

/** Those that are due, and those of the next day: the screen says each at its time, without asking again. */
export const Reminders = Type.Array(DueReminder)
export type Reminders = Static<typeof Reminders>
