import type { NewPlacement, Placement, PlacementEdit, Placements } from '#contract/placements'
import type { ClientSuggestions } from '#contract/search'
import { call } from '../api.ts'

export const fetchPlacementsAt = (organisationId: string, signal: AbortSignal) =>
  call<Placements>('GET', `/api/organisations/${organisationId}/placements`, { signal })

export const fetchPlacementsOf = (caseId: string, signal: AbortSignal) =>
  call<Placements>('GET', `/api/cases/${caseId}/placements`, { signal })

export const recordPlacement = (body: NewPlacement) => call<Placement>('POST', '/api/placements', { body })

export const editPlacement = (id: string, ifMatch: number, body: PlacementEdit) =>
  call<Placement>('PATCH', `/api/placements/${id}`, { ifMatch, body })

export const removePlacement = (id: string, ifMatch: number) =>
  call<Placement>('POST', `/api/placements/${id}/removal`, { ifMatch })

export const restorePlacement = (id: string) => call<Placement>('DELETE', `/api/placements/${id}/removal`)

export type Wanted = 'person' | 'organisation' | 'anybody'

/** A name stands in no address. */
export const searchClients = async (search: string, wants: Wanted, signal: AbortSignal) => {
  const { clients } = await call<ClientSuggestions>('POST', '/api/clients/search', { body: { search }, signal })
  if (wants === 'anybody') return clients
  return clients.filter(({ kind }) => (kind === 'person') === (wants === 'person'))
}
