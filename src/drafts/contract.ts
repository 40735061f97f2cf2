import { type Static, Type } from 'typebox'
import { Client } from '../clients/contract.ts'
import { Id, Moment, Nullable, Shape } from '../http/contract.ts'
import { longestDraft, placeKinds } from './terms.ts'

const Place = Type.String({
  maxLength: 60,
  pattern: `^(quick-log|(${placeKinds.join('|')}):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$`,
  description:
    'Where it is written: quick-log, case:ID, entry:ID, person:ID, organisation:ID, package:ID of a person or journey:ID of a case',
})

/** Whatever a form holds, as JSON: the server keeps it and looks no further than with whom it is. */
const Content = Type.String({ minLength: 2, maxLength: longestDraft, description: 'A JSON object' })

const Version = Nullable(Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }))

/** The whole of what stands in a form now. The key is made anew for each; sent again under the same one, it changes nothing. */
export const DraftToKeep = Shape({
  place: Place,
  content: Content,
  /** The version of the thing being edited that the writing began from; null for something new. */
  basedOn: Version,
  /** The key under which this was last seen; null where nothing was. */
  after: Nullable(Id),
})
export type DraftToKeep = Static<typeof DraftToKeep>

/** What is written about, for a list of drafts. `caseId` and `number` are null where it is no case. */
const About = Shape({ caseId: Nullable(Id), number: Nullable(Type.String()), client: Client })

export const Draft = Shape({
  id: Id,
  place: Type.String(),
  content: Content,
  basedOn: Nullable(Type.Integer()),
  savedAt: Moment,
  /** Null for the quick log. */
  about: Nullable(About),
})
export type Draft = Static<typeof Draft>

export const Drafts = Shape({
  drafts: Type.Array(Draft),
  /** How many more there are that no key opens: written under another one, which may come back. */
  unreadable: Type.Integer(),
})
export type Drafts = Static<typeof Drafts>

export const DraftsQuery = Shape({ place: Type.Optional(Place) })
export type DraftsQuery = Static<typeof DraftsQuery>
