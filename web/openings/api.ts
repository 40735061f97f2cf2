import type { NewOpening, Opening, OpeningEdit, OpeningEnd, Openings, OpenOpenings } from '#contract/openings'
import { call } from '../api.ts'

export const fetchOpenOpenings = (signal: AbortSignal) => call<OpenOpenings>('GET', '/api/openings', { signal })

export const fetchOpeningsOf = (organisationId: string, signal: AbortSignal) =>
  call<Openings>('GET', `/api/organisations/${organisationId}/openings`, { signal })

export const recordOpening = (body: NewOpening) => call<Opening>('POST', '/api/openings', { body })

export const editOpening = (id: string, ifMatch: number, body: OpeningEdit) =>
  call<Opening>('PATCH', `/api/openings/${id}`, { ifMatch, body })

export const verifyOpening = (id: string, ifMatch: number) =>
  call<Opening>('POST', `/api/openings/${id}/verification`, { ifMatch })

export const unverifyOpening = (id: string) => call<Opening>('DELETE', `/api/openings/${id}/verification`)

export const endOpening = (id: string, ifMatch: number, body: OpeningEnd) =>
  call<Opening>('POST', `/api/openings/${id}/ending`, { ifMatch, body })

export const reopenOpening = (id: string, ifMatch: number) =>
  call<Opening>('DELETE', `/api/openings/${id}/ending`, { ifMatch })
