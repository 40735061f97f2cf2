import { type Static, Type } from 'typebox'
import { checkKinds } from '../checks/terms.ts'
import { Client } from '../clients/contract.ts'
import { Id, Line, Moment, Named, Nullable, notBlank, OneOf, PageOf, PageQuery, Shape, Word } from '../http/contract.ts'
import { NewOrganisation } from '../organisations/contract.ts'
import { NewPerson } from '../people/contract.ts'
import { enquirySources, enquiryStates } from './terms.ts'

const longestEnquiry = 10_000

/** In the words it came in. */
const What = Type.String({ minLength: 1, maxLength: longestEnquiry, pattern: notBlank })

export const Enquiry = Shape({
  id: Id,
  source: OneOf(enquirySources),
  state: OneOf(enquiryStates),
  what: Type.String(),
  organisationName: Nullable(Type.String()),
  contactName: Nullable(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  /** Who it is, once somebody said so. */
  client: Nullable(Client),
  assignedTo: Nullable(Named),
  /** How it was answered, or why it was closed. */
  answer: Nullable(Type.String()),
  /** `name` is the number. */
  case: Nullable(Named),
  /** The Willkommens-Check it is about; `tied` once somebody said whose that is. */
  check: Type.Union([
    Type.Null(),
    Shape({ id: Id, kind: OneOf(checkKinds), tied: Type.Boolean(), version: Type.Integer() }),
  ]),
  receivedAt: Moment,
  settledAt: Nullable(Moment),
  version: Type.Integer(),
})
export type Enquiry = Static<typeof Enquiry>

export const EnquiriesQuery = Shape({ state: Type.Optional(OneOf(['open', 'settled'])), ...PageQuery })
export type EnquiriesQuery = Static<typeof EnquiriesQuery>

/** Open ones: whoever waits longest first. Settled ones: the latest first. */
export const EnquiryPage = PageOf(Enquiry)
export type EnquiryPage = Static<typeof EnquiryPage>

/** Of open ones. */
export const EnquiryCounts = Shape({ open: Type.Integer(), mine: Type.Integer(), unassigned: Type.Integer() })
export type EnquiryCounts = Static<typeof EnquiryCounts>

/** From whom, as they said it. */
const sender = {
  organisationName: Type.Optional(Nullable(Line)),
  contactName: Type.Optional(Nullable(Word)),
  email: Type.Optional(Nullable(Line)),
  phone: Type.Optional(Nullable(Word)),
}

/** A counsellor's id; null: nobody's yet. */
const assignedToId = Type.Optional(Nullable(Id))

export const NewEnquiry = Shape({ id: Id, what: What, ...sender, assignedToId })
export type NewEnquiry = Static<typeof NewEnquiry>

/** What is not named stays. */
export const EnquiryEdit = Shape({ what: Type.Optional(What), ...sender, assignedToId })
export type EnquiryEdit = Static<typeof EnquiryEdit>

/** How it was answered; or why it was closed without. */
export const Settlement = Shape({ answer: What })
export type Settlement = Static<typeof Settlement>

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
