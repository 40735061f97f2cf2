import type { Day } from '../calendar/rules.ts'
import type { TargetGroup } from '../cases/terms.ts'
import { type Audience, judge } from '../packages/audience-rules.ts'
import type { PackageFacts } from '../people/rules.ts'
import type { Label } from '../terms.ts'
import type { Offset } from './deadline-rules.ts'
import type { ActsFor, Beginning, Counting, StepState } from './terms.ts'

/** A day the others hang on, such as that of moving. */
export type Anchor = {
  code: string
  title: Label
  /** As the file has it, and read. */
  expectedText: string | null
  expected: Offset | null
  asked: boolean
  begins: Beginning | null
}

/** What only people can answer; steps with the same one are decided together. */
export type Question = { code: string; title: Label }

export type TemplateStep = {
  code: string
  title: Label
  acts: ActsFor
  dueText: string
  due: Offset
  counting: Counting
  /** As the file has it, and read. */
  audienceText: string | null
  audience: Audience | null
  question: Question | null
  source: string | null
  state: StepState
  note: Label | null
}

/** One kind of journey, as its file says it. */
export type Template = {
  code: string
  title: Label
  about: Label
  version: number
  order: number
  groups: TargetGroup[]
  anchors: Anchor[]
  steps: TemplateStep[]
}

/** Whether a step applies to somebody; `unknown` becomes a question, not a step. */
export type Applies = 'yes' | 'no' | 'unknown'

/** Both have to hold: the rule about the person, and the question, which only people answer. */
export const appliesTo = (
  { audience, question }: Pick<TemplateStep, 'audience' | 'question'>,
  facts: PackageFacts,
  answer: boolean | null,
  today: Day,
): Applies => {
  if (answer !== null) return answer ? 'yes' : 'no'
  const byRule = audience === null ? 'yes' : judge(audience, facts, today).holds
  if (byRule === 'no') return 'no'
  return question === null ? byRule : 'unknown'
}
