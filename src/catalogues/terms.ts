export const catalogues = ['topic', 'channel', 'eventKind', 'closingReason'] as const
export type Catalogue = (typeof catalogues)[number]

export const catalogueStates = ['confirmed', 'unconfirmed', 'retired'] as const
export type CatalogueState = (typeof catalogueStates)[number]

/** For which clients a topic is offered; the other catalogues are offered for both. */
export const offers = ['person', 'organisation', 'both'] as const
export type Offer = (typeof offers)[number]

/** The only codes a rule depends on: everything else in a catalogue is the centre's own. */
export const closingReasonOfImport = 'imported'
