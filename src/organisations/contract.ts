import { type Static, Type } from 'typebox'
import { Day, Id, Line, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { organisationKinds } from './terms.ts'

export const NewOrganisation = Shape({
  id: Id,
  kind: OneOf(organisationKinds),
  name: Line,
  sector: Type.Optional(Nullable(Line)),
  employees: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 10_000_000 }))),
  municipalityKey: Type.Optional(Nullable(Word)),
  place: Type.Optional(Nullable(Line)),
  contactName: Type.Optional(Nullable(Line)),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Line)),
})
export type NewOrganisation = Static<typeof NewOrganisation>

export const Organisation = Shape({
  id: Id,
  kind: OneOf(organisationKinds),
  name: Type.String(),
  sector: Nullable(Type.String()),
  employees: Nullable(Type.Integer()),
  municipality: Nullable(Type.String()),
  place: Nullable(Type.String()),
  contactName: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  cases: Type.Array(Shape({ ...Named.properties, closedOn: Nullable(Day) })),
  version: Type.Integer(),
})
export type Organisation = Static<typeof Organisation>
