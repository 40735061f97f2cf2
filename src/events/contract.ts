import { type Static, Type } from 'typebox'
import { Client } from '../clients/contract.ts'
import { Cursor, Day, Id, Line, Note, Nullable, notBlank, OneOf, PageQuery, Shape, Word } from '../http/contract.ts'
import {
  certificateKinds,
  certificateLanguages,
  eventForms,
  eventTimes,
  mostAtOnce,
  mostTicksAtOnce,
  standings,
} from './terms.ts'

const ClockTime = Type.String({
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  maxLength: 5,
  description: 'Time of day in Europe/Berlin',
})

const Module = Type.Integer({ minimum: 1, maximum: 3 })
const Heads = Type.Integer({ minimum: 0, maximum: 100_000 })
const Count = Type.Integer({ minimum: 0 })

/** How many got how far, as far as whoever asks may know of them; units that are never added up stay apart (rule 12). */
export const EventCounts = Shape({
  invited: Count,
  registered: Count,
  /** Those on the list who came. */
  came: Count,
  /** Companies that came. */
  companies: Count,
  /** Companies that no event or campaign before had reached (rule 9). */
  firstReached: Count,
})
export type EventCounts = Static<typeof EventCounts>

export const Event = Shape({
  id: Id,
  form: OneOf(eventForms),
  heldOn: Day,
  begins: Nullable(ClockTime),
  ends: Nullable(ClockTime),
  title: Type.String(),
  kindId: Nullable(Id),
  place: Nullable(Type.String()),
  note: Nullable(Type.String()),
  /** Of a campaign: what proves it, or where the proof lies. */
  evidence: Nullable(Type.String()),
  coachModule: Nullable(Module),
  /** Who came and was only counted, without a name. */
  heads: Heads,
  counts: EventCounts,
  version: Type.Integer(),
})
export type Event = Static<typeof Event>

const Text = Type.String({ minLength: 1, maxLength: 5000, pattern: notBlank })

const facts = {
  begins: Type.Optional(Nullable(ClockTime)),
  ends: Type.Optional(Nullable(ClockTime)),
  kindId: Type.Optional(Nullable(Id)),
  place: Type.Optional(Nullable(Line)),
  note: Type.Optional(Nullable(Note)),
  evidence: Type.Optional(Nullable(Text)),
  coachModule: Type.Optional(Nullable(Module)),
  heads: Type.Optional(Heads),
}

export const NewEvent = Shape({ id: Id, form: OneOf(eventForms), heldOn: Day, title: Line, ...facts })
export type NewEvent = Static<typeof NewEvent>

/** What is not named stays. */
export const EventEdit = Shape({ heldOn: Type.Optional(Day), title: Type.Optional(Line), ...facts })
export type EventEdit = Static<typeof EventEdit>

/** Who came and was only counted; whoever is at the door may say so. */
export const HeadCount = Shape({ heads: Heads })

export const EventsQuery = Shape({
  time: OneOf(eventTimes),
  year: Type.Optional(Type.Integer({ minimum: 1, maximum: 9999 })),
  form: Type.Optional(OneOf(eventForms)),
  kindId: Type.Optional(Id),
  ...PageQuery,
})
export type EventsQuery = Static<typeof EventsQuery>

/** Upcoming: today's too, the next first. Past: the latest first. */
export const EventPage = Shape({
  rows: Type.Array(Event),
  next: Nullable(Cursor),
  /** The years in which there is any. */
  years: Type.Array(Type.Integer()),
})
export type EventPage = Static<typeof EventPage>

/** A module of the Welcome-Coach training that somebody came to. */
const Attended = Shape({ module: Module, heldOn: Day })

