import type { Centre, CentreEdit, FoundingConsequence } from '#contract/centre'
import { call } from '../api.ts'

export const fetchCentre = (signal: AbortSignal) => call<Centre>('GET', '/api/centre', { signal })

export const editCentre = (ifMatch: number, body: CentreEdit) => call<Centre>('PATCH', '/api/centre', { ifMatch, body })

export const fetchConsequence = (on: string, signal: AbortSignal) =>
  call<FoundingConsequence>('GET', `/api/centre/founding?on=${on}`, { signal })
