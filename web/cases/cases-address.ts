import type { CasesFilter } from '#contract/cases'
import type { SavedView } from '#contract/views'
import { addressOf, filterIn } from '#rules/views'
import { type CaseSort, type SortDirection, usualDirection } from '#terms/cases'

/**
 * What the list of cases is narrowed to, and its order. All of it stands in the address: reload, back and a sent link show
 * the same. What is searched for is a name and stands there never: `searched.ts`.
 */
export type { CasesFilter }

export const caseViews = ['mine', 'open', 'missing', 'closed'] as const
export type CaseView = (typeof caseViews)[number]

export const filterOfView: Record<CaseView, CasesFilter> = {
  mine: { lead: 'me', status: 'open' },
  open: { status: 'open' },
  missing: { status: 'open', missing: 'any' },
  closed: { status: 'closed' },
}

/** The filter of an address such as `?lead=me&status=open`. A bare address is `start`; `status=all` is no filter. */
export const filterOf = (search: string, start: CaseView = 'mine'): CasesFilter =>
  search.replace('?', '') === '' ? filterOfView[start] : filterIn(search)

/** The other way round, always in one order, so that one filter has one address. */
export const searchOfFilter = addressOf

/** The built-in view that shows this, in whichever order. */
export const viewOf = (filter: CasesFilter): CaseView | null => {
  const narrowing = addressOf({ ...filter, sort: undefined, order: undefined } as CasesFilter)
  return caseViews.find((view) => addressOf(filterOfView[view]) === narrowing) ?? null
}

/** The own view that shows exactly this, its order too. */
export const savedViewOf = (filter: CasesFilter, views: readonly SavedView[]): SavedView | undefined =>
  views.find((view) => addressOf(view.filter) === addressOf(filter))

/** How many things the list is narrowed by. */
export const narrowingsOf = ({ sort: _, order: __, ...narrowing }: CasesFilter): (keyof CasesFilter)[] =>
  Object.keys(narrowing) as (keyof CasesFilter)[]

export const orderIn = ({ sort = 'lastEntry', order = usualDirection[sort] }: CasesFilter) => ({
  sort,
  direction: order,
})

/** The same column once more turns the list round. */
export const sortedBy = (sort: CaseSort, filter: CasesFilter): CasesFilter => {
  const current = orderIn(filter)
  const turned: SortDirection = current.direction === 'asc' ? 'desc' : 'asc'
  return { ...filter, sort, order: sort === current.sort ? turned : usualDirection[sort] }
}

/** Where the list is ordered or narrowed by it, one wants to see the day of opening. */
export const showsOpening = ({ sort, openedFrom, openedTo }: CasesFilter): boolean =>
  sort === 'opened' || openedFrom !== undefined || openedTo !== undefined
