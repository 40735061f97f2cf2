import type { Entry } from '#contract/cases'
import type { CaseOfClient } from '#contract/clients'
import type { QuickLog } from '#contract/consultations'
import type { SimilarClients, SimilarQuery } from '#contract/duplicates'
import type { ClientSuggestions } from '#contract/search'
import { call } from '../api.ts'
import type { QuickLogFor } from '../app/events.ts'

export const suggestClients = (search: string, signal: AbortSignal) =>
  call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })

/** Who is recorded already under such a name; a name stands in no address. */
export const similarClients = (body: SimilarQuery, signal: AbortSignal) =>
  call<SimilarClients>('POST', '/api/clients/similar', { body, signal })

/** With the case a new talk would go to, which no draft keeps. Nothing depends on it: where asking fails, it is not shown. */
export const withOpenCase = async (client: QuickLogFor): Promise<QuickLogFor> => {
  const list = client.kind === 'person' ? 'people' : 'organisations'
  try {
    const { cases } = await call<{ cases: CaseOfClient[] }>('GET', `/api/${list}/${client.id}`)
    const open = cases.find(({ closedOn }) => closedOn === null)
    return { ...client, openCase: open ? { id: open.id, name: open.name } : null }
  } catch {
    return client
  }
}

export const logQuickly = (body: QuickLog) => call<Entry>('POST', '/api/consultations', { body })
