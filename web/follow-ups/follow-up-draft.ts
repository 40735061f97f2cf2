import { msg } from '@lit/localize'
import type { FollowUp, NewAppointment } from '#contract/follow-ups'
import { type Day, germanDay } from '#rules/calendar'
import { refusalOfSpan, spanFromWords, spanWords } from '#rules/clock'
import { dueDayFromWords, refusalOfDue } from '#rules/follow-ups'
import type { ReminderBefore } from '#terms/follow-ups'
import { word } from '../app/locale.ts'
import { followUpProblemWords } from './problem-words.ts'

/** What stands in the form; day and time as they were typed. */
export type FollowUpDraft = {
  what: string
  dueWords: string
  /** Empty: due that day, at no time. */
  timeWords: string
  place: string
  channelId: string
  ownerId: string
  reminder: ReminderBefore | null
}

export type FollowUpWanted = {
  what: string
  dueOn: Day
  ownerId: string
  appointment: NewAppointment | null
  reminder: ReminderBefore | null
}

export const emptyFollowUp = (ownerId: string, dueWords = ''): FollowUpDraft => ({
  what: '',
  dueWords,
  timeWords: '',
  place: '',
  channelId: '',
  ownerId,
  reminder: null,
})

export const draftOfFollowUp = ({ what, dueOn, appointment, owner, reminder }: FollowUp): FollowUpDraft => ({
  what,
  dueWords: germanDay(dueOn),
  timeWords: appointment ? spanWords(appointment) : '',
  place: appointment?.place ?? '',
  channelId: appointment?.channel?.id ?? '',
  ownerId: owner.id,
  reminder,
})

/** An appointment as the server takes it back. */
export const appointmentWanted = ({ appointment }: FollowUp): NewAppointment | null =>
  appointment && {
    begins: appointment.begins,
    ends: appointment.ends,
    place: appointment.place,
    channelId: appointment.channel?.id ?? null,
  }

export type FollowUpProblems = { what?: string; dueOn?: string; time?: string }

/** What is wrong, in words; `standing` is the day it has already, which may be over. */
export const problemsOfFollowUp = (draft: FollowUpDraft, today: Day, standing?: Day): FollowUpProblems => {
  const dueOn = dueDayFromWords(draft.dueWords, today)
  const due = dueOn === null ? unreadableWords(draft.dueWords) : dueOn === standing ? '' : refusalWords(dueOn, today)
  const time = dueOn === null ? '' : timeProblem(draft.timeWords, dueOn)
  return {
    ...(draft.what.trim() === '' && { what: msg('Was ist zu tun?') }),
    ...(due !== '' && { dueOn: due }),
    ...(time !== '' && { time }),
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

const timeProblem = (words: string, dueOn: Day): string => {
  if (words.trim() === '') return ''
  const span = spanFromWords(words)
  if (span === null) return msg('Diese Uhrzeit versteht Lotse nicht. Zum Beispiel: 14, 14:30, 9–10:30.')
  const refusal = refusalOfSpan(dueOn, span)
  const said = refusal && followUpProblemWords[refusal.code]
  return said ? word(said) : ''
}

/** The draft as the server takes it; null while something must be mended. */
export const wantedFollowUp = (draft: FollowUpDraft, today: Day, standing?: Day): FollowUpWanted | null => {
  const dueOn = dueDayFromWords(draft.dueWords, today)
  if (dueOn === null || Object.keys(problemsOfFollowUp(draft, today, standing)).length > 0) return null
  const span = spanFromWords(draft.timeWords)
  const place = { place: draft.place.trim() || null, channelId: draft.channelId || null }
  const appointment = span && { ...span, ...place }
  return { what: draft.what.trim(), dueOn, ownerId: draft.ownerId, appointment, reminder: draft.reminder }
}

/** Days one presses instead of typing them. */
export const usualDays = (): { words: string; label: string }[] => [
  { words: msg('morgen'), label: msg('morgen') },
  { words: msg('in 1 Woche'), label: msg('in 1 Woche') },
  { words: msg('in 2 Wochen'), label: msg('in 2 Wochen') },
  { words: msg('in 1 Monat'), label: msg('in 1 Monat') },
]
