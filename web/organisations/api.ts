import type { NewOrganisation, Organisation, OrganisationEdit, OrganisationHistory } from '#contract/organisations'
import { call } from '../api.ts'
import { type PageAsked, pageQuery } from '../clients/page-query.ts'

export const fetchOrganisation = (id: string, signal: AbortSignal) =>
  call<Organisation>('GET', `/api/organisations/${id}`, { signal })

export const editOrganisation = (id: string, ifMatch: number, body: OrganisationEdit) =>
  call<Organisation>('PATCH', `/api/organisations/${id}`, { ifMatch, body })

export const fetchOrganisationHistory = (id: string, { signal, ...page }: PageAsked) =>
  call<OrganisationHistory>('GET', `/api/organisations/${id}/history?${pageQuery(page)}`, { signal })

export const restoreOrganisation = (id: string, ifMatch: number, state: number) =>
  call<Organisation>('POST', `/api/organisations/${id}/restoration`, { ifMatch, body: { state } })

export const recordOrganisation = (body: NewOrganisation) => call<Organisation>('POST', '/api/organisations', { body })
