import { type Static, Type } from 'typebox'
import { FieldCode, StatementCode } from '../checks/contract.ts'
import { checkKinds } from '../checks/terms.ts'
import { OneOf, Shape } from '../http/contract.ts'
import { AskedQuestionnaire } from '../sheets/contract.ts'

const Score = Type.Integer({ minimum: 0, maximum: 100 })

const StatementOverAll = Shape({
  statement: StatementCode,
  organisations: Type.Integer(),
  /** The mean of the levels, 0 to 3, to the tenth. */
  level: Type.Number(),
})

/** All organisations that answered one version of a questionnaire, by the latest finished sheet of each: nobody is named. */
export const Comparison = Shape({
  kind: OneOf(checkKinds),
  questionnaireVersion: Type.Integer(),
  questionnaire: AskedQuestionnaire,
  /** With a score in any field. */
  organisations: Type.Integer(),
  /** From how many on there is something to compare. */
  from: Type.Integer(),
  /** None while there are fewer; of the fields, those that enough have a score in. */
  fields: Type.Array(Shape({ field: FieldCode, lower: Score, median: Score, upper: Score })),
  strongest: Type.Array(StatementOverAll),
  weakest: Type.Array(StatementOverAll),
})
export type Comparison = Static<typeof Comparison>

/** Kind by kind, the latest version first. */
export const Comparisons = Shape({ rows: Type.Array(Comparison) })
export type Comparisons = Static<typeof Comparisons>
