import type { Entry } from '#contract/cases'
import type { QuickLog } from '#contract/consultations'
import type { ClientSuggestions } from '#contract/search'
import { call } from '../api.ts'

export const suggestClients = (search: string, signal: AbortSignal) =>
  call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })

export const logQuickly = (body: QuickLog) => call<Entry>('POST', '/api/consultations', { body })
