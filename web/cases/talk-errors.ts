import { msg } from '@lit/localize'
import { fieldErrors } from '../app/messages.ts'
import type { FieldError } from '../components/error-summary.ts'
import { problemWords } from './problem-words.ts'
import type { TalkDraft, TalkProblems } from './talk-draft.ts'
import { talkFieldLabels } from './talk-words.ts'

/** What the server calls the fields of a talk, where the form has another name. */
const fieldOf: Record<string, keyof TalkDraft> = { heldOn: 'day', happenedOn: 'day' }

/** What is wrong with a talk, as lines for the summary above the form. */
export const talkErrorLines = (problems: TalkProblems, error: unknown): FieldError[] => {
  const ours = Object.entries(problems).map(([field, problem]) => line(field, problemWords(problem)))
  const theirs = Object.entries(fieldErrors(error)).map(([field, words]) => line(fieldOf[field] ?? field, words))
  return [...ours, ...theirs]
}

const line = (field: string, message: string): FieldError => ({
  field,
  label: labelOf(field),
  message,
})

const labelOf = (field: string): string => (talkFieldLabels() as Record<string, string>)[field] ?? msg('Angabe')
