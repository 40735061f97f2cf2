import { type Static, Type } from 'typebox'
import { Day, Id, lengths, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { organisationKinds } from '../organisations/terms.ts'
import { workKinds } from '../placements/terms.ts'
import { openingEndings } from './terms.ts'

/** Its entry in the job portal: a page one can open, over https and nothing else. The server never opens it. */
const Link = Type.String({ maxLength: lengths.line, pattern: '^https://[^\\s"<>\\u0000]+$' })

const OpeningNote = Type.String({ maxLength: 1000 })

const Places = Type.Integer({ minimum: 1, maximum: 999 })

/** Where the opening is, and whom one asks about it. */
const Employer = Shape({
  id: Id,
  kind: OneOf(organisationKinds),
  name: Type.String(),
  sector: Nullable(Type.String()),
  municipalityKey: Nullable(Type.String()),
  /** Its seat: the municipality's name, or the place as written. */
  place: Nullable(Type.String()),
  contactName: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
})

export const Opening = Shape({
  id: Id,
  organisation: Employer,
  kind: OneOf(workKinds),
  title: Type.String(),
  places: Type.Integer(),
  knownOn: Day,
  /** When somebody last made sure that it is still open. */
  checkedOn: Day,
  link: Nullable(Type.String()),
  note: Nullable(Type.String()),
  ending: Nullable(OneOf(openingEndings)),
  endedOn: Nullable(Day),
  version: Type.Integer(),
})
export type Opening = Static<typeof Opening>

/** Those of an organisation: the open ones first, the others latest first. */
export const Openings = Shape({ rows: Type.Array(Opening) })
export type Openings = Static<typeof Openings>

/** Every open one, whoever was asked last first; `left` counts those the list has no room for. */
export const OpenOpenings = Shape({
  rows: Type.Array(Opening),
  left: Type.Integer(),
  /** Last asked on this day or before: somebody should ask whether it still is one. */
  askedAgainFrom: Day,
})
export type OpenOpenings = Static<typeof OpenOpenings>

const facts = {
  places: Type.Optional(Places),
  link: Type.Optional(Nullable(Link)),
  note: Type.Optional(Nullable(OpeningNote)),
}

export const NewOpening = Shape({
  id: Id,
  organisationId: Id,
  kind: OneOf(workKinds),
  title: Word,
  knownOn: Day,
  ...facts,
})
export type NewOpening = Static<typeof NewOpening>

/** What is not named stays. */
export const OpeningEdit = Shape({
  kind: Type.Optional(OneOf(workKinds)),
  title: Type.Optional(Word),
  knownOn: Type.Optional(Day),
  ...facts,
})
export type OpeningEdit = Static<typeof OpeningEdit>

export const OpeningEnd = Shape({ ending: OneOf(openingEndings), endedOn: Day })
export type OpeningEnd = Static<typeof OpeningEnd>

/** What a verification stood at before; an undo goes by it. */
export const BeforeVerification = Shape({ checkedOn: Day })

export const OpeningsQuery = Shape({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) })
