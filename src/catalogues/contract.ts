import { type Static, Type } from 'typebox'
import { Id, Named, Nullable, OneOf, Shape } from '../http/contract.ts'
import { catalogueStates, offers } from './terms.ts'

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
