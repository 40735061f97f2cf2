import { type Static, Type } from 'typebox'
import { checkKinds, checkLanguages } from '../checks/terms.ts'
import { Email, Id, Line, Nullable, OneOf, Shape, Word } from '../http/contract.ts'

/** What the open page says before anybody types: without a mail server nobody can be asked to confirm. */
export const OpenCheck = Shape({
  centre: Type.String(),
  isOpen: Type.Boolean(),
  /** How to reach the centre instead, as its own entry in the partner directory says it. */
  contact: Type.Union([
    Type.Null(),
    Shape({ phone: Nullable(Type.String()), email: Nullable(Type.String()), website: Nullable(Type.String()) }),
  ]),
})
export type OpenCheck = Static<typeof OpenCheck>

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

/** The same for whoever registers, known or not, heard or not. */
export const RegistrationReceived = Shape({ received: Type.Literal(true) })

export const Confirmation = Shape({ secret: Type.String({ minLength: 1, maxLength: 100 }) })
export type Confirmation = Static<typeof Confirmation>

/** The secret that came in is from now on that of the sheet’s link. */
export const Confirmed = Shape({ confirmed: Type.Literal(true) })
