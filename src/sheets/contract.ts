import { type Static, Type } from 'typebox'
import { CentreShown } from '../centre/contract.ts'
import { Answers, Field, FieldCode, Statement, StatementCode } from '../checks/contract.ts'
import { answerCodes, checkKinds, checkLanguages } from '../checks/terms.ts'
import { Day, Id, Line, Moment, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { longestJoinedNote } from './terms.ts'

const { weightReason: _, ...asked } = Statement.properties

/** Without why it weighs what it weighs: that is for the centre. */
export const AskedQuestionnaire = Shape({
  kind: OneOf(checkKinds),
  version: Type.Integer(),
  fields: Type.Array(Shape({ ...Field.properties, statements: Type.Array(Shape(asked)) })),
})
export type AskedQuestionnaire = Static<typeof AskedQuestionnaire>

export const FieldNote = Shape({ note: Type.String(), version: Type.Integer() })
export type FieldNote = Static<typeof FieldNote>

/** An answer sheet as its link opens it. */
export const Sheet = Shape({
  language: OneOf(checkLanguages),
  centre: Type.String(),
  logo: CentreShown.logo,
  organisation: Type.String(),
  respondent: Nullable(Type.String()),
  /** The last day on which the link opens it. */
  endsOn: Day,
  finishedAt: Nullable(Moment),
  lastAnsweredAt: Nullable(Moment),
  questionnaire: AskedQuestionnaire,
  answers: Answers,
  notes: Type.Record(FieldCode, FieldNote),
})
export type Sheet = Static<typeof Sheet>

export const StatementParam = Shape({ statement: StatementCode })
export const FieldParam = Shape({ field: FieldCode })

export const AnswerGiven = Shape({ answer: OneOf(answerCodes) })
export type AnswerGiven = Static<typeof AnswerGiven>

/** After an answer: all that are there now, so that two devices see each other’s. */
export const AnswersNow = Shape({ answers: Answers, savedAt: Moment })
export type AnswersNow = Static<typeof AnswersNow>

/** As long as what two devices wrote may be together: whoever goes on writing there sends all of it again. */
const NoteText = Type.String({ maxLength: longestJoinedNote })

/** `base` is the text it was begun on, and `basedOn` that text’s version: 0 where there was none. */
export const NoteWritten = Shape({ note: NoteText, base: NoteText, basedOn: Type.Integer({ minimum: 0 }) })
export type NoteWritten = Static<typeof NoteWritten>

export const LanguageChosen = Shape({ language: OneOf(checkLanguages) })
export type LanguageChosen = Static<typeof LanguageChosen>

/** Somebody wants to talk about the result. */
export const TalkWanted = Shape({
  id: Id,
  contactName: Word,
  phone: Type.Optional(Nullable(Word)),
  email: Type.Optional(Nullable(Line)),
  wish: Type.Optional(Nullable(Type.String({ maxLength: 2000 }))),
})
export type TalkWanted = Static<typeof TalkWanted>

/** Nothing comes back of an enquiry but that it came in. */
export const TalkReceived = Shape({ id: Id })
