import { type Static, Type } from 'typebox'
import { concerns } from '../enquiries/terms.ts'
import { Email, Id, Line, Nullable, notBlank, OneOf, Shape, Word } from '../http/contract.ts'
import { OpenPage } from '../open-pages/contract.ts'
import { consentVersions, formLanguages } from './terms.ts'

const longestOnForm = 4000

export const OpenForm = Shape({
  ...OpenPage.properties,
  /** For so many months what the form says is kept after the enquiry is settled. */
  keptForMonths: Type.Integer(),
})
export type OpenForm = Static<typeof OpenForm>

export const NewForm = Shape({
  id: Id,
  concern: OneOf(concerns),
  what: Type.String({ minLength: 1, maxLength: longestOnForm, pattern: notBlank }),
  organisationName: Type.Optional(Nullable(Line)),
  contactName: Word,
  email: Email,
  phone: Type.Optional(Nullable(Word)),
  language: OneOf(formLanguages),
  /** The text that stood above the button, and was agreed to. */
  consentVersion: OneOf(consentVersions),
  /** A field no person sees: whoever fills it in is none. */
  homepage: Type.Optional(Type.String({ maxLength: 500 })),
})
export type NewForm = Static<typeof NewForm>

export const FormConfirmed = Shape({ confirmed: Type.Literal(true) })
