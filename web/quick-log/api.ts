import type { Entry } from '#contract/cases'
import type { QuickLog } from '#contract/consultations'
import type { SimilarClients, SimilarQuery } from '#contract/duplicates'
import type { ClientSuggestions } from '#contract/search'
import { call } from '../api.ts'

export const suggestClients = (search: string, signal: AbortSignal) =>
  call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })

/** Who is recorded already under such a name; a name stands in no address. */
export const similarClients = (body: SimilarQuery, signal: AbortSignal) =>
  call<SimilarClients>('POST', '/api/clients/similar', { body, signal })

export const logQuickly = (body: QuickLog) => call<Entry>('POST', '/api/consultations', { body })
