import type { Entry } from '#contract/cases'
import type { NewOutcome, OutcomeCorrection } from '#contract/outcomes'
import { call } from '../api.ts'

export const recordOutcome = (caseId: string, body: NewOutcome) =>
  call<Entry>('POST', `/api/cases/${caseId}/outcomes`, { body })

export const correctOutcome = (id: string, ifMatch: number, body: OutcomeCorrection) =>
  call<Entry>('PATCH', `/api/outcomes/${id}`, { ifMatch, body })
