import { type Static, Type } from 'typebox'
import { targetGroups } from '../cases/terms.ts'
import { OneOf, Shape } from '../http/contract.ts'
import { actors, beginnings, countings, stepStates } from './terms.ts'

const Words = Type.String({ minLength: 1, maxLength: 300, pattern: '^\\S(.*\\S)?$' })
const Code = Type.String({ minLength: 1, maxLength: 60, pattern: '^[a-z]+(-[a-z]+)*$' })
const InBoth = Shape({ de: Words, en: Words })

/** What stands in a file of `templates/journeys/`. */
export const TemplateFile = Shape({
  title: InBoth,
  about: InBoth,
  version: Type.Integer({ minimum: 1, maximum: 10_000 }),
  order: Type.Integer({ minimum: 0, maximum: 10_000 }),
  /** Whose cases it is offered on first. */
  groups: Type.Array(OneOf(targetGroups), { minItems: 1, maxItems: 10 }),
  anchors: Type.Array(
    Shape({
      code: Code,
      title: InBoth,
      /** Where nothing is recorded yet: when it may be expected. */
      expected: Type.Optional(Words),
      /** Whether it is asked for at the start, and what of the person it begins with. */
      asked: Type.Optional(Type.Boolean()),
      begins: Type.Optional(OneOf(beginnings)),
    }),
    { minItems: 1, maxItems: 20 },
  ),
  /** What no record answers; steps name the one that decides whether they apply. */
  questions: Type.Optional(Type.Array(Shape({ code: Code, title: InBoth }), { maxItems: 20 })),
  steps: Type.Array(
    Shape({
      code: Code,
      title: InBoth,
      acts: OneOf(actors),
      due: Words,
      counting: Type.Optional(OneOf(countings)),
      /** The language of the welcome package’s audiences. */
      for: Type.Optional(Words),
      question: Type.Optional(Code),
      source: Type.Optional(Words),
      state: Type.Optional(OneOf(stepStates)),
      note: Type.Optional(InBoth),
    }),
    { minItems: 1, maxItems: 40 },
  ),
})
export type TemplateFile = Static<typeof TemplateFile>
