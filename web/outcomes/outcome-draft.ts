import { msg } from '@lit/localize'
import type { Entry } from '#contract/cases'
import type { Named } from '#contract/http'
import type { NewOutcome } from '#contract/outcomes'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { refusalOfDay } from '#rules/cases'
import type { OutcomeKind } from '#terms/outcomes'
import { newId } from '../api.ts'
import { problemWords } from '../cases/problem-words.ts'

/** An outcome as its form holds it. */
export type OutcomeDraft = {
  /** Made with the form, so that sending it again after a lost answer makes nothing twice. */
  id: string
  kind: OutcomeKind
  dayWords: string
  evidence: string
  organisation: Named | null
  /** Of `moved`. */
  asks: boolean
}

export type OutcomeProblems = { day?: string; evidence?: string }

export const emptyOutcome = (kind: OutcomeKind): OutcomeDraft => ({
  id: newId(),
  kind,
  dayWords: msg('heute'),
  evidence: '',
  organisation: null,
  asks: true,
})

/** What an outcome that stands says; undefined for another kind of entry. */
export const draftOfOutcome = ({ id, outcome, happenedOn, note }: Entry): OutcomeDraft | undefined =>
  outcome
    ? {
        id,
        kind: outcome.kind,
        dayWords: germanDay(happenedOn),
        evidence: note ?? '',
        organisation: outcome.organisation,
        asks: false,
      }
    : undefined

export const problemsOfOutcome = ({ dayWords, evidence }: OutcomeDraft, today: Day): OutcomeProblems => {
  const day = dayFromWords(dayWords, today)
  const wrong = day ? refusalOfDay(day, today) : 'day_unknown'
  return {
    ...(wrong && { day: problemWords(wrong) }),
    ...(evidence.trim() === '' && { evidence: msg('Bitte kurz sagen, woran man es sieht.') }),
  }
}

/** What is to be recorded; undefined while something is wrong. */
export const wantedOutcome = (draft: OutcomeDraft, today: Day): NewOutcome | undefined => {
  const happenedOn = dayFromWords(draft.dayWords, today)
  if (!happenedOn || Object.keys(problemsOfOutcome(draft, today)).length > 0) return undefined
  const { id, kind, evidence, organisation, asks } = draft
  return {
    id,
    kind,
    happenedOn,
    evidence: evidence.trim(),
    ...(organisation && { organisationId: organisation.id }),
    ...(kind === 'moved' && { askWhetherStayed: asks }),
  }
}
