import { type Static, Type } from 'typebox'
import { CaseOfClient, History } from '../clients/contract.ts'
import { Day, Id, Line, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { organisationKinds } from './terms.ts'

const ContactNote = Type.String({ maxLength: 1000 })

/** What can be typed of an organisation beside its kind and name; it may all be unknown. */
const facts = {
  sector: Type.Optional(Nullable(Line)),
  employees: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 10_000_000 }))),
  /** Its seat: a municipality of the district, or any place as text. */
  municipalityKey: Type.Optional(Nullable(Word)),
  place: Type.Optional(Nullable(Line)),
}

/** Whom one reaches there: a person, a desk, or an address or a number alone. */
export const Contact = Shape({
  id: Id,
  name: Nullable(Type.String()),
  role: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  note: Nullable(Type.String()),
  /** Since when they are no longer reached there; null: they still are. */
  formerOn: Nullable(Day),
})
export type Contact = Static<typeof Contact>

const TypedContact = Shape({
  id: Id,
  name: Nullable(Line),
  role: Nullable(Word),
  email: Nullable(Line),
  phone: Nullable(Line),
  note: Nullable(ContactNote),
  formerOn: Nullable(Day),
})
export type TypedContact = Static<typeof TypedContact>

/** What is typed of the first contact as an organisation is recorded: the others come with an edit. */
const firstContact = {
  contactName: Type.Optional(Nullable(Line)),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Line)),
}

export const NewOrganisation = Shape({ id: Id, kind: OneOf(organisationKinds), name: Line, ...facts, ...firstContact })
export type NewOrganisation = Static<typeof NewOrganisation>

/** What is not named stays; the seat is named whole, by municipality or place, and so are the contacts, as one list. */
export const OrganisationEdit = Shape({
  kind: Type.Optional(OneOf(organisationKinds)),
  name: Type.Optional(Line),
  ...facts,
  contacts: Type.Optional(Type.Array(TypedContact, { maxItems: 50 })),
})
export type OrganisationEdit = Static<typeof OrganisationEdit>

const state = {
  kind: OneOf(organisationKinds),
  name: Type.String(),
  sector: Nullable(Type.String()),
  employees: Nullable(Type.Integer()),
  municipalityKey: Nullable(Type.String()),
  place: Nullable(Type.String()),
  /** The main one first, whoever left last. */
  contacts: Type.Array(Contact),
}

/** All that is edited of an organisation as one versioned whole. */
export const OrganisationState = Shape(state)
export type OrganisationState = Static<typeof OrganisationState>

export const Organisation = Shape({
  id: Id,
  ...state,
  municipality: Nullable(Type.String()),
  cases: Type.Array(CaseOfClient),
  /** Those it came to, latest first. */
  events: Type.Array(Shape({ id: Id, heldOn: Day, title: Type.String(), place: Nullable(Type.String()) })),
  version: Type.Integer(),
})
export type Organisation = Static<typeof Organisation>

export const OrganisationHistory = History(OrganisationState)
export type OrganisationHistory = Static<typeof OrganisationHistory>
