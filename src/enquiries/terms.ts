import type { Label } from '../terms.ts'

export const enquiryStates = ['open', 'answered', 'turned_into_case', 'closed'] as const
export type EnquiryState = (typeof enquiryStates)[number]

export const enquiryStateLabels: Record<EnquiryState, Label> = {
  open: { de: 'offen', en: 'open' },
  answered: { de: 'beantwortet', en: 'answered' },
  turned_into_case: { de: 'zum Fall geworden', en: 'turned into a case' },
  closed: { de: 'geschlossen', en: 'closed' },
}

/** Where it came from: the result of a check, an open page, or somebody of the centre wrote it down. */
export const enquirySources = ['check', 'check_registration', 'by_hand'] as const
export type EnquirySource = (typeof enquirySources)[number]

export const enquirySourceLabels: Record<EnquirySource, Label> = {
  check: { de: 'aus einem Willkommens-Check', en: 'from a Willkommens-Check' },
  check_registration: { de: 'Anmeldung zum Willkommens-Check', en: 'registration for a Willkommens-Check' },
  by_hand: { de: 'aufgeschrieben', en: 'written down' },
}

/** Before the day, in the note an enquiry leaves on the case it became. */
export const enquiryNoteLabel: Label = { de: 'Anfrage vom', en: 'Enquiry of' }
