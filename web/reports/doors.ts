import type { Me } from '#contract/accounts'
import type { BehindQuery } from '#contract/reports'
import type { Quarter } from '#rules/calendar'
import { mayDo } from '../app/session.ts'
import type { Question } from './api.ts'
import { isOfChecks } from './check-words.ts'

/** Where a figure opens; undefined for those who may not open it, and where there is nothing to open. */
export type Doors = (question: Question) => string | undefined

/** Names for the coordinator; tokens for the auditor, where such a list is exactly as long as the figure says. */
export const doorsOf = (me: Me): Doors => {
  if (mayDo(me, 'open figures')) return listAddress
  return mayDo(me, 'open figures under pseudonyms') ? pseudonymsAddress : () => undefined
}

export const reportAddress = (quarter: Quarter): string => `/berichte/${quarter}`

const listAddress = ({ quarter, ...asked }: Question): string =>
  `${reportAddress(quarter)}/liste?${new URLSearchParams(asked)}`

const pseudonymsAddress = ({ quarter, of, group, figure }: Question): string | undefined => {
  const address = `${reportAddress(quarter)}/pseudonyme`
  if (of === 'consultations') return address
  if (isOfChecks(of)) return `${address}?${new URLSearchParams({ of })}`
  return of === 'group' && figure === 'counselled' && group ? `${address}?${new URLSearchParams({ group })}` : undefined
}

/** The question of an address. Whether it names a figure, the server says. */
export const questionOf = (quarter: Quarter, search: string): Question => {
  const asked = new URLSearchParams(search)
  const given = ['group', 'figure', 'key'].flatMap((name) => {
    const value = asked.get(name)
    return value === null ? [] : [[name, value]]
  })
  return { quarter, of: (asked.get('of') ?? '') as BehindQuery['of'], ...Object.fromEntries(given) }
}

/** Of the figures that open under pseudonyms, which one an address names. */
export const questionBehindPseudonyms = (quarter: Quarter, search: string): Question => {
  const { group, of } = questionOf(quarter, search)
  if (isOfChecks(of)) return { of, quarter }
  return group ? { of: 'group', quarter, group, figure: 'counselled' } : { of: 'consultations', quarter }
}
