import type { Enquiry, EnquiryCounts, EnquiryEdit, EnquiryPage, IntoCase, NewEnquiry } from '#contract/enquiries'
import { call } from '../api.ts'

export type Standing = 'open' | 'settled'

type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

export const fetchEnquiries = (state: Standing, { cursor, limit, signal }: PageAsked) => {
  const asked = new URLSearchParams({ state, limit: String(limit), ...(cursor !== undefined && { cursor }) })
  return call<EnquiryPage>('GET', `/api/enquiries?${asked}`, { signal })
}

export const fetchEnquiryCounts = (signal: AbortSignal) =>
  call<EnquiryCounts>('GET', '/api/enquiries/counts', { signal })

export const recordEnquiry = (body: NewEnquiry) => call<Enquiry>('POST', '/api/enquiries', { body })

export const editEnquiry = (id: string, ifMatch: number, body: EnquiryEdit) =>
  call<Enquiry>('PATCH', `/api/enquiries/${id}`, { ifMatch, body })

export const answerEnquiry = (id: string, ifMatch: number, answer: string) =>
  call<Enquiry>('POST', `/api/enquiries/${id}/answer`, { ifMatch, body: { answer } })

export const closeEnquiry = (id: string, ifMatch: number, answer: string) =>
  call<Enquiry>('POST', `/api/enquiries/${id}/closing`, { ifMatch, body: { answer } })

export const reopenEnquiry = (id: string) => call<Enquiry>('POST', `/api/enquiries/${id}/reopening`)

export const turnIntoCase = (id: string, ifMatch: number, body: IntoCase) =>
  call<Enquiry>('POST', `/api/enquiries/${id}/case`, { ifMatch, body })
