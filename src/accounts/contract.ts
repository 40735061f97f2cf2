import { type Static, Type } from 'typebox'
import { Day, Id, lengths, Moment, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { languages, linkPurposes, roles } from './terms.ts'

const Password = Type.String({ minLength: 1, maxLength: 1024 })

export const Credentials = Shape({ signInName: Type.String({ maxLength: lengths.word }), password: Password })
export type Credentials = Static<typeof Credentials>

/** What stands behind the # of a one-time link. */
const Secret = Type.String({ maxLength: 200 })

export const FirstAdministrator = Shape({
  secret: Secret,
  name: Word,
  signInName: Word,
  password: Password,
})
export type FirstAdministrator = Static<typeof FirstAdministrator>

export const LanguageChoice = Shape({ language: OneOf(languages) })
export type LanguageChoice = Static<typeof LanguageChoice>

/** Who is signed in, and what the screen may offer them. */
export const Me = Shape({
  userId: Id,
  name: Type.String(),
  /** The row under which this user counsels; null for those who do not. */
  counsellor: Nullable(Named),
  roles: Type.Array(OneOf(roles)),
  permissions: Type.Array(Type.String()),
  language: OneOf(languages),
  centre: Shape({ name: Type.String(), casePrefix: Type.String(), foundedOn: Day, silentAfterDays: Type.Integer() }),
  today: Day,
})
export type Me = Static<typeof Me>

export const LinkSecret = Shape({ secret: Secret })

/** Whose account a one-time link opens: shown only to who holds the link. */
export const AccountLink = Shape({ name: Type.String(), signInName: Type.String(), purpose: OneOf(linkPurposes) })
export type AccountLink = Static<typeof AccountLink>

export const NewPassword = Shape({ secret: Secret, password: Password })
export type NewPassword = Static<typeof NewPassword>

export const PasswordChange = Shape({ oldPassword: Password, password: Password })
export type PasswordChange = Static<typeof PasswordChange>

export const PasswordChanged = Shape({ endedSessions: Type.Integer() })
export type PasswordChanged = Static<typeof PasswordChanged>

const SessionHandle = Type.String({ pattern: '^[0-9a-f]{32}$' })

export const SessionParam = Shape({ id: SessionHandle })

/** One of my own sign-ins that goes on. */
export const OwnSession = Shape({
  id: SessionHandle,
  /** `Firefox, Windows`; null where the browser did not say. */
  device: Nullable(Type.String()),
  begunAt: Moment,
  lastUsedAt: Moment,
  isThis: Type.Boolean(),
})
export type OwnSession = Static<typeof OwnSession>

export const OwnSessions = Type.Array(OwnSession)
