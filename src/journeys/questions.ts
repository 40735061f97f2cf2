import type { Day } from '../calendar/rules.ts'
import { parseAudience } from '../packages/audience-parsing-rules.ts'
import { type Audience, judge } from '../packages/audience-rules.ts'
import { missingWords } from '../packages/rules.ts'
import { nothingKnown, type PackageFacts } from '../people/rules.ts'
import type { StepRow } from './queries.ts'

type Step = Pick<StepRow['step'], 'audience' | 'questionGerman' | 'questionEnglish'>

/** What is asked, in words; where nothing but a record is missing, what that is. */
export const questionOf = (step: Step, facts: PackageFacts | null, today: Day) => {
  const { questionGerman: german, questionEnglish: english } = step
  if (german !== null && english !== null) return { german, english }
  const audience = audienceOf(step)
  const verdict = audience && judge(audience, facts ?? nothingKnown, today)
  if (verdict?.holds !== 'unknown') return { german: 'Trifft das zu?', english: 'Does this apply?' }
  const { de, en } = missingWords(verdict.missing)
  return { german: `${asSentence(de)}. Trifft das zu?`, english: `${asSentence(en)}. Does this apply?` }
}

const asSentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)

/** What the records say of a question by now; null where they still say nothing, or people have to. */
export const recordedOf = (step: Step, facts: PackageFacts | null, today: Day): 'yes' | 'no' | null => {
  const audience = audienceOf(step)
  if (audience === null || facts === null) return null
  const { holds } = judge(audience, facts, today)
  if (holds === 'no') return 'no'
  return holds === 'yes' && step.questionGerman === null ? 'yes' : null
}

/** It was read once, when the template was. */
const audienceOf = ({ audience }: Step): Audience | null => {
  const parsed = audience === null ? null : parseAudience(audience)
  if (parsed && 'flaw' in parsed) throw new Error(`A step’s audience cannot be read: ${parsed.flaw}`)
  return parsed
}
