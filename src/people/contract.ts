import { type Static, Type } from 'typebox'
import { targetGroups } from '../cases/terms.ts'
import { CaseOfClient, History } from '../clients/contract.ts'
import { Day, Id, Line, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { genders, householdRelations, languagePattern, originGroups } from './terms.ts'

const personGroups = targetGroups.filter((group) => group !== 'company' && group !== 'municipality')
export const PersonGroup = OneOf(personGroups)

/** ISO 3166-1 alpha-2, `stateless` or `unclear`; the first counts. */
const Nationalities = Type.Array(Type.String({ pattern: '^([A-Z]{2}|stateless|unclear)$' }), { maxItems: 10 })

const BirthYear = Type.Integer({ minimum: 1900, maximum: 2200 })

/** What can be typed of a person beside the names; it may all be unknown. */
const facts = {
  nativeName: Type.Optional(Nullable(Word)),
  birthYear: Type.Optional(Nullable(BirthYear)),
  gender: Type.Optional(Nullable(OneOf(genders))),
  nationalities: Type.Optional(Nationalities),
  origin: Type.Optional(Nullable(Line)),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Line)),
}

/** Somebody who comes along: accompanied, never a client. */
const HouseholdMember = Shape({
  relation: OneOf(householdRelations),
  birthYear: Nullable(BirthYear),
  /** The given name. */
  name: Nullable(Word),
})

/** BCP 47; the one somebody likes best first. */
const Languages = Type.Array(Type.String({ pattern: languagePattern, maxLength: 35 }), { maxItems: 10 })

/** What the welcome package asks for; null is not recorded. A household of nobody is recorded: they come alone. */
const packageFacts = {
  originGroup: Nullable(OneOf(originGroups)),
  household: Nullable(Type.Array(HouseholdMember, { maxItems: 20 })),
  hasCar: Nullable(Type.Boolean()),
  hasFamilyAbroad: Nullable(Type.Boolean()),
  hasForeignDegree: Nullable(Type.Boolean()),
  /** The day they mean to move; where somebody lives is a residence. */
  movingOn: Nullable(Day),
  languages: Languages,
}

/** A municipality of the district, or any place as text. */
const place = {
  municipalityKey: Type.Optional(Nullable(Word)),
  place: Type.Optional(Nullable(Line)),
}

export const NewPerson = Shape({
  id: Id,
  givenName: Nullable(Word),
  familyName: Word,
  targetGroup: PersonGroup,
  ...facts,
  /** Where the person lives now. */
  ...place,
})
export type NewPerson = Static<typeof NewPerson>

const TypedResidence = Shape({ id: Id, fromOn: Nullable(Day), ...place })
export type TypedResidence = Static<typeof TypedResidence>

/** What is not named stays. Nationalities, residences, household and languages are named whole, as one list each. */
export const PersonEdit = Shape({
  givenName: Type.Optional(Nullable(Word)),
  familyName: Type.Optional(Word),
  targetGroup: Type.Optional(PersonGroup),
  ...facts,
  ...Type.Partial(Type.Object(packageFacts)).properties,
  residences: Type.Optional(Type.Array(TypedResidence, { maxItems: 50 })),
})
export type PersonEdit = Static<typeof PersonEdit>

/** A residence without beginning holds for all days until the next one. */
const residence = {
  id: Id,
  fromOn: Nullable(Day),
  municipalityKey: Nullable(Type.String()),
  /** As written, where it is none of the district's municipalities. */
  place: Nullable(Type.String()),
}

const state = {
  givenName: Nullable(Type.String()),
  familyName: Type.String(),
  nativeName: Nullable(Type.String()),
  targetGroup: PersonGroup,
  birthYear: Nullable(Type.Integer()),
  gender: Nullable(OneOf(genders)),
  nationalities: Type.Array(Type.String()),
  origin: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  ...packageFacts,
}

/** All that is edited of a person as one versioned whole; residences newest first. */
export const PersonState = Shape({ ...state, residences: Type.Array(Shape(residence)) })
export type PersonState = Static<typeof PersonState>

export const Person = Shape({
  id: Id,
  kind: Type.Literal('person'),
  /** As shown: given name, then family name. */
  name: Type.String(),
  ...state,
  /** Newest first. */
  residences: Type.Array(Shape({ ...residence, municipality: Nullable(Type.String()) })),
  /** Whether `household` is said by the people who live together, and not edited here. */
  householdKept: Type.Boolean(),
  cases: Type.Array(CaseOfClient),
  version: Type.Integer(),
})
export type Person = Static<typeof Person>

export const PersonHistory = History(PersonState)
export type PersonHistory = Static<typeof PersonHistory>
