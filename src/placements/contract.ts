import { type Static, Type } from 'typebox'
import { Day, Id, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { organisationKinds } from '../organisations/terms.ts'
import { workKinds } from './terms.ts'

export const Placement = Shape({
  id: Id,
  /** Whose it is: of which of their cases. */
  caseId: Id,
  caseNumber: Type.String(),
  person: Shape({ id: Id, name: Type.String(), nativeName: Nullable(Type.String()) }),
  organisation: Shape({ id: Id, kind: OneOf(organisationKinds), name: Type.String() }),
  /** Which opening of the organisation it was, where it was one that was known. */
  opening: Nullable(Named),
  /** Whether that opening was filled with them. */
  fills: Type.Boolean(),
  kind: OneOf(workKinds),
  /** As what. */
  title: Nullable(Type.String()),
  beganOn: Day,
  endedOn: Nullable(Day),
  removed: Type.Boolean(),
  version: Type.Integer(),
})
export type Placement = Static<typeof Placement>

/** Latest first. */
export const Placements = Shape({ rows: Type.Array(Placement) })
export type Placements = Static<typeof Placements>

const facts = {
  title: Type.Optional(Nullable(Word)),
  endedOn: Type.Optional(Nullable(Day)),
  openingId: Type.Optional(Nullable(Id)),
  fills: Type.Optional(Type.Boolean()),
}

/** Of a case of a person, at an organisation; `fills` closes the opening it names. */
export const NewPlacement = Shape({
  id: Id,
  caseId: Id,
  organisationId: Id,
  kind: OneOf(workKinds),
  beganOn: Day,
  ...facts,
})
export type NewPlacement = Static<typeof NewPlacement>

/** What is not named stays. Whose it is and where, never changes: it is removed, and recorded anew. */
export const PlacementEdit = Shape({
  kind: Type.Optional(OneOf(workKinds)),
  beganOn: Type.Optional(Day),
  ...facts,
})
export type PlacementEdit = Static<typeof PlacementEdit>
