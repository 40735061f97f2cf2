import { type Static, Type } from 'typebox'
import { CaseOfClient, History } from '../clients/contract.ts'
import { Day, Id, Line, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { organisationKinds } from './terms.ts'

/** What can be typed of an organisation beside its kind and name; it may all be unknown. */
const facts = {
  sector: Type.Optional(Nullable(Line)),
  employees: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 10_000_000 }))),
  /** Its seat: a municipality of the district, or any place as text. */
  municipalityKey: Type.Optional(Nullable(Word)),
  place: Type.Optional(Nullable(Line)),
  contactName: Type.Optional(Nullable(Line)),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Line)),
}

export const NewOrganisation = Shape({ id: Id, kind: OneOf(organisationKinds), name: Line, ...facts })
export type NewOrganisation = Static<typeof NewOrganisation>

/** What is not named stays; the seat is named whole, by municipality or place. */
export const OrganisationEdit = Shape({
  kind: Type.Optional(OneOf(organisationKinds)),
  name: Type.Optional(Line),
  ...facts,
})
export type OrganisationEdit = Static<typeof OrganisationEdit>

const state = {
  kind: OneOf(organisationKinds),
  name: Type.String(),
  sector: Nullable(Type.String()),
  employees: Nullable(Type.Integer()),
  municipalityKey: Nullable(Type.String()),
  place: Nullable(Type.String()),
  contactName: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
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
