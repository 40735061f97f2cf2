import { msg } from '@lit/localize'
import type { FollowUp } from '#contract/follow-ups'
import { type Day, germanDay } from '#rules/calendar'
import { dueDayFromWords, refusalOfDue } from '#rules/follow-ups'

/** What stands in the form; the day as it was typed. */
export type FollowUpDraft = { what: string; dueWords: string; ownerId: string }

export type FollowUpWanted = { what: string; dueOn: Day; ownerId: string }

export const emptyFollowUp = (ownerId: string): FollowUpDraft => ({ what: '', dueWords: '', ownerId })

export const draftOfFollowUp = ({ what, dueOn, owner }: FollowUp): FollowUpDraft => ({
  what,
  dueWords: germanDay(dueOn),
  ownerId: owner.id,
})

export type FollowUpProblems = { what?: string; dueOn?: string }

/** What is wrong, in words; `standing` is the day it has already, which may be over. */
export const problemsOfFollowUp = (draft: FollowUpDraft, today: Day, standing?: Day): FollowUpProblems => {
  const dueOn = dueDayFromWords(draft.dueWords, today)
  const due = dueOn === null ? unreadableWords(draft.dueWords) : dueOn === standing ? '' : refusalWords(dueOn, today)
  return {
    ...(draft.what.trim() === '' && { what: msg('Was ist zu tun?') }),
    ...(due !== '' && { dueOn: due }),
  }
}

const unreadableWords = (words: string): string =>
  words.trim() === ''
    ? msg('Wann? Zum Beispiel: morgen, in 2 Wochen, 3.3.')
    : msg('Diesen Tag versteht Lotse nicht. Zum Beispiel: morgen, mo, in 2 Wochen, 3.3.')

const refusalWords = (dueOn: Day, today: Day): string => {
  const refusal = refusalOfDue(dueOn, today)
  if (refusal === null) return ''
  return refusal === 'due_in_past'
    ? msg('Dieser Tag ist schon vorbei.')
    : msg('Weiter als fünf Jahre im Voraus geht es nicht. Stimmt das Jahr?')
}

/** The draft as the server takes it; null while something must be mended. */
export const wantedFollowUp = (draft: FollowUpDraft, today: Day, standing?: Day): FollowUpWanted | null => {
  const dueOn = dueDayFromWords(draft.dueWords, today)
  if (dueOn === null || Object.keys(problemsOfFollowUp(draft, today, standing)).length > 0) return null
  return { what: draft.what.trim(), dueOn, ownerId: draft.ownerId }
}

/** Days one presses instead of typing them. */
export const usualDays = (): { words: string; label: string }[] => [
  { words: msg('morgen'), label: msg('morgen') },
  { words: msg('in 1 Woche'), label: msg('in 1 Woche') },
  { words: msg('in 2 Wochen'), label: msg('in 2 Wochen') },
  { words: msg('in 1 Monat'), label: msg('in 1 Monat') },
]
