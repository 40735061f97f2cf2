import type { Label } from '../terms.ts'

export const enquiryStates = ['open', 'answered', 'turned_into_case', 'closed'] as const
export type EnquiryState = (typeof enquiryStates)[number]

export const enquiryStateLabels: Record<EnquiryState, Label> = {
  open: { de: 'offen', en: 'open' },
  answered: { de: 'beantwortet', en: 'answered' },
  turned_into_case: { de: 'zum Fall geworden', en: 'turned into a case' },
  closed: { de: 'geschlossen', en: 'closed' },
}

/** How it came to somebody of the centre, who wrote it down; `by_hand` says only that. */
export const sourcesByHand = ['phone', 'email', 'counter', 'by_hand'] as const

/** Where it came from: the result of a check, an open page, or somebody of the centre wrote it down. */
export const enquirySources = ['form', 'check', 'check_registration', ...sourcesByHand] as const
export type EnquirySource = (typeof enquirySources)[number]

export const enquirySourceLabels: Record<EnquirySource, Label> = {
  form: { de: 'Webformular', en: 'Web form' },
  check: { de: 'aus einem Willkommens-Check', en: 'from a Willkommens-Check' },
  check_registration: { de: 'Anmeldung zum Willkommens-Check', en: 'registration for a Willkommens-Check' },
  phone: { de: 'Anruf', en: 'Phone call' },
  email: { de: 'E-Mail', en: 'E-mail' },
  counter: { de: 'Besuch', en: 'Visit' },
  by_hand: { de: 'aufgeschrieben', en: 'written down' },
}

/** What somebody is after, in the words of the public form. */
export const concerns = ['returning', 'moving', 'recruiting', 'other'] as const
export type Concern = (typeof concerns)[number]

export const concernLabels: Record<Concern, Label> = {
  returning: { de: 'Rückkehr', en: 'Returning' },
  moving: { de: 'Zuzug', en: 'Moving here' },
  recruiting: { de: 'Fachkräfte', en: 'Recruiting' },
  other: { de: 'Anderes', en: 'Something else' },
}

/** Why nothing comes of it. */
export const enquiryClosings = ['no_answer', 'forwarded', 'not_for_us', 'withdrawn', 'twice', 'spam', 'other'] as const
export type EnquiryClosing = (typeof enquiryClosings)[number]

export const enquiryClosingLabels: Record<EnquiryClosing, Label> = {
  no_answer: { de: 'meldet sich nicht mehr', en: 'no longer answers' },
  forwarded: { de: 'weitergegeben', en: 'passed on' },
  not_for_us: { de: 'nicht unsere Aufgabe', en: 'not for us' },
  withdrawn: { de: 'zurückgezogen', en: 'withdrawn' },
  twice: { de: 'doppelt', en: 'came in twice' },
  spam: { de: 'Werbung oder Unfug', en: 'advertising or nonsense' },
  other: { de: 'anderer Grund', en: 'another reason' },
}

/** Waiting for more working days than these is long. */
export const longAfterDays = 3

/** Which open ones are shown: all, mine, nobody's, those that wait long, or those of one concern. */
export const enquiryGroups = ['all', 'mine', 'unassigned', 'long', ...concerns] as const
export type EnquiryGroup = (typeof enquiryGroups)[number]

/** Which settled ones are shown: all, those answered, those that became a case, or those closed for one reason. */
export const enquiryOutcomes = ['all', 'answered', 'turned_into_case', ...enquiryClosings] as const
export type EnquiryOutcome = (typeof enquiryOutcomes)[number]

/** Before the day, in the note an enquiry leaves on the case it became. */
export const enquiryNoteLabel: Label = { de: 'Anfrage vom', en: 'Enquiry of' }
