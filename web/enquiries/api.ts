import type {
  Answer,
  Closing,
  Enquiry,
  EnquiryCounts,
  EnquiryEdit,
  EnquiryFigures,
  EnquiryPage,
  IntoCase,
  NewEnquiry,
} from '#contract/enquiries'
import type { EnquiryGroup } from '#terms/enquiries'
import { call } from '../api.ts'

/** What is settled, or which of the open ones. */
export type Shown = EnquiryGroup | 'settled'

type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

export const fetchEnquiries = (shown: Shown, { cursor, limit, signal }: PageAsked) => {
  const which: Record<string, string> = shown === 'settled' ? { state: shown } : { group: shown }
  const asked = new URLSearchParams({ ...which, limit: String(limit), ...(cursor !== undefined && { cursor }) })
  return call<EnquiryPage>('GET', `/api/enquiries?${asked}`, { signal })
}

export const fetchEnquiryCounts = (signal: AbortSignal) =>
  call<EnquiryCounts>('GET', '/api/enquiries/counts', { signal })

export const fetchEnquiryFigures = (signal: AbortSignal) =>
  call<EnquiryFigures>('GET', '/api/enquiries/figures', { signal })

export const recordEnquiry = (body: NewEnquiry) => call<Enquiry>('POST', '/api/enquiries', { body })

export const editEnquiry = (id: string, ifMatch: number, body: EnquiryEdit) =>
  call<Enquiry>('PATCH', `/api/enquiries/${id}`, { ifMatch, body })

export const answerEnquiry = (id: string, ifMatch: number, body: Answer) =>
  call<Enquiry>('POST', `/api/enquiries/${id}/answer`, { ifMatch, body })

export const closeEnquiry = (id: string, ifMatch: number, body: Closing) =>
  call<Enquiry>('POST', `/api/enquiries/${id}/closing`, { ifMatch, body })

export const reopenEnquiry = (id: string) => call<Enquiry>('POST', `/api/enquiries/${id}/reopening`)

export const eraseEnquiry = (id: string, ifMatch: number) =>
  call<Enquiry>('POST', `/api/enquiries/${id}/erasure`, { ifMatch })

export const turnIntoCase = (id: string, ifMatch: number, body: IntoCase) =>
  call<Enquiry>('POST', `/api/enquiries/${id}/case`, { ifMatch, body })