export const Participant = Shape({
  id: Id,
  eventId: Id,
  organisation: Nullable(Client),
  person: Nullable(Client),
  /** A name of which nothing else is known; of an organisation, whom it sends. */
  name: Nullable(Type.String()),
  /** Was a name alone, which is no longer kept. */
  forgotten: Type.Boolean(),
  invited: Type.Boolean(),
  registered: Type.Boolean(),
  came: Type.Boolean(),
  /** A company that this event reached first (rule 9). */
  firstReached: Type.Boolean(),
  /** Of the Welcome-Coach training, what whoever this is has come to until now; empty at other events. */
  modules: Type.Array(Attended),
  version: Type.Integer(),
})
export type Participant = Static<typeof Participant>

export const Participants = Shape({ rows: Type.Array(Participant) })
export type Participants = Static<typeof Participants>

/** Exactly one of organisation and person, or a name alone. */
const who = {
  organisationId: Type.Optional(Id),
  personId: Type.Optional(Id),
  name: Type.Optional(Nullable(Word)),
}

/** `invited`, `registered`: what they were before, where that is known; who was taken off the list comes back with it. */
export const NewParticipant = Shape({
  id: Id,
  ...who,
  standing: OneOf(standings),
  invited: Type.Optional(Type.Boolean()),
  registered: Type.Optional(Type.Boolean()),
})
export type NewParticipant = Static<typeof NewParticipant>

/** What is not named stays; that somebody came is ticked. Who it is may turn out to be somebody else. */
export const ParticipantEdit = Shape({
  organisationId: Type.Optional(Nullable(Id)),
  personId: Type.Optional(Nullable(Id)),
  name: Type.Optional(Nullable(Word)),
  invited: Type.Optional(Type.Boolean()),
  registered: Type.Optional(Type.Boolean()),
})
export type ParticipantEdit = Static<typeof ParticipantEdit>

/** Many at once. An organisation or person that stands on the list gets that far, and is not written down twice. */
export const ParticipantList = Shape({
  id: Id,
  standing: OneOf(standings),
  rows: Type.Array(Shape({ id: Id, ...who }), { minItems: 1, maxItems: mostAtOnce }),
})
export type ParticipantList = Static<typeof ParticipantList>

export const ListAdded = Shape({ added: Count, already: Count })
export type ListAdded = Static<typeof ListAdded>

/** Sent as a body: a name stands in no address. */
export const NamesQuery = Shape({ names: Type.Array(Word, { minItems: 1, maxItems: mostAtOnce }) })

/** Of each name, in their order: which organisations may be meant, the likeliest first. */
export const NameMatches = Shape({
  rows: Type.Array(
    Shape({
      name: Type.String(),
      organisations: Type.Array(
        Shape({ ...Client.properties, place: Nullable(Type.String()), same: Type.Boolean(), isThere: Type.Boolean() }),
      ),
    }),
  ),
})
export type NameMatches = Static<typeof NameMatches>

/** A tick at the door, under a key of its own: sent again after a dropped answer, it changes nothing more. */
const Tick = Shape({ id: Id, participantId: Id, came: Type.Boolean() })
export type Tick = Static<typeof Tick>

export const Ticks = Shape({ ticks: Type.Array(Tick, { minItems: 1, maxItems: mostTicksAtOnce }) })
export type Ticks = Static<typeof Ticks>

/** `unknown`: the ticks of those who stand on the list no more. */
export const TicksTaken = Shape({ taken: Type.Array(Id), unknown: Type.Array(Id) })
export type TicksTaken = Static<typeof TicksTaken>

/** The name as it shall stand there, typed or confirmed by whoever prints it. */
export const CertificateWish = Shape({
  name: Word,
  kind: OneOf(certificateKinds),
  language: OneOf(certificateLanguages),
})
export type CertificateWish = Static<typeof CertificateWish>

/** All that a certificate says. */
export const Certificate = Shape({
  name: Type.String(),
  organisation: Nullable(Type.String()),
  kind: OneOf(certificateKinds),
  language: OneOf(certificateLanguages),
  modules: Type.Array(Shape({ ...Attended.properties, place: Nullable(Type.String()) })),
  centre: Type.String(),
  signedBy: Type.String(),
  printedOn: Day,
})
export type Certificate = Static<typeof Certificate>
