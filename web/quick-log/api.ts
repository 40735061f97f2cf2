import type { Entry } from '#contract/cases'
import type { CaseOfClient } from '#contract/clients'
import type { QuickLog, TakenBack } from '#contract/consultations'
import type { SimilarClients, SimilarQuery } from '#contract/duplicates'
import type { Person } from '#contract/people'
import type { ClientSuggestions } from '#contract/search'
import { call } from '../api.ts'
import type { QuickLogFor } from '../app/events.ts'
import { latestCase } from '../clients/latest-case.ts'
import { fetchHousehold } from '../households/api.ts'
import { type ComingAlong, nobodyAlong } from './coming-along.ts'

export const suggestClients = (search: string, signal: AbortSignal) =>
  call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })

/** Who is recorded already under such a name; a name stands in no address. */
export const similarClients = (body: SimilarQuery, signal: AbortSignal) =>
  call<SimilarClients>('POST', '/api/clients/similar', { body, signal })

/** With the case a new talk would go to, or might go on with, which no draft keeps. Nothing depends on it: where asking fails, it is not shown. */
export const withCase = async (client: QuickLogFor): Promise<QuickLogFor> => {
  const list = client.kind === 'person' ? 'people' : 'organisations'
  try {
    const { cases } = await call<{ cases: CaseOfClient[] }>('GET', `/api/${list}/${client.id}`)
    return { ...client, ...latestCase(cases) }
  } catch {
    return client
  }
}

/** Who comes along with a person; nothing depends on it: where asking fails, nothing is suggested. */
export const householdOf = async (personId: string, signal: AbortSignal): Promise<ComingAlong> => {
  try {
    const { household, householdKept } = await call<Person>('GET', `/api/people/${personId}`, { signal })
    const members = householdKept ? (await fetchHousehold(personId, signal)).members : []
    return { size: household?.length ?? 0, recorded: members.flatMap(({ personId: id }) => id ?? []) }
  } catch {
    return nobodyAlong
  }
}

export const logQuickly = (body: QuickLog) => call<Entry>('POST', '/api/consultations', { body })

/** With the case and the client that came about with it; `version` is the talk's. */
export const takeBackTalk = (id: string, ifMatch: number) =>
  call<TakenBack>('POST', `/api/consultations/${id}/taking-back`, { ifMatch })
