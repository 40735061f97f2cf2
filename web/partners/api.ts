import type { NewPartner, Partner, PartnerEdit, Partners } from '#contract/partners'
import { call } from '../api.ts'

export const fetchPartners = (signal: AbortSignal) => call<Partners>('GET', '/api/partners', { signal })

export const fetchPartner = (id: string, signal: AbortSignal) => call<Partner>('GET', `/api/partners/${id}`, { signal })

export const recordPartner = (body: NewPartner) => call<Partner>('POST', '/api/partners', { body })

export const editPartner = (id: string, ifMatch: number, body: PartnerEdit) =>
  call<Partner>('PATCH', `/api/partners/${id}`, { ifMatch, body })

export const verifyPartner = (id: string, ifMatch: number) =>
  call<Partner>('POST', `/api/partners/${id}/verification`, { ifMatch })

export const unverifyPartner = (id: string) => call<Partner>('DELETE', `/api/partners/${id}/verification`)

export const retirePartner = (id: string, ifMatch: number) =>
  call<Partner>('POST', `/api/partners/${id}/retirement`, { ifMatch })

export const bringBackPartner = (id: string) => call<Partner>('DELETE', `/api/partners/${id}/retirement`)
