import { type Static, Type } from 'typebox'
import { Client } from '../clients/contract.ts'
import { Day, Id, Line, Named, Nullable, Shape } from '../http/contract.ts'

/** The case it belongs to, as far as a list needs it. */
const CaseOfFollowUp = Shape({ id: Id, number: Type.String(), client: Client, closed: Type.Boolean() })

export const FollowUp = Shape({
  id: Id,
  what: Type.String(),
  dueOn: Day,
  doneOn: Nullable(Day),
  /** A counsellor. */
  owner: Named,
  /** Null: free, of no case. */
  case: Nullable(CaseOfFollowUp),
  /** The Willkommens-Check it came from. */
  checkId: Nullable(Id),
  removed: Type.Boolean(),
  /** Whether the one who asks may change, hand on and remove it; whoever knows of it may do it. */
  mayChange: Type.Boolean(),
  version: Type.Integer(),
})
export type FollowUp = Static<typeof FollowUp>

/** Open ones, due first; `count` says how many there are where the list ends before. */
export const FollowUps = Shape({ count: Type.Integer(), rows: Type.Array(FollowUp) })
export type FollowUps = Static<typeof FollowUps>

export const NewFollowUp = Shape({
  id: Id,
  caseId: Nullable(Id),
  what: Line,
  dueOn: Day,
  /** A counsellor; whoever writes it down where nobody is named. */
  ownerId: Type.Optional(Id),
})
export type NewFollowUp = Static<typeof NewFollowUp>

/** What is not named stays. Another owner: it is handed on. */
export const FollowUpEdit = Shape({
  what: Type.Optional(Line),
  dueOn: Type.Optional(Day),
  ownerId: Type.Optional(Id),
})
export type FollowUpEdit = Static<typeof FollowUpEdit>
