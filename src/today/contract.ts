import { type Static, Type } from 'typebox'
import { CaseRow, Entry } from '../cases/contract.ts'
import { Client } from '../clients/contract.ts'
import { EnquiriesOfToday } from '../enquiries/contract.ts'
import { FollowUps } from '../follow-ups/contract.ts'
import { Day, Id, Nullable, OneOf, Shape } from '../http/contract.ts'

/** Something that waits to be completed before the quarter is counted. */
const Missing = Shape({
  what: OneOf(['topic', 'group']),
  caseId: Id,
  number: Type.String(),
  client: Client,
  /** Of the consultation without a topic, or of the case without a group. */
  on: Day,
  /** The consultation without a topic; null where a case has no group. */
  entryId: Nullable(Id),
})
export type Missing = Static<typeof Missing>

/** What a counsellor begins the day with: their own open cases and what they logged. */
export const Today = Shape({
  today: Day,
  /** Mine, due first: overdue ones, and all that comes. */
  followUps: FollowUps,
  /** Open ones that are mine or nobody's. */
  enquiries: EnquiriesOfToday,
  openCases: Shape({ count: Type.Integer(), rows: Type.Array(CaseRow) }),
  silentCases: Shape({ count: Type.Integer(), rows: Type.Array(CaseRow) }),
  missing: Shape({ count: Type.Integer(), rows: Type.Array(Missing) }),
  /** Words and names of old lists that wait for the coordinator; 0 for all others. */
  wordsWaiting: Type.Integer(),
  logged: Type.Array(Shape({ number: Type.String(), client: Client, entry: Entry })),
})
export type Today = Static<typeof Today>
