import { type Static, Type } from 'typebox'
import { Id, Named, Nullable, OneOf, Quarter, Shape, Word } from '../http/contract.ts'
import { catalogueStates, catalogues, offers } from './terms.ts'

const Count = Type.Integer({ minimum: 0 })

export const CatalogueEntry = Shape({
  id: Id,
  code: Type.String(),
  german: Type.String(),
  english: Nullable(Type.String()),
  state: OneOf(catalogueStates),
  offeredFor: OneOf(offers),
})
export type CatalogueEntry = Static<typeof CatalogueEntry>

/**
 * The words a form chooses from, in the order the centre gave them, topics those chosen most often first; retired ones
 * stay, for old entries show them.
 */
export const Catalogues = Shape({
  topics: Type.Array(CatalogueEntry),
  channels: Type.Array(CatalogueEntry),
  eventKinds: Type.Array(CatalogueEntry),
  closingReasons: Type.Array(CatalogueEntry),
  counsellors: Type.Array(Shape({ ...Named.properties, state: OneOf(catalogueStates), hasAccount: Type.Boolean() })),
  municipalities: Type.Array(Named),
})
export type Catalogues = Static<typeof Catalogues>

/** A catalogue entry as whoever keeps the catalogues sees it. */
export const KeptEntry = Shape({
  ...CatalogueEntry.properties,
  catalogue: OneOf(catalogues),
  /** The entry that took its place; its uses count there. */
  mergedInto: Nullable(Id),
  /** Talks, events or closed cases that name it, or one that was merged into it. */
  uses: Count,
  /** A rule depends on it: it stays. */
  isNeeded: Type.Boolean(),
  version: Type.Integer(),
})
export type KeptEntry = Static<typeof KeptEntry>

/** A name under which somebody counselled. Those with an account are kept with their account. */
export const KeptCounsellor = Shape({
  ...Named.properties,
  state: OneOf(catalogueStates),
  hasAccount: Type.Boolean(),
  mergedInto: Nullable(Id),
  talks: Count,
  cases: Count,
  openCases: Count,
  /** The import depends on its name. */
  isNeeded: Type.Boolean(),
  version: Type.Integer(),
})
export type KeptCounsellor = Static<typeof KeptCounsellor>

export const KeptCatalogues = Shape({
  /** Of each catalogue in the centre's order. */
  entries: Type.Array(KeptEntry),
  counsellors: Type.Array(KeptCounsellor),
})
export type KeptCatalogues = Static<typeof KeptCatalogues>

export const NewCatalogueEntry = Shape({
  id: Id,
  catalogue: OneOf(catalogues),
  german: Word,
  english: Nullable(Word),
  offeredFor: Type.Optional(OneOf(offers)),
})
export type NewCatalogueEntry = Static<typeof NewCatalogueEntry>

export const CatalogueEntryEdit = Shape({
  german: Type.Optional(Word),
  english: Type.Optional(Nullable(Word)),
  offeredFor: Type.Optional(OneOf(offers)),
  state: Type.Optional(OneOf(catalogueStates)),
})
export type CatalogueEntryEdit = Static<typeof CatalogueEntryEdit>

/** Before which entry of its catalogue it shall stand; null: at the end. */
export const CataloguePlace = Shape({ before: Nullable(Id) })
export type CataloguePlace = Static<typeof CataloguePlace>

export const CounsellorEdit = Shape({ name: Type.Optional(Word), state: Type.Optional(OneOf(catalogueStates)) })
export type CounsellorEdit = Static<typeof CounsellorEdit>

/** What takes its place. */
export const Merging = Shape({ into: Id })
export type Merging = Static<typeof Merging>

/** What a merge would move: how many name it, and in which quarters' figures they count. */
export const CatalogueUses = Shape({
  uses: Count,
  quarters: Type.Array(Shape({ quarter: Quarter, consultations: Count })),
})
export type CatalogueUses = Static<typeof CatalogueUses>
