import { type Static, Type } from 'typebox'
import { Day, Line, lengths, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { answerCodes, checkKinds, checkLanguages } from './terms.ts'

/** One line in both languages, one without the other does not start; as long as a phone of 360 px can show at ease. */
const Text = (maxLength: number) => {
  const OfOneLanguage = Type.String({ minLength: 1, maxLength, pattern: '^\\S(.*\\S)?$' })
  return Shape({ de: OfOneLanguage, en: OfOneLanguage })
}

/** `U1` for companies, `K1` for municipalities; a statement adds its number: `U1.2`. */
export const FieldCode = Type.String({ pattern: '^[UK][1-9]$' })
export const StatementCode = Type.String({ pattern: '^[UK][1-9]\\.[1-9]$' })

/** Of a partner or an offer in the directory. */
const PartnerCode = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 100 })

export const Statement = Shape({
  code: StatementCode,
  text: Text(160),
  /** The four levels, 0 first. */
  levels: Type.Array(Text(110), { minItems: 4, maxItems: 4 }),
  /** An example or explanation, for whoever hesitates. */
  explanation: Text(400),
  weight: Type.Integer({ minimum: 1, maximum: 3 }),
  /** Why it weighs what it weighs; for the centre, not for the respondent. */
  weightReason: Text(200),
  /** Why it is worth doing something about it. */
  reason: Text(400),
  measure: Text(400),
  /** Who helps when the level is low. */
  partner: PartnerCode,
  offer: Type.Optional(PartnerCode),
})
export type Statement = Static<typeof Statement>

export const Field = Shape({
  code: FieldCode,
  title: Text(40),
  /** For charts, where a title is too long. */
  shortTitle: Text(16),
  intro: Text(300),
  statements: Type.Array(Statement, { minItems: 4, maxItems: 5 }),
})
export type Field = Static<typeof Field>

/** One file of `templates/checks/`, such as `company.1.json`. */
export const Questionnaire = Shape({
  kind: OneOf(checkKinds),
  version: Type.Integer({ minimum: 1 }),
  title: Text(60),
  fields: Type.Array(Field, { minItems: 8, maxItems: 8 }),
})
export type Questionnaire = Static<typeof Questionnaire>

export const Answers = Type.Record(StatementCode, OneOf(answerCodes))
export type Answers = Static<typeof Answers>

/** Of one field: from 0 to 100, null where nothing with a level was answered. */
export const FieldScore = Shape({
  field: FieldCode,
  score: Nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  answered: Type.Integer(),
  unknown: Type.Integer(),
  notApplicable: Type.Integer(),
  unanswered: Type.Integer(),
})
export type FieldScore = Static<typeof FieldScore>

/** A partner as the directory had it on the day. */
export const PartnerThen = Shape({
  institution: Line,
  website: Nullable(Line),
  contacts: Type.Array(Shape({ name: Word, email: Nullable(Line), phone: Nullable(Word), address: Nullable(Line) })),
  offers: Type.Record(PartnerCode, Shape({ title: Line, website: Nullable(Line) })),
})
export type PartnerThen = Static<typeof PartnerThen>

/** What a finished sheet came to. Stored once, as it was then: screen and report are functions of it alone. */
export const Result = Shape({
  format: Type.Literal(1),
  kind: OneOf(checkKinds),
  questionnaireVersion: Type.Integer(),
  language: OneOf(checkLanguages),
  centre: Line,
  organisation: Line,
  respondent: Nullable(Line),
  finishedOn: Day,
  answers: Answers,
  notes: Type.Record(FieldCode, Type.String({ maxLength: lengths.note })),
  profile: Type.Array(FieldScore),
  /** Codes of statements that stand at the highest level, in the questionnaire's order. */
  strengths: Type.Array(StatementCode),
  /** At most three, the most urgent first. */
  urgent: Type.Array(Shape({ statement: StatementCode, urgency: Type.Integer() })),
  partners: Type.Record(PartnerCode, PartnerThen),
  /** The last finished check of the same organisation before this one. */
  previous: Type.Union([Type.Null(), Shape({ finishedOn: Day, profile: Type.Array(FieldScore) })]),
  /** Null while fewer than five other organisations of the kind have finished one. */
  benchmark: Type.Union([
    Type.Null(),
    Shape({
      organisations: Type.Integer({ minimum: 5 }),
      fields: Type.Array(
        Shape({ field: FieldCode, lower: Type.Integer(), median: Type.Integer(), upper: Type.Integer() }),
      ),
    }),
  ]),
})
export type Result = Static<typeof Result>
