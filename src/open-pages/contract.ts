import { type Static, Type } from 'typebox'
import { CentreShown } from '../centre/contract.ts'
import { Nullable, Shape } from '../http/contract.ts'

/** What an open page says before anybody types: without a mail server nobody can be asked to confirm. */
export const OpenPage = Shape({
  centre: Type.String(),
  isOpen: Type.Boolean(),
  /** How to reach the centre instead: as its settings say it, or else its own entry in the partner directory. */
  contact: Type.Union([
    Type.Null(),
    Shape({ phone: Nullable(Type.String()), email: Nullable(Type.String()), website: Nullable(Type.String()) }),
  ]),
  ...CentreShown,
})
export type OpenPage = Static<typeof OpenPage>

export const Confirmation = Shape({ secret: Type.String({ minLength: 1, maxLength: 100 }) })
export type Confirmation = Static<typeof Confirmation>

/** The same for whoever asks, known or not, heard or not. */
export const Received = Shape({ received: Type.Literal(true) })
