import { type Static, Type } from 'typebox'
import { languages } from '../accounts/terms.ts'
import { checkKinds } from '../checks/terms.ts'
import { Client } from '../clients/contract.ts'
import { formLanguages } from '../enquiry-forms/terms.ts'
import { Id, Line, Moment, Named, Nullable, notBlank, OneOf, PageOf, PageQuery, Shape, Word } from '../http/contract.ts'
import { mailFailures, mailStates } from '../mail/terms.ts'
import { NewOrganisation } from '../organisations/contract.ts'
import { NewPerson } from '../people/contract.ts'
import {
  concerns,
  enquiryClosings,
  enquiryGroups,
  enquiryOutcomes,
  enquirySources,
  enquiryStates,
  sourcesByHand,
} from './terms.ts'

const longestEnquiry = 10_000

/** In the words it came in. */
const What = Type.String({ minLength: 1, maxLength: longestEnquiry, pattern: notBlank })

export const Enquiry = Shape({
  id: Id,
  source: OneOf(enquirySources),
  state: OneOf(enquiryStates),
  concern: Nullable(OneOf(concerns)),
  /** '' once it was erased. */
  what: Type.String(),
  organisationName: Nullable(Type.String()),
  contactName: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  language: Nullable(OneOf(formLanguages)),
  /** Of whoever sent the form: to which text, and when. */
  consent: Type.Union([Type.Null(), Shape({ version: Type.String(), givenAt: Moment })]),
  /** Who it is, once somebody said so. */
  client: Nullable(Client),
  assignedTo: Nullable(Named),
  /** How it was answered, or what there is to say of its closing. */
  answer: Nullable(Type.String()),
  closing: Nullable(OneOf(enquiryClosings)),
  /** The latest mail with an answer. */
  mail: Type.Union([
    Type.Null(),
    Shape({ state: OneOf(mailStates), failure: Nullable(OneOf(mailFailures)), sentAt: Nullable(Moment) }),
  ]),
  /** `name` is the number. */
  case: Nullable(Named),
  /** The Willkommens-Check it is about; `tied` once somebody said whose that is. */
  check: Type.Union([
    Type.Null(),
    Shape({ id: Id, kind: OneOf(checkKinds), tied: Type.Boolean(), version: Type.Integer() }),
  ]),
  receivedAt: Moment,
  settledAt: Nullable(Moment),
  /** When what it says of people was erased. */
  erasedAt: Nullable(Moment),
  version: Type.Integer(),
})
export type Enquiry = Static<typeof Enquiry>

export const EnquiriesQuery = Shape({
  state: Type.Optional(OneOf(['open', 'settled'])),
  /** Of the open ones. */
  group: Type.Optional(OneOf(enquiryGroups)),
  /** Of the settled ones. */
  outcome: Type.Optional(OneOf(enquiryOutcomes)),
  ...PageQuery,
})
export type EnquiriesQuery = Static<typeof EnquiriesQuery>

/** Open ones: whoever waits longest first. Settled ones: the latest first. */
export const EnquiryPage = PageOf(Enquiry)
export type EnquiryPage = Static<typeof EnquiryPage>

/** Of open ones: each is how many the list of that group has. */
export const EnquiryCounts = Shape({
  open: Type.Integer(),
  mine: Type.Integer(),
  unassigned: Type.Integer(),
  long: Type.Integer(),
  returning: Type.Integer(),
  moving: Type.Integer(),
  recruiting: Type.Integer(),
  other: Type.Integer(),
})
export type EnquiryCounts = Static<typeof EnquiryCounts>

/** Of settled ones, by what became of them: each is how many that list has. */
export const SettledCounts = Shape({
  all: Type.Integer(),
  answered: Type.Integer(),
  turned_into_case: Type.Integer(),
  no_answer: Type.Integer(),
  forwarded: Type.Integer(),
  not_for_us: Type.Integer(),
  withdrawn: Type.Integer(),
  twice: Type.Integer(),
  spam: Type.Integer(),
  other: Type.Integer(),
})
export type SettledCounts = Static<typeof SettledCounts>

/** From whom, as they said it. */
const sender = {
  organisationName: Type.Optional(Nullable(Line)),
  contactName: Type.Optional(Nullable(Word)),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Word)),
}

/** A counsellor's id; null: nobody's yet. */
const assignedToId = Type.Optional(Nullable(Id))

const concern = Type.Optional(Nullable(OneOf(concerns)))

export const NewEnquiry = Shape({
  id: Id,
  what: What,
  source: Type.Optional(OneOf(sourcesByHand)),
  concern,
  ...sender,
  assignedToId,
})
export type NewEnquiry = Static<typeof NewEnquiry>

/** What is not named stays. */
export const EnquiryEdit = Shape({ what: Type.Optional(What), concern, ...sender, assignedToId })
export type EnquiryEdit = Static<typeof EnquiryEdit>

/** How it was answered; `mailIn` sends the same words to whoever asked, in a letter of that language. */
export const Answer = Shape({ answer: What, mailIn: Type.Optional(OneOf(languages)) })
export type Answer = Static<typeof Answer>

/** Why nothing comes of it, and what else there is to say. */
export const Closing = Shape({
  reason: OneOf(enquiryClosings),
  note: Type.Optional(Nullable(Type.String({ maxLength: longestEnquiry, pattern: notBlank }))),
})
export type Closing = Static<typeof Closing>

/**
 * Who it is: exactly one of the four. It goes to the client's open case with the latest entry; where there is none, a case is
 * opened under `newCaseId`.
 */
export const IntoCase = Shape({
  newCaseId: Id,
  personId: Type.Optional(Id),
  organisationId: Type.Optional(Id),
  newPerson: Type.Optional(NewPerson),
  newOrganisation: Type.Optional(NewOrganisation),
})
export type IntoCase = Static<typeof IntoCase>

/** Mine and nobody's, for the day of a counsellor. */
export const EnquiriesOfToday = Shape({ count: Type.Integer(), rows: Type.Array(Enquiry) })

/** How long enquiries wait, for whoever answers for the centre. Counts enquiries alone, and names nobody. */
export const EnquiryFigures = Shape({
  /** Open ones by how many working days they wait. */
  waiting: Shape({
    today: Type.Integer(),
    upToLong: Type.Integer(),
    longer: Type.Integer(),
    longestDays: Nullable(Type.Integer()),
    unassigned: Type.Integer(),
  }),
  /** Settled within the last twelve months. */
  settled: Shape({
    answered: Type.Integer(),
    turnedIntoCase: Type.Integer(),
    closed: Type.Integer(),
    /** Working days until it was settled: half of them took no longer. */
    medianDays: Nullable(Type.Integer()),
    withinLong: Type.Integer(),
  }),
  /** Received within the last twelve months, by where from; those nobody sent are left out. */
  sources: Type.Array(Shape({ source: OneOf(enquirySources), enquiries: Type.Integer() })),
})
export type EnquiryFigures = Static<typeof EnquiryFigures>
