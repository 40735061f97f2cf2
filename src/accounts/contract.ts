import { type Static, Type } from 'typebox'
import { Day, Id, lengths, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { languages, roles } from './terms.ts'

const Password = Type.String({ minLength: 1, maxLength: 1024 })

export const Credentials = Shape({ signInName: Type.String({ maxLength: lengths.word }), password: Password })
export type Credentials = Static<typeof Credentials>

export const FirstAdministrator = Shape({
  secret: Type.String({ maxLength: 200 }),
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
