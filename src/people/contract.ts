import { type Static, Type } from 'typebox'
import { targetGroups } from '../cases/terms.ts'
import { Day, Id, Line, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { genders } from './terms.ts'

const personGroups = targetGroups.filter((group) => group !== 'company' && group !== 'municipality')
export const PersonGroup = OneOf(personGroups)

export const NewPerson = Shape({
  id: Id,
  givenName: Nullable(Word),
  familyName: Word,
  nativeName: Type.Optional(Nullable(Word)),
  targetGroup: PersonGroup,
  birthYear: Type.Optional(Nullable(Type.Integer({ minimum: 1900, maximum: 2200 }))),
  gender: Type.Optional(Nullable(OneOf(genders))),
  /** ISO 3166-1 alpha-2, `stateless` or `unclear`; the first counts. */
  nationalities: Type.Optional(
    Type.Array(Type.String({ pattern: '^([A-Z]{2}|stateless|unclear)$' }), { maxItems: 10 }),
  ),
  origin: Type.Optional(Nullable(Line)),
  /** Where the person lives now: a municipality of the district, or any place as text. */
  municipalityKey: Type.Optional(Nullable(Word)),
  place: Type.Optional(Nullable(Line)),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Line)),
})
export type NewPerson = Static<typeof NewPerson>

export const Residence = Shape({
  fromOn: Nullable(Day),
  municipality: Nullable(Type.String()),
  place: Nullable(Type.String()),
})

export const Person = Shape({
  id: Id,
  kind: Type.Literal('person'),
  /** As shown: given name, then family name. */
  name: Type.String(),
  nativeName: Nullable(Type.String()),
  givenName: Nullable(Type.String()),
  familyName: Type.String(),
  targetGroup: PersonGroup,
  birthYear: Nullable(Type.Integer()),
  gender: Nullable(OneOf(genders)),
  nationalities: Type.Array(Type.String()),
  origin: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  /** Newest first. */
  residences: Type.Array(Residence),
  cases: Type.Array(Shape({ ...Named.properties, closedOn: Nullable(Day) })),
  version: Type.Integer(),
})
export type Person = Static<typeof Person>
