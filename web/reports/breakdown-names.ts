import { msg, str } from '@lit/localize'
import type { Breakdowns } from '#contract/reports'
import { count } from '../components/format.ts'
import type { Question } from './api.ts'

/** The breakdowns of the report, by what a line's question is `of`. */
export const breakdownOf = {
  topic: 'topics',
  channel: 'channels',
  municipality: 'municipalities',
  nationality: 'nationalities',
  gender: 'genders',
  ageGroup: 'ageGroups',
  sector: 'sectors',
  companySize: 'companySizes',
} as const satisfies Partial<Record<Question['of'], keyof Breakdowns>>

export type BreakdownBy = keyof typeof breakdownOf

export const isBreakdown = (of: Question['of']): of is BreakdownBy => of in breakdownOf

/** Their few lines stand in an order of their own, not by size. */
export const haveOwnOrder = (by: BreakdownBy): boolean => by === 'gender' || by === 'ageGroup' || by === 'companySize'

/** What the lines are. */
export const breakdownName = (by: BreakdownBy): string =>
  ({
    topic: () => msg('Themen'),
    channel: () => msg('Kanäle'),
    municipality: () => msg('Wohnorte und Sitze'),
    nationality: () => msg('Staatsangehörigkeit'),
    gender: () => msg('Geschlecht'),
    ageGroup: () => msg('Alter'),
    sector: () => msg('Branchen'),
    companySize: () => msg('Beschäftigte'),
  })[by]()

/** What one line of it is, where a list is headed by it. */
export const lineName = (by: BreakdownBy): string => (by === 'sector' ? msg('Branche') : breakdownName(by))

/** What the numbers count. */
export const breakdownUnit = (by: BreakdownBy): string => {
  if (by === 'topic' || by === 'channel') return msg('Beratungen')
  if (by === 'sector' || by === 'companySize') return msg('Unternehmen')
  return by === 'municipality' ? msg('Klientinnen und Klienten') : msg('Personen')
}

/** How it counts, beside its heading. */
export const breakdownHint = (by: BreakdownBy, breakdowns: Breakdowns | undefined): string => {
  if (by === 'topic') return msg('mehrere je Beratung möglich')
  if (by === 'channel') return ''
  if (by === 'municipality') return msg('der im Quartal Beratenen')
  const clients = breakdowns?.[breakdownOf[by]].clients
  if (clients === undefined) return ''
  if (by === 'sector' || by === 'companySize') return msg(str`${count(clients)} Unternehmen`)
  const people = clients === 1 ? msg('1 Person') : msg(str`${count(clients)} Personen`)
  return by === 'nationality' ? msg(str`${people}, die erste zählt`) : people
}
