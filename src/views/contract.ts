import { type Static, Type } from 'typebox'
import { CasesFilter } from '../cases/contract.ts'
import { Id, notBlank, Shape } from '../http/contract.ts'
import { longestViewName, viewsAtMost } from './terms.ts'

const Name = Type.String({ minLength: 1, maxLength: longestViewName, pattern: notBlank })
const Position = Type.Integer({ minimum: 0, maximum: viewsAtMost, description: 'Among the own views, from 0' })

/** Filters and order of the list of cases that somebody keeps under a name. No search word: it is a name. */
export const SavedView = Shape({ id: Id, name: Name, filter: CasesFilter, version: Type.Integer() })
export type SavedView = Static<typeof SavedView>

/** In their own order. */
export const SavedViews = Shape({ views: Type.Array(SavedView) })
export type SavedViews = Static<typeof SavedViews>

/** The last one, unless a position is given. */
export const NewView = Shape({ id: Id, name: Name, filter: CasesFilter, position: Type.Optional(Position) })
export type NewView = Static<typeof NewView>

export const ViewEdit = Shape({
  name: Type.Optional(Name),
  filter: Type.Optional(CasesFilter),
  position: Type.Optional(Position),
})
export type ViewEdit = Static<typeof ViewEdit>
