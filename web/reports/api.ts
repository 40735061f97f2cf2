import type { PossiblyTwice } from '#contract/duplicates'
import type {
  Behind,
  BehindQuery,
  Breakdowns,
  OutcomeFigures,
  PseudonymousChecks,
  PseudonymousList,
  Report,
} from '#contract/reports'
import type { Quarter } from '#rules/calendar'
import { call } from '../api.ts'
import { isOfChecks } from './check-words.ts'

/** Which figure somebody wants to see the list of. The report on the screen always ends today. */
export type Question = Omit<BehindQuery, 'to'>

/** The last one stays in sight while the next one comes, from quarter to quarter. It names nobody. */
let latest: Report | undefined
export const latestReport = (): Report | undefined => latest

export const fetchReport = async (signal: AbortSignal): Promise<Report> => {
  latest = await call<Report>('GET', '/api/report', { signal })
  return latest
}

export const fetchPossiblyTwice = (signal: AbortSignal) =>
  call<PossiblyTwice>('GET', '/api/report/possibly-twice', { signal })

export const fetchBreakdowns = (quarter: Quarter, signal: AbortSignal) =>
  call<Breakdowns>('GET', `/api/report/breakdowns?${new URLSearchParams({ quarter })}`, { signal })

export const fetchOutcomes = (quarter: Quarter, signal: AbortSignal) =>
  call<OutcomeFigures>('GET', `/api/report/outcomes?${new URLSearchParams({ quarter })}`, { signal })

export const fetchBehind = (question: Question, signal: AbortSignal) =>
  call<Behind>('GET', `/api/report/behind?${new URLSearchParams(question)}`, { signal })

/** Each client once, with how often what the figure counts happened to them. */
export type PseudonymousRow = Pick<PseudonymousList['rows'][number], 'token' | 'targetGroup'> & { times: number }

export const fetchPseudonyms = async ({ quarter, of }: Question, signal: AbortSignal): Promise<PseudonymousRow[]> => {
  if (isOfChecks(of)) {
    const asked = new URLSearchParams({ of, quarter })
    const { rows } = await call<PseudonymousChecks>('GET', `/api/report/pseudonymous-checks?${asked}`, { signal })
    return rows.map(({ token, targetGroup, count: times }) => ({ token, targetGroup, times }))
  }
  const asked = new URLSearchParams({ quarter })
  const { rows } = await call<PseudonymousList>('GET', `/api/report/pseudonymous?${asked}`, { signal })
  return rows.map(({ token, targetGroup, consultations: times }) => ({ token, targetGroup, times }))
}
