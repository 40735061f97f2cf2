import { type Static, Type } from 'typebox'
import { Day, Email, Line, Nullable, Shape, Word } from '../http/contract.ts'
import {
  casePrefixPattern,
  closedDaysAtMost,
  enquiriesKept,
  largestLogo,
  officeTimesAtMost,
  openingsAsked,
  silentAfterDays,
  type Weekday,
  withheldBelow,
} from './terms.ts'

const CasePrefix = Type.String({ pattern: casePrefixPattern, maxLength: 10 })
const between = ({ least, most }: { least: number; most: number }) => Type.Integer({ minimum: least, maximum: most })

const ClockTime = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', maxLength: 5 })

const OfficeTime = Shape({
  /** 1 is Monday. */
  weekday: Type.Unsafe<Weekday>({ type: 'integer', minimum: 1, maximum: 7 }),
  from: ClockTime,
  to: ClockTime,
})

/** When somebody is there; `closedOn`: days on which nobody is, whatever the week says. */
export const OfficeHours = Shape({
  times: Type.Array(OfficeTime, { maxItems: officeTimesAtMost }),
  byAppointment: Type.Boolean(),
  closedOn: Type.Array(Day, { maxItems: closedDaysAtMost }),
})

/** How the centre is reached; null where nobody said. */
const contact = {
  street: Nullable(Word),
  postcode: Nullable(Type.String({ pattern: '^\\d{5}$', maxLength: 5 })),
  town: Nullable(Word),
  phone: Nullable(Word),
  email: Nullable(Email),
  website: Nullable(Type.String({ pattern: '^https?://[^\\s/]+\\.[^\\s]+$', maxLength: 500 })),
}

/** The picture itself is read at its own address; `version` changes with it. */
export const Logo = Shape({
  width: Type.Integer(),
  height: Type.Integer(),
  alternative: Type.String(),
  version: Type.String(),
})
export type Logo = Static<typeof Logo>

export const Centre = Shape({
  name: Type.String(),
  casePrefix: Type.String(),
  /** From this day on is counted. */
  foundedOn: Day,
  silentAfterDays: Type.Integer(),
  /** Rule 11. */
  withheldBelow: Type.Integer(),
  /** After so many months what a settled enquiry says of people is erased. */
  enquiriesKeptForMonths: Type.Integer(),
  /** After so many days somebody is asked whether an opening is still one. */
  openingsAskedAfterDays: Type.Integer(),
  ...contact,
  officeHours: Nullable(OfficeHours),
  logo: Nullable(Logo),
  version: Type.Integer(),
})
export type Centre = Static<typeof Centre>

export const CentreEdit = Shape({
  name: Type.Optional(Word),
  casePrefix: Type.Optional(CasePrefix),
  foundedOn: Type.Optional(Day),
  silentAfterDays: Type.Optional(between(silentAfterDays)),
  withheldBelow: Type.Optional(between(withheldBelow)),
  enquiriesKeptForMonths: Type.Optional(between(enquiriesKept)),
  openingsAskedAfterDays: Type.Optional(between(openingsAsked)),
  street: Type.Optional(contact.street),
  postcode: Type.Optional(contact.postcode),
  town: Type.Optional(contact.town),
  phone: Type.Optional(contact.phone),
  email: Type.Optional(contact.email),
  website: Type.Optional(contact.website),
  officeHours: Type.Optional(Nullable(OfficeHours)),
})
export type CentreEdit = Static<typeof CentreEdit>

/** In base64, four signs for three bytes; what it is, its content says. */
export const NewLogo = Shape({
  image: Type.String({ minLength: 4, maxLength: Math.ceil(largestLogo / 3) * 4, pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
  /** What stands for it where it is not seen. */
  alternative: Line,
})
export type NewLogo = Static<typeof NewLogo>

/** How the centre shows itself to whoever has no account: on open pages and in what it hands out. */
export const CentreShown = {
  /** In one line. */
  address: Nullable(Type.String()),
  officeHours: Nullable(OfficeHours),
  logo: Nullable(Logo),
}
