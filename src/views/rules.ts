import { isDay } from '../calendar/rules.ts'
import type { CasesFilter } from '../cases/contract.ts'
import { caseSorts, sortDirections, targetGroups, usualDirection } from '../cases/terms.ts'
import { outcomesAsked } from '../outcomes/terms.ts'

const oneOf = (codes: readonly string[]) => (text: string) => codes.includes(text)
const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** What may stand in the address of the list of cases, in its order there, and what each may be. A name is nowhere. */
const allowed: Record<keyof CasesFilter, (text: string) => boolean> = {
  lead: (text) => text === 'me' || isId(text),
  status: oneOf(['open', 'closed']),
  group: oneOf(targetGroups),
  missing: oneOf(['topic', 'group', 'any']),
  restricted: oneOf(['yes']),
  topic: isId,
  municipality: (text) => /^\d{8}$/.test(text),
  outcome: oneOf(outcomesAsked),
  openedFrom: isDay,
  openedTo: isDay,
  lastFrom: isDay,
  lastTo: isDay,
  sort: oneOf(caseSorts),
  order: oneOf(sortDirections),
}

const names = Object.keys(allowed) as (keyof CasesFilter)[]

/** One filter has one form: what holds anyway is left out, such as the order the list has by itself. */
export const tidiedFilter = (filter: CasesFilter): CasesFilter => {
  const { sort = 'lastEntry', order } = filter
  const tidied = {
    ...filter,
    sort: sort === 'lastEntry' && (order ?? 'desc') === 'desc' ? undefined : sort,
    order: order === usualDirection[sort] ? undefined : order,
  }
  return Object.fromEntries(
    names.flatMap((name) => (tidied[name] === undefined ? [] : [[name, tidied[name]]])),
  ) as CasesFilter
}

/** `?lead=me&status=open`; `?status=all` where nothing is narrowed, as a bare address means something else. */
export const addressOf = (filter: CasesFilter): string => {
  const asked = new URLSearchParams(tidiedFilter(filter) as Record<string, string>)
  return asked.size === 0 ? '?status=all' : `?${asked}`
}

/** The filter of an address; what is no filter, or none any more, is left out. */
export const filterIn = (address: string): CasesFilter => {
  const asked = new URLSearchParams(address)
  const found = names.flatMap((name) => {
    const text = asked.get(name)
    return text !== null && allowed[name](text) ? [[name, text]] : []
  })
  return tidiedFilter(Object.fromEntries(found) as CasesFilter)
}
