import { type Static, Type } from 'typebox'
import { checkKinds, checkLanguages } from '../checks/terms.ts'
import { Email, Id, Line, OneOf, Shape, Word } from '../http/contract.ts'

export const NewRegistration = Shape({
  id: Id,
  kind: OneOf(checkKinds),
  organisationName: Line,
  contactName: Word,
  email: Email,
  language: OneOf(checkLanguages),
  /** A field no person sees: whoever fills it in is none. */
  homepage: Type.Optional(Type.String({ maxLength: 500 })),
})
export type NewRegistration = Static<typeof NewRegistration>

/** The secret that came in is from now on that of the sheet’s link. */
export const Confirmed = Shape({ confirmed: Type.Literal(true) })
