import type { PossiblyTwice } from '#contract/duplicates'
import type { Behind, BehindQuery, Breakdowns, PseudonymousList, Report } from '#contract/reports'
import type { Quarter } from '#rules/calendar'
import { call } from '../api.ts'

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

export const fetchBehind = (question: Question, signal: AbortSignal) =>
  call<Behind>('GET', `/api/report/behind?${new URLSearchParams(question)}`, { signal })

export const fetchPseudonyms = (quarter: Quarter, signal: AbortSignal) =>
  call<PseudonymousList>('GET', `/api/report/pseudonymous?${new URLSearchParams({ quarter })}`, { signal })
