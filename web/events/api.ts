import type {
  CertificateWish,
  Event,
  EventEdit,
  EventPage,
  ListAdded,
  NameMatches,
  NewEvent,
  NewParticipant,
  Participant,
  ParticipantEdit,
  ParticipantList,
  Participants,
  Tick,
  TicksTaken,
} from '#contract/events'
import { call, download } from '../api.ts'

type PageAsked = { cursor: string | undefined; limit: number; signal: AbortSignal }

/** `asked`: the address's own words of what is shown, without a page. */
export const fetchEvents = (asked: string, { cursor, limit, signal }: PageAsked) => {
  const query = new URLSearchParams(asked)
  query.set('limit', String(limit))
  if (cursor !== undefined) query.set('cursor', cursor)
  return call<EventPage>('GET', `/api/events?${query}`, { signal })
}

export const fetchEvent = (id: string, signal: AbortSignal) => call<Event>('GET', `/api/events/${id}`, { signal })

export const fetchParticipants = (eventId: string, signal: AbortSignal) =>
  call<Participants>('GET', `/api/events/${eventId}/participants`, { signal })

export const recordEvent = (body: NewEvent) => call<Event>('POST', '/api/events', { body })

export const editEvent = (id: string, ifMatch: number, body: EventEdit) =>
  call<Event>('PATCH', `/api/events/${id}`, { ifMatch, body })

export const deleteEvent = (id: string, ifMatch: number) => call<void>('DELETE', `/api/events/${id}`, { ifMatch })

export const countHeads = (id: string, ifMatch: number, heads: number) =>
  call<Event>('PUT', `/api/events/${id}/heads`, { ifMatch, body: { heads } })

export const addParticipant = (eventId: string, body: NewParticipant) =>
  call<Participant>('POST', `/api/events/${eventId}/participants`, { body })

export const addParticipants = (eventId: string, body: ParticipantList) =>
  call<ListAdded>('POST', `/api/events/${eventId}/participant-lists`, { body })

export const matchNames = (eventId: string, names: string[]) =>
  call<NameMatches>('POST', `/api/events/${eventId}/name-matches`, { body: { names } })

export const sendTicks = (eventId: string, ticks: Tick[]) =>
  call<TicksTaken>('POST', `/api/events/${eventId}/ticks`, { body: { ticks } })

export const editParticipant = (id: string, ifMatch: number, body: ParticipantEdit) =>
  call<Participant>('PATCH', `/api/event-participants/${id}`, { ifMatch, body })

export const removeParticipant = (id: string, ifMatch: number) =>
  call<void>('DELETE', `/api/event-participants/${id}`, { ifMatch })

export const printCertificate = (participantId: string, wish: CertificateWish, signal: AbortSignal) =>
  download(`/api/event-participants/${participantId}/certificate`, wish, signal)
