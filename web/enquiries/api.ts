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
  SettledCounts,
} from '#contract/enquiries'
import type { EnquiryGroup, EnquiryOutcome } from '#terms/enquiries'
import { call } from '../api.ts'

/** Which of the open ones, or of the settled ones. */
export type Shown = EnquiryGroup | `settled:${EnquiryOutcome}`

/** Null: it is of the open ones. */
export const outcomeIn = (shown: Shown): EnquiryOutcome | null =>
  shown.startsWith('settled:') ? (shown.slice('settled:'.length) as EnquiryOutcome) : null

type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

export const fetchEnquiries = (shown: Shown, { cursor, limit, signal }: PageAsked) => {
  const outcome = outcomeIn(shown)
  const which: Record<string, string> = outcome ? { state: 'settled', outcome } : { group: shown }
  const asked = new URLSearchParams({ ...which, limit: String(limit), ...(cursor !== undefined && { cursor }) })
  return call<EnquiryPage>('GET', `/api/enquiries?${asked}`, { signal })
}

export const fetchEnquiryCounts = (signal: AbortSignal) =>
  call<EnquiryCounts>('GET', '/api/enquiries/counts', { signal })

export const fetchSettledCounts = (signal: AbortSignal) =>
  call<SettledCounts>('GET', '/api/enquiries/settled-counts', { signal })

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
