import type { Label } from '../terms.ts'

export const catalogues = ['topic', 'channel', 'eventKind', 'closingReason'] as const
export type Catalogue = (typeof catalogues)[number]

export const catalogueLabels: Record<Catalogue, Label> = {
  topic: { de: 'Themen', en: 'Topics' },
  channel: { de: 'Kanäle', en: 'Channels' },
  eventKind: { de: 'Veranstaltungsarten', en: 'Kinds of event' },
  closingReason: { de: 'Gründe fürs Schließen', en: 'Reasons for closing' },
}

export const catalogueStates = ['confirmed', 'unconfirmed', 'retired'] as const
export type CatalogueState = (typeof catalogueStates)[number]

/** For which clients a topic is offered; the other catalogues are offered for both. */
export const offers = ['person', 'organisation', 'both'] as const
export type Offer = (typeof offers)[number]

export const offerLabels: Record<Offer, Label> = {
  person: { de: 'Personen', en: 'people' },
  organisation: { de: 'Organisationen', en: 'organisations' },
  both: { de: 'alle', en: 'everybody' },
}

/** The only codes a rule depends on: everything else in a catalogue is the centre's own. */
export const closingReasonOfImport = 'imported'
