import { type Static, Type } from 'typebox'
import { targetGroups } from '../cases/terms.ts'
import { clientKinds } from '../clients/terms.ts'
import { Day, Id, Line, Moment, Nullable, OneOf, Quarter, Shape, Word } from '../http/contract.ts'
import { Contact } from '../organisations/contract.ts'
import { PersonState } from '../people/contract.ts'
import { genders } from '../people/terms.ts'
import { ClientSuggestion } from '../search/contract.ts'
import { duplicateReasons, mergeFields, mergeRefusals } from './terms.ts'

const Reasons = Type.Array(OneOf(duplicateReasons))

/** Somebody who is about to be recorded; sent as a body: a name stands in no address. */
export const SimilarQuery = Shape({
  givenName: Nullable(Word),
  /** The family name, or an organisation's name. */
  name: Line,
  birthYear: Type.Optional(Nullable(Type.Integer({ minimum: 0, maximum: 9999 }))),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Line)),
})
export type SimilarQuery = Static<typeof SimilarQuery>

export const SimilarClients = Shape({
  clients: Type.Array(Shape({ ...ClientSuggestion.properties, reasons: Reasons })),
})
export type SimilarClients = Static<typeof SimilarClients>

const DuplicateClient = Shape({
  ...ClientSuggestion.properties,
  cases: Type.Integer(),
  recordedOn: Day,
})
export type DuplicateClient = Static<typeof DuplicateClient>

/** Two records that may be one; `survivor` is the one a merge proposes to keep. */
export const DuplicatePair = Shape({ survivor: DuplicateClient, merged: DuplicateClient, reasons: Reasons })
export type DuplicatePair = Static<typeof DuplicatePair>

/** The strongest first; `total` counts those too that the list has no room for. */
export const Duplicates = Shape({ total: Type.Integer(), pairs: Type.Array(DuplicatePair) })
export type Duplicates = Static<typeof Duplicates>

/** The record that would survive, and the one that would go into it. */
export const PairParams = Shape({ id: Id, otherId: Id })

const { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn, languages } =
  PersonState.properties

const SideCase = Shape({
  id: Id,
  number: Type.String(),
  targetGroup: OneOf(targetGroups),
  restricted: Type.Boolean(),
  openedOn: Day,
  closedOn: Nullable(Day),
  consultations: Type.Integer(),
})

/** All that one of the two records says. What is not recorded, or not of its kind, is null. */
export const Side = Shape({
  id: Id,
  kind: OneOf(clientKinds),
  name: Type.String(),
  nativeName: Nullable(Type.String()),
  targetGroup: OneOf(targetGroups),
  birthYear: Nullable(Type.Integer()),
  gender: Nullable(OneOf(genders)),
  nationalities: Type.Array(Type.String()),
  origin: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  originGroup,
  household,
  hasCar,
  hasFamilyAbroad,
  hasForeignDegree,
  movingOn,
  languages,
  sector: Nullable(Type.String()),
  employees: Nullable(Type.Integer()),
  place: Nullable(Type.String()),
  /** The main one first; of organisations only. */
  contacts: Type.Array(Contact),
  /** Newest first; of people only. */
  residences: Type.Array(Shape({ fromOn: Nullable(Day), place: Nullable(Type.String()) })),
  cases: Type.Array(SideCase),
  /** To how many events an organisation came. */
  events: Type.Integer(),
  recordedOn: Day,
  version: Type.Integer(),
})
export type Side = Static<typeof Side>

const ChangedGroup = OneOf([...targetGroups, 'companiesReached'])

/** What a merge would do, told before it is done. */
export const Consequence = Shape({
  /** Why it cannot be done, in this direction or at all. */
  refusal: Nullable(OneOf(mergeRefusals)),
  /** Some who know of the survivor do not know of the other: its facts stay with it, unread. */
  keepsApart: Type.Boolean(),
  /** Fewer colleagues will know of the survivor than do now. */
  hides: Type.Boolean(),
  filled: Type.Array(OneOf(mergeFields)),
  kept: Type.Array(OneOf(mergeFields)),
  residences: Type.Integer(),
  /** Residences that begin when one of the survivor’s does, which stands. */
  residencesLeft: Type.Integer(),
  events: Type.Integer(),
  quarters: Type.Array(
    Shape({ group: ChangedGroup, quarter: Quarter, figure: OneOf(['counselled', 'new']), by: Type.Integer() }),
  ),
  cumulative: Type.Array(Shape({ group: ChangedGroup, by: Type.Integer() })),
})
export type Consequence = Static<typeof Consequence>

export const SideBySide = Shape({
  survivor: Side,
  merged: Side,
  reasons: Reasons,
  /** Decided: they only look alike. */
  distinct: Type.Boolean(),
  consequence: Consequence,
})
export type SideBySide = Static<typeof SideBySide>

export const Distinction = Shape({ distinct: Type.Boolean() })
export type Distinction = Static<typeof Distinction>

/** Both versions are what was looked at when it was decided: 412 where either record has changed since. */
export const NewMerge = Shape({
  id: Id,
  survivorId: Id,
  survivorVersion: Type.Integer({ minimum: 1 }),
  mergedId: Id,
  mergedVersion: Type.Integer({ minimum: 1 }),
})
export type NewMerge = Static<typeof NewMerge>

export const Merge = Shape({
  id: Id,
  survivorId: Id,
  mergedId: Id,
  mergedAt: Moment,
  /** What the survivor took over because it did not say it itself. */
  filled: Type.Array(OneOf(mergeFields)),
})
export type Merge = Static<typeof Merge>

/** By how many the counts would fall if all likely pairs were one. Two units, never added up (rule 12). */
export const PossiblyTwice = Shape({ clients: Type.Integer(), companiesReached: Type.Integer() })
export type PossiblyTwice = Static<typeof PossiblyTwice>
