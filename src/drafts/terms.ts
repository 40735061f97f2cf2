/**
 * Where somebody writes. `quick-log` is one for each user; the others name what is written on or changed: `case:ID`; of a
 * welcome package, whom it is for; of a journey that is put together, its case. A form that keeps its draft has its kind here, and says in `queries.ts` who may know of it.
 */
export const placeKinds = ['case', 'entry', 'person', 'organisation', 'package', 'journey'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** Of the content as JSON, in characters: more than ten of the longest notes. */
export const longestDraft = 256 * 1024

/** What nobody went on with for so long is deleted. */
export const keptForDays = 30
