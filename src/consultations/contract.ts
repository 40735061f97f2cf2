import { type Static, Type } from 'typebox'
import { CatalogueEntry } from '../catalogues/contract.ts'
import { Day, Id, Line, Named, Note, Nullable, OneOf, Shape } from '../http/contract.ts'
import { NewOrganisation } from '../organisations/contract.ts'
import { NewPerson } from '../people/contract.ts'
import { longestTalk, othersAtMost, talkForms } from './terms.ts'

/** What is said of a talk, when it is recorded and when it is corrected. */
const talk = {
  form: OneOf(talkForms),
  heldOn: Day,
  /** Who held it; null or absent: not recorded. */
  heldById: Nullable(Id),
  minutes: Nullable(Type.Integer({ minimum: 0, maximum: longestTalk })),
  channelId: Nullable(Id),
  topicIds: Type.Array(Id, { maxItems: 30, uniqueItems: true }),
  /** BCP 47. */
  language: Nullable(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 35 })),
  accompanied: Type.Integer({ minimum: 0, maximum: 100 }),
  note: Nullable(Note),
}

/**
 * Another client who was there too: exactly one of both. The talk stands on their open case with the latest entry as well,
 * under the id of an entry of its own; where none is open, a case is opened under `newCaseId`.
 */
const AlsoThere = Shape({ id: Id, newCaseId: Id, personId: Type.Optional(Id), organisationId: Type.Optional(Id) })
export type AlsoThere = Static<typeof AlsoThere>

export const NewConsultation = Shape({
  id: Id,
  ...talk,
  alsoThere: Type.Optional(Type.Array(AlsoThere, { maxItems: othersAtMost })),
})
export type NewConsultation = Static<typeof NewConsultation>

/** Of a talk with several clients: the same on all their cases that whoever asks may know of, or on none. */
export const Together = Shape({ together: Type.Optional(Type.Boolean()) })

export const ConsultationCorrection = Shape(talk)
export type ConsultationCorrection = Static<typeof ConsultationCorrection>

/**
 * The quick log: a talk with somebody, wherever their case is. Exactly one of the four says with whom. It goes to the
 * client's open case with the latest entry; where there is none, a case is opened under `newCaseId`. Who goes on with a
 * closed case names it in `reopenedCaseId`. What is to be done next comes with it, or not at all.
 */
export const QuickLog = Shape({
  consultation: NewConsultation,
  newCaseId: Id,
  reopenedCaseId: Type.Optional(Id),
  personId: Type.Optional(Id),
  organisationId: Type.Optional(Id),
  newPerson: Type.Optional(NewPerson),
  newOrganisation: Type.Optional(NewOrganisation),
  /** What is to be done next on that case, by whoever records it. */
  followUp: Type.Optional(Shape({ id: Id, what: Line, dueOn: Day })),
})
export type QuickLog = Static<typeof QuickLog>

/** What went with a talk that was taken back: the case it opened, and whoever was recorded with it. */
export const TakenBack = Shape({ caseFile: Type.Boolean(), client: Type.Boolean() })
export type TakenBack = Static<typeof TakenBack>

const Topic = Shape({
  id: Id,
  german: Type.String(),
  english: Nullable(Type.String()),
  state: CatalogueEntry.properties.state,
})

/** A talk as its entry tells it. */
export const Talk = Shape({
  form: OneOf(talkForms),
  heldBy: Nullable(Named),
  minutes: Nullable(Type.Integer()),
  channel: Nullable(Topic),
  topics: Type.Array(Topic),
  language: Nullable(Type.String()),
  accompanied: Type.Integer(),
  /** The entries of the same talk on other cases, as far as whoever asks may know of them. */
  together: Type.Array(Shape({ entryId: Id, caseId: Id, number: Type.String(), client: Type.String() })),
})
