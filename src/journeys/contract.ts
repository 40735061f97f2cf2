import { type Static, Type } from 'typebox'
import { Day, Id, Line, Named, Nullable, OneOf, Shape, Word } from '../http/contract.ts'
import { actors, countings, endings, journeyActs, standings } from './terms.ts'

const InBoth = Shape({ german: Type.String(), english: Type.String() })

/** As in the templates: `skilled-worker-eu`, `moving`. */
const Code = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' })

const anchor = {
  code: Type.String(),
  title: InBoth,
}

/** What was done to a journey, as an entry of its case. */
export const EntryJourney = Shape({
  id: Id,
  act: OneOf(journeyActs),
  title: InBoth,
  label: Nullable(Type.String()),
  /** The one that was added, skipped or taken up again. */
  step: Nullable(InBoth),
  /** Of a redating: the days that were said, null for one that is not known any more, and how many steps moved. */
  days: Type.Array(Shape({ title: Nullable(InBoth), day: Nullable(Day) })),
  moved: Type.Integer(),
})
export type EntryJourney = Static<typeof EntryJourney>

/** What can be started on a case; those meant for its group first. */
export const JourneyOffers = Shape({
  rows: Type.Array(
    Shape({
      template: Type.String(),
      title: InBoth,
      about: InBoth,
      fits: Type.Boolean(),
      /** How many of it run on this case already. */
      running: Type.Integer(),
      /** The days one is asked for, with what is known of them. */
      anchors: Type.Array(Shape({ ...anchor, day: Nullable(Day) })),
    }),
  ),
  /** Whose the follow-ups will be: whoever leads the case. */
  owner: Named,
})
export type JourneyOffers = Static<typeof JourneyOffers>

/** Null: not known any more; what is expected of it holds again. */
const AnchorDay = Shape({ code: Code, day: Nullable(Day) })
const AnchorDays = Type.Array(AnchorDay, { maxItems: 20 })

const AnswersGiven = Type.Array(Shape({ step: Code, applies: Type.Boolean() }), { maxItems: 40 })

export const JourneyChoice = Shape({ template: Code, anchors: AnchorDays, answers: AnswersGiven })
export type JourneyChoice = Static<typeof JourneyChoice>

const stepWords = {
  title: InBoth,
  acts: OneOf(actors),
  counting: OneOf(countings),
  source: Nullable(Type.String()),
  verified: Type.Boolean(),
  note: Nullable(InBoth),
  /** What would have to be known, in words; null where nothing is asked. */
  question: Nullable(InBoth),
}

/** What starting a journey would make; nothing is stored. */
export const JourneyPreview = Shape({
  anchors: Type.Array(Shape({ ...anchor, day: Nullable(Day), recorded: Type.Boolean() })),
  steps: Type.Array(
    Shape({
      code: Type.String(),
      ...stepWords,
      dueOn: Nullable(Day),
      applies: OneOf(['yes', 'no', 'unknown']),
      past: Type.Boolean(),
    }),
  ),
})
export type JourneyPreview = Static<typeof JourneyPreview>

export const NewJourney = Shape({
  id: Id,
  ...JourneyChoice.properties,
  label: Type.Optional(Nullable(Word)),
  /** Steps that are not to become follow-ups. */
  leftOut: Type.Array(Code, { maxItems: 40 }),
})
export type NewJourney = Static<typeof NewJourney>

const Move = Shape({ stepId: Id, from: Nullable(Day), to: Nullable(Day) })
const Moves = Type.Array(Move, { maxItems: 200 })

const Step = Shape({
  id: Id,
  ...stepWords,
  standing: OneOf(standings),
  /** The day of its follow-up, or where it has none, of the plan. */
  dueOn: Nullable(Day),
  /** Where the law has another day than the follow-up, which somebody moved by hand. */
  lawfulOn: Nullable(Day),
  doneOn: Nullable(Day),
  skipReason: Nullable(Type.String()),
  added: Type.Boolean(),
  /** Of a question: what the records say by now. */
  recorded: Nullable(OneOf(['yes', 'no'])),
  followUp: Nullable(Shape({ id: Id, version: Type.Integer(), owner: Named, mayChange: Type.Boolean() })),
})
export type JourneyStep = Static<typeof Step>

export const Journey = Shape({
  id: Id,
  caseId: Id,
  template: Type.String(),
  title: InBoth,
  label: Nullable(Type.String()),
  startedOn: Day,
  ending: Nullable(OneOf(endings)),
  endedOn: Nullable(Day),
  anchors: Type.Array(Shape({ ...anchor, day: Nullable(Day), recorded: Type.Boolean() })),
  steps: Type.Array(Step),
  /** What stands on another day than the plan has by now, as after a step was done early. */
  moves: Moves,
  done: Type.Integer(),
  total: Type.Integer(),
  mayChange: Type.Boolean(),
  version: Type.Integer(),
})
export type Journey = Static<typeof Journey>

/** Those that run first, newest first. */
export const Journeys = Shape({ rows: Type.Array(Journey) })
export type Journeys = Static<typeof Journeys>

/** Days recorded or taken back, steps moved by hand; empty: only what has become due by the plan. */
const redating = {
  anchors: AnchorDays,
  steps: Type.Array(Shape({ stepId: Id, dueOn: Day }), { maxItems: 40 }),
}

export const RedatingWish = Shape(redating)
export type RedatingWish = Static<typeof RedatingWish>

export const RedatingPreview = Shape({ moves: Moves })
export type RedatingPreview = Static<typeof RedatingPreview>

/** With the moves that were shown: where others would follow by now, nothing is done. */
export const Redating = Shape({ ...redating, moves: Moves })
export type Redating = Static<typeof Redating>

export const NewStep = Shape({ id: Id, what: Line, dueOn: Day })
export type NewStep = Static<typeof NewStep>

export const Skipping = Shape({ reason: Line })
export type Skipping = Static<typeof Skipping>

/** Null takes the answer back: the question is open again. */
export const Answer = Shape({ stepId: Id, applies: Nullable(Type.Boolean()) })
export type Answer = Static<typeof Answer>

export const JourneyEnding = Shape({ ending: OneOf(endings) })
export type JourneyEnding = Static<typeof JourneyEnding>
