import { type Static, Type } from 'typebox'
import { StatementCode } from '../checks/contract.ts'
import { FollowUp } from '../follow-ups/contract.ts'
import { Day, Id, Line, Named, Nullable, Shape } from '../http/contract.ts'

/** What was agreed to do about a statement: a follow-up that knows where it came from. */
export const Measure = Shape({ sheetId: Id, statement: StatementCode, followUp: FollowUp })
export type Measure = Static<typeof Measure>

export const Measures = Shape({
  /** Done ones too; due first. */
  rows: Type.Array(Measure),
  /** When the check is to be repeated; null where nobody planned it. */
  repetition: Nullable(FollowUp),
  /** The open case a new one goes to; `name` is its number. Null: there is none, it stays free. */
  case: Nullable(Named),
  /** Whose a new one is unless somebody else is named: the lead's, else that of whoever asks. */
  owner: Nullable(Named),
})
export type Measures = Static<typeof Measures>

export const NewMeasure = Shape({
  id: Id,
  statement: StatementCode,
  what: Line,
  dueOn: Day,
  /** A counsellor; the lead where nobody is named. */
  ownerId: Type.Optional(Id),
})
export type NewMeasure = Static<typeof NewMeasure>
