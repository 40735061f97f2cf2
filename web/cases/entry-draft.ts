import type { Entry, EntryState } from '#contract/cases'
import { type Day, dayFromWords, germanDay } from '#rules/calendar'
import { newId } from '../api.ts'
import type { AlsoDraft } from './also-draft.ts'
import { dayProblems, emptyTalk, isBegun, problemsOf, type TalkDraft, type TalkProblems, talkOf } from './talk-draft.ts'

/** What is being written on a case. The key is made here, so that sending it again makes nothing twice. */
export type EntryDraft = {
  id: string
  kind: 'talk' | 'note'
  talk: TalkDraft
  /** Other clients who were there; of a talk that is new. */
  also?: readonly AlsoDraft[]
}

/** As the server takes it. */
export type Wanted =
  | { kind: 'talk'; id: string; talk: NonNullable<ReturnType<typeof talkOf>>; also?: readonly AlsoDraft[] }
  | { kind: 'note'; id: string; happenedOn: Day; note: string }

export const emptyEntry = (heldById: string | null, channelId: string | null): EntryDraft => ({
  id: newId(),
  kind: 'talk',
  talk: emptyTalk(heldById, channelId),
})

export const isEntryBegun = ({ talk, also = [] }: EntryDraft): boolean => isBegun(talk) || also.length > 0

/** A note is nothing without words; a talk is one even so. */
export const entryProblems = ({ kind, talk }: EntryDraft, today: Day): TalkProblems =>
  kind === 'talk'
    ? problemsOf(talk, today)
    : { ...dayProblems(talk.day, today), ...(talk.note.trim() === '' && { note: 'note_missing' as const }) }

/** Null while something must be mended. */
export const wantedOf = ({ id, kind, talk, also }: EntryDraft, today: Day): Wanted | null => {
  if (Object.keys(entryProblems({ id, kind, talk }, today)).length > 0) return null
  if (kind === 'note') return { kind, id, happenedOn: dayFromWords(talk.day, today) ?? today, note: talk.note.trim() }
  const recorded = talkOf(talk, today)
  return recorded && { kind, id, talk: recorded, ...(also && { also }) }
}

/** What an entry was at some time, in a form. */
export const draftOfState = (id: string, state: EntryState): EntryDraft => ({
  id,
  kind: state.form === null ? 'note' : 'talk',
  talk: {
    form: state.form ?? 'consultation',
    note: state.note ?? '',
    channelId: state.channelId,
    topicIds: state.topicIds,
    minutes: state.minutes?.toString() ?? '',
    day: germanDay(state.happenedOn),
    heldById: state.heldById,
    accompanied: state.accompanied ? String(state.accompanied) : '',
    language: state.language,
  },
})

/** The same as a correction back to it. */
export const wantedOfState = (id: string, { form, happenedOn, note, ...talk }: EntryState): Wanted =>
  form === null
    ? { kind: 'note', id, happenedOn, note: note ?? '' }
    : { kind: 'talk', id, talk: { form, heldOn: happenedOn, note, ...talk } }

/** What stands on the timeline, in a form again. */
export const draftOf = ({ id, talk, note, happenedOn }: Entry): EntryDraft => ({
  id,
  kind: talk ? 'talk' : 'note',
  talk: {
    form: talk?.form ?? 'consultation',
    note: note ?? '',
    channelId: talk?.channel?.id ?? null,
    topicIds: talk?.topics.map((topic) => topic.id) ?? [],
    minutes: talk?.minutes?.toString() ?? '',
    day: germanDay(happenedOn),
    heldById: talk?.heldBy?.id ?? null,
    accompanied: talk?.accompanied ? String(talk.accompanied) : '',
    language: talk?.language ?? null,
  },
})
