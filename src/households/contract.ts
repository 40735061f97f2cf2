import { type Static, Type } from 'typebox'
import { Day, Id, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { householdRoles, memberRelations } from './terms.ts'

const BirthYear = Type.Integer({ minimum: 1900, maximum: 2200 })

/**
 * Somebody who joins the household of a person: exactly one of a person who is recorded and a given name. Where that
 * person has no household yet, it comes about.
 */
export const NewMember = Shape({
  id: Id,
  personId: Type.Optional(Id),
  name: Type.Optional(Word),
  /** Of a recorded person it stands with them. */
  birthYear: Type.Optional(Nullable(BirthYear)),
  role: OneOf(householdRoles),
  /** Null: from ever, as far as anybody knows. */
  fromOn: Nullable(Day),
})
export type NewMember = Static<typeof NewMember>

/** What is not named stays. The day of moving out; null: still there. */
export const MemberEdit = Shape({
  name: Type.Optional(Word),
  birthYear: Type.Optional(Nullable(BirthYear)),
  role: Type.Optional(OneOf(householdRoles)),
  fromOn: Type.Optional(Nullable(Day)),
  untilOn: Type.Optional(Nullable(Day)),
})
export type MemberEdit = Static<typeof MemberEdit>

export const HouseholdQuery = Shape({ on: Type.Optional(Day) })

/** One who belongs, or belonged, to the household, in the days that both of them were there. */
const Member = Shape({
  /** Of the membership. */
  id: Id,
  personId: Nullable(Id),
  name: Type.String(),
  nativeName: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  role: OneOf(householdRoles),
  /** To the person it is asked of; null: it is they. */
  relation: Nullable(OneOf(memberRelations)),
  fromOn: Nullable(Day),
  untilOn: Nullable(Day),
  /** Their latest case that whoever asks may know of; `name` is the number. */
  caseFile: Nullable(Named),
  version: Type.Integer(),
})
export type Member = Static<typeof Member>

/** Empty where nobody else is, or was, known in it. */
export const Household = Shape({
  personId: Id,
  on: Day,
  /** On that day, with the person first. */
  members: Type.Array(Member),
  /** Who belonged to it at another time. */
  former: Type.Array(Member),
})
export type Household = Static<typeof Household>

/** A membership as it stands, for whoever edits it. */
export const Membership = Shape({
  id: Id,
  personId: Nullable(Id),
  name: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  role: OneOf(householdRoles),
  fromOn: Nullable(Day),
  untilOn: Nullable(Day),
  removed: Type.Boolean(),
  version: Type.Integer(),
})
export type Membership = Static<typeof Membership>
