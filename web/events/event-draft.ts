import type { Event, EventEdit, NewEvent } from '#contract/events'
import { germanDay } from '#rules/calendar'
import type { EventForm } from '#terms/events'

/** What stands in the form of an event; everything as it is typed. */
export type EventDraft = {
  form: EventForm
  dayWords: string
  begins: string
  ends: string
  title: string
  kindId: string
  place: string
  note: string
  evidence: string
  coachModule: string
}

export const emptyEvent = (): EventDraft => ({
  form: 'event',
  dayWords: '',
  begins: '',
  ends: '',
  title: '',
  kindId: '',
  place: '',
  note: '',
  evidence: '',
  coachModule: '',
})

export const draftOf = (event: Event): EventDraft => ({
  form: event.form,
  dayWords: germanDay(event.heldOn),
  begins: event.begins ?? '',
  ends: event.ends ?? '',
  title: event.title,
  kindId: event.kindId ?? '',
  place: event.place ?? '',
  note: event.note ?? '',
  evidence: event.evidence ?? '',
  coachModule: event.coachModule === null ? '' : String(event.coachModule),
})

const orNull = (text: string): string | null => text.trim() || null

const factsOf = (draft: EventDraft): Omit<EventEdit, 'heldOn' | 'title' | 'heads'> => ({
  begins: draft.form === 'event' ? orNull(draft.begins) : null,
  ends: draft.form === 'event' ? orNull(draft.ends) : null,
  kindId: orNull(draft.kindId),
  place: orNull(draft.place),
  note: orNull(draft.note),
  evidence: orNull(draft.evidence),
  coachModule: draft.form === 'event' && draft.coachModule !== '' ? Number(draft.coachModule) : null,
})

export const newEventOf = (draft: EventDraft, heldOn: string, id: string): NewEvent => ({
  id,
  form: draft.form,
  heldOn,
  title: draft.title.trim(),
  ...factsOf(draft),
})

export const editOf = (draft: EventDraft, heldOn: string): EventEdit => ({
  heldOn,
  title: draft.title.trim(),
  ...factsOf(draft),
})
