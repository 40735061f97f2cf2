import { type Static, Type } from 'typebox'
import { linkPurposes, roles } from '../accounts/terms.ts'
import { Id, Moment, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { hindrances, userStates } from './terms.ts'

const Roles = Type.Array(OneOf(roles), { minItems: 1, maxItems: roles.length, uniqueItems: true })

export const NewUser = Shape({ id: Id, name: Word, signInName: Word, roles: Roles })
export type NewUser = Static<typeof NewUser>

export const UserEdit = Shape({
  name: Type.Optional(Word),
  signInName: Type.Optional(Word),
  roles: Type.Optional(Roles),
})
export type UserEdit = Static<typeof UserEdit>

/** An account as its administrator sees it: of cases, their number and nothing else. */
export const User = Shape({
  id: Id,
  name: Type.String(),
  signInName: Type.String(),
  roles: Type.Array(OneOf(roles)),
  state: OneOf(userStates),
  /** Null where they never signed in. */
  lastUsedAt: Nullable(Moment),
  openCases: Type.Integer(),
  /** In how many places they are signed in now. */
  sessions: Type.Integer(),
  /** Until when the one-time link holds that was made for them and not used; null without one. */
  linkEndsAt: Nullable(Moment),
  version: Type.Integer(),
})
export type User = Static<typeof User>

export const Users = Shape({ rows: Type.Array(User) })
export type Users = Static<typeof Users>

/** Told once: the address holds the secret, of which the server keeps the hash alone. */
export const MadeLink = Shape({ address: Type.String(), purpose: OneOf(linkPurposes), endsAt: Moment })
export type MadeLink = Static<typeof MadeLink>

/** What deactivating somebody would do, in numbers, and who may take over. */
export const Departure = Shape({
  hindrance: Nullable(OneOf(hindrances)),
  openCases: Type.Integer(),
  closedCases: Type.Integer(),
  /** Among both. */
  restrictedCases: Type.Integer(),
  /** Restricted cases of others that were opened to them. */
  casesToRead: Type.Integer(),
  openFollowUps: Type.Integer(),
  /** Among them: with a time. */
  openAppointments: Type.Integer(),
  /** Of which something is still to come. */
  openReferrals: Type.Integer(),
  /** They are nobody's again. */
  openEnquiries: Type.Integer(),
  /** Addresses under which a calendar program reads theirs. */
  calendarFeeds: Type.Integer(),
  sessions: Type.Integer(),
  links: Type.Integer(),
  successors: Type.Array(Named),
})
export type Departure = Static<typeof Departure>

/** The counsellor who takes over all cases, follow-ups and referrals; needed where there are any. */
export const Deactivation = Shape({ successorId: Nullable(Id) })
export type Deactivation = Static<typeof Deactivation>
