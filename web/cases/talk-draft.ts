import type { ConsultationCorrection } from '#contract/consultations'
import { type Day, dayFromWords } from '#rules/calendar'
import { type DayRefusal, refusalOfDay } from '#rules/cases'
import { minutesFromWords } from '#rules/consultations'
import { longestTalk, type TalkForm } from '#terms/consultations'
import { settledDay } from '../drafts/settled-day.ts'

/** A talk as it stands in a form: what is typed stays text until it is sent. */
export type TalkDraft = {
  form: TalkForm
  note: string
  channelId: string | null
  topicIds: readonly string[]
  minutes: string
  day: string
  heldById: string | null
  accompanied: string
  language: string | null
}

export type DayProblem = DayRefusal | 'day_unknown'
export type TalkProblem = DayProblem | 'minutes_invalid' | 'accompanied_invalid' | 'note_missing'
export type TalkProblems = Partial<Record<keyof TalkDraft, TalkProblem>>

export const emptyTalk = (heldById: string | null, channelId: string | null): TalkDraft => ({
  form: 'consultation',
  note: '',
  channelId,
  topicIds: [],
  minutes: '',
  day: 'heute',
  heldById,
  accompanied: '',
  language: null,
})

/** What must be mended before the talk can be sent. A missing topic, note or duration may wait. */
export const problemsOf = (draft: TalkDraft, today: Day): TalkProblems => ({
  ...dayProblems(draft.day, today),
  ...(minutesOf(draft.minutes) === undefined && { minutes: 'minutes_invalid' as const }),
  ...(numberOf(draft.accompanied, 100) === undefined && { accompanied: 'accompanied_invalid' as const }),
})

export const dayProblems = (words: string, today: Day): { day?: DayProblem } => {
  const day = dayFromWords(words, today)
  const problem = day ? refusalOfDay(day, today) : 'day_unknown'
  return problem ? { day: problem } : {}
}

/** The talk as the server takes it; null while something must be mended. */
export const talkOf = (draft: TalkDraft, today: Day): ConsultationCorrection | null => {
  const heldOn = dayFromWords(draft.day, today)
  if (!heldOn || Object.keys(problemsOf(draft, today)).length > 0) return null
  return {
    form: draft.form,
    heldOn,
    heldById: draft.heldById,
    minutes: minutesOf(draft.minutes) ?? null,
    channelId: draft.channelId,
    topicIds: [...draft.topicIds],
    language: draft.language,
    accompanied: numberOf(draft.accompanied, 100) ?? 0,
    note: draft.note.trim() === '' ? null : draft.note.trim(),
  }
}

/** Whether somebody has begun to write: what is chosen beforehand does not count. */
export const isBegun = (draft: TalkDraft): boolean =>
  draft.note.trim() !== '' ||
  draft.topicIds.length > 0 ||
  draft.minutes.trim() !== '' ||
  draft.accompanied.trim() !== ''

/** Kept overnight, `heute` would mean another day: it becomes the day it meant when it was written. */
export const withSettledDay = (draft: TalkDraft, writtenOn: Day, today: Day): TalkDraft => ({
  ...draft,
  day: settledDay(draft.day, writtenOn, today),
})

/** Null when nothing stands there, undefined when it is no duration a talk can have. */
const minutesOf = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const minutes = minutesFromWords(text)
  return minutes !== null && minutes <= longestTalk ? minutes : undefined
}

/** Null when nothing stands there, undefined when it is no whole number from 0 to `most`. */
const numberOf = (text: string, most: number): number | null | undefined => {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,6}$/.test(trimmed) && Number(trimmed) <= most ? Number(trimmed) : undefined
}
