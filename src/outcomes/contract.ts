import { type Static, Type } from 'typebox'
import { Day, Id, Line, Named, Nullable, OneOf, Shape } from '../http/contract.ts'
import { outcomeKinds, outcomesAsked, outcomesAtOnce } from './terms.ts'

/** What an entry of this kind has beyond the others; its day and its evidence are those of the entry. */
export const Outcome = Shape({
  kind: OneOf(outcomeKinds),
  /** Of a person; a job of an organisation is a position that was filled. */
  ofPerson: Type.Boolean(),
  /** Such as the employer; null also where whoever asks may not know of it. */
  organisation: Nullable(Named),
})
export type Outcome = Static<typeof Outcome>

export const NewOutcome = Shape({
  id: Id,
  kind: OneOf(outcomeKinds),
  happenedOn: Day,
  /** What shows it, such as `Anmeldebestätigung gesehen`. */
  evidence: Line,
  organisationId: Type.Optional(Nullable(Id)),
  /** Of `moved`: the lead is to ask after twelve months whether they stayed. */
  askWhetherStayed: Type.Optional(Type.Boolean()),
})
export type NewOutcome = Static<typeof NewOutcome>

/** What came of a case, asked for when it is closed. */
export const NewOutcomes = Type.Array(NewOutcome, { maxItems: outcomesAtOnce })

/** Of a list of cases: that came of it, whatever else did; `none`: nothing is known. */
export const OutcomeAsked = OneOf(outcomesAsked)

/** What is not named stays; the kind always does. */
export const OutcomeCorrection = Shape({
  happenedOn: Type.Optional(Day),
  evidence: Type.Optional(Line),
  organisationId: Type.Optional(Nullable(Id)),
})
export type OutcomeCorrection = Static<typeof OutcomeCorrection>
