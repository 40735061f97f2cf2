import { type Static, Type } from 'typebox'
import { Day, Id, Line, lengths, Nullable, Shape, Word } from '../http/contract.ts'

/** A page one can open; nothing else ever becomes a link. */
const Website = Type.String({ maxLength: lengths.line, pattern: '^https?://[^\\s"<>]+$' })

/** BCP 47. */
const Language = Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35 })

const PartnerNote = Type.String({ maxLength: 4000 })

/** What a partner offers. One with a code is named by questionnaires: it is renamed, and never taken away. */
const Offer = Shape({
  id: Id,
  code: Nullable(Type.String()),
  title: Type.String(),
  description: Nullable(Type.String()),
  website: Nullable(Type.String()),
})

const Contact = Shape({
  id: Id,
  name: Type.String(),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  address: Nullable(Type.String()),
})

export const Partner = Shape({
  id: Id,
  /** By which questionnaires name it; null for one the centre added. */
  code: Nullable(Type.String()),
  institution: Type.String(),
  area: Nullable(Type.String()),
  languages: Type.Array(Type.String()),
  website: Nullable(Type.String()),
  note: Nullable(Type.String()),
  offers: Type.Array(Offer),
  contacts: Type.Array(Contact),
  /** When somebody last made sure that all of it holds; null: nobody has yet. */
  checkedOn: Nullable(Day),
  /** No longer offered anywhere, and not deleted. */
  retired: Type.Boolean(),
  version: Type.Integer(),
})
export type Partner = Static<typeof Partner>

/** The whole directory, by German rules of order; retired ones too. */
export const Partners = Shape({ rows: Type.Array(Partner) })
export type Partners = Static<typeof Partners>

const TypedOffer = Shape({
  id: Id,
  title: Word,
  description: Nullable(Line),
  website: Nullable(Website),
})
export type TypedOffer = Static<typeof TypedOffer>

const TypedContact = Shape({
  id: Id,
  /** A person, or a desk. */
  name: Word,
  email: Nullable(Line),
  phone: Nullable(Word),
  address: Nullable(Line),
})
export type TypedContact = Static<typeof TypedContact>

const facts = {
  area: Type.Optional(Nullable(Line)),
  languages: Type.Optional(Type.Array(Language, { maxItems: 30, uniqueItems: true })),
  website: Type.Optional(Nullable(Website)),
  note: Type.Optional(Nullable(PartnerNote)),
  offers: Type.Optional(Type.Array(TypedOffer, { maxItems: 50 })),
  contacts: Type.Optional(Type.Array(TypedContact, { maxItems: 50 })),
}

export const NewPartner = Shape({ id: Id, institution: Line, ...facts })
export type NewPartner = Static<typeof NewPartner>

/** What is not named stays. Offers and contacts are named whole, as one list each. */
export const PartnerEdit = Shape({ institution: Type.Optional(Line), ...facts })
export type PartnerEdit = Static<typeof PartnerEdit>

/** What a verification stood at before; an undo goes by it. */
export const BeforeVerification = Shape({ checkedOn: Nullable(Day) })
