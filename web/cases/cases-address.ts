import type { CasesQuery } from '#contract/cases'
import { type TargetGroup, targetGroups } from '#terms/cases'

/**
 * What the list of cases is narrowed to. All of it stands in the address: reload, back and a sent link show the same. What
 * is searched for is a name and stands there never: `searched.ts`.
 */
export type CasesFilter = Omit<CasesQuery, 'cursor' | 'limit'>

export const caseViews = ['mine', 'open', 'missing', 'closed'] as const
export type CaseView = (typeof caseViews)[number]

export const filterOfView: Record<CaseView, CasesFilter> = {
  mine: { lead: 'me', status: 'open' },
  open: { status: 'open' },
  missing: { status: 'open', missing: 'any' },
  closed: { status: 'closed' },
}

/** The filter of an address such as `?lead=me&status=open`. A bare address is `start`; `status=all` is no filter. */
export const filterOf = (search: string, start: CaseView = 'mine'): CasesFilter => {
  const asked = new URLSearchParams(search)
  if ([...asked.keys()].length === 0) return filterOfView[start]
  return withoutGaps({
    lead: asked.get('lead')?.trim() || undefined,
    status: oneOf(['open', 'closed'] as const, asked.get('status')),
    group: oneOf<TargetGroup>(targetGroups, asked.get('group')),
    missing: oneOf(['topic', 'group', 'any'] as const, asked.get('missing')),
    restricted: oneOf(['yes'] as const, asked.get('restricted')),
  })
}

/** The other way round, always in one order, so that one filter has one address. */
export const searchOfFilter = ({ lead, status, group, missing, restricted }: CasesFilter): string => {
  const asked = new URLSearchParams(withoutGaps({ lead, status, group, missing, restricted }) as Record<string, string>)
  return asked.size === 0 ? '?status=all' : `?${asked}`
}

/** The built-in view that shows exactly this. */
export const viewOf = (filter: CasesFilter): CaseView | null =>
  caseViews.find((view) => searchOfFilter(filterOfView[view]) === searchOfFilter(filter)) ?? null

const oneOf = <Code extends string>(codes: readonly Code[], code: string | null): Code | undefined =>
  codes.find((one) => one === code)

const withoutGaps = <Shape extends object>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as CasesFilter
