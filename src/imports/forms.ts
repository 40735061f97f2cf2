import type { Day } from '../calendar/rules.ts'
import { longestNote, type TargetGroup } from '../cases/terms.ts'
import { longestTalk, type TalkForm } from '../consultations/terms.ts'
import type { OrganisationKind } from '../organisations/terms.ts'
import type { Gender } from '../people/terms.ts'
import {
  cell,
  countries,
  dayUntil,
  type Good,
  optional,
  required,
  roughNumber,
  several,
  text,
  textUpTo,
  wholeNumber,
  word,
} from './cells.ts'

const genders: Record<string, Gender> = { w: 'female', m: 'male', d: 'diverse' }
const groups: Record<string, TargetGroup> = {
  Rückkehrer: 'returnee',
  'Zuwanderer Inland': 'domestic',
  'Zuwanderer Ausland': 'abroad',
}
const kinds: Record<string, OrganisationKind> = { Unternehmen: 'company', Kommune: 'municipality' }
const talkForms: Record<string, TalkForm> = { Beratung: 'consultation', Kurzauskunft: 'short_contact' }

/** The largest a year may be: what the database takes. */
const lastYear = 9999

export const personForm = {
  nr: cell('Nr', required(text)),
  givenName: cell('Vorname', optional(text)),
  familyName: cell('Nachname', required(text)),
  birthYear: cell('Geburtsjahr', optional(wholeNumber(lastYear))),
  gender: cell('Geschlecht', optional(word(genders))),
  nationalities: cell('Staatsangehörigkeit', countries),
  targetGroup: cell('Zielgruppe', required(word(groups))),
  origin: cell('Herkunftsort', optional(text)),
  place: cell('Wohnort', optional(text)),
  email: cell('E-Mail', optional(text)),
  phone: cell('Telefon', optional(text)),
} as const

export const organisationForm = {
  nr: cell('Nr', required(text)),
  name: cell('Name', required(text)),
  kind: cell('Art', required(word(kinds))),
  sector: cell('Branche', optional(text)),
  employees: cell('Beschäftigte', roughNumber),
  place: cell('Ort', optional(text)),
  contactName: cell('Ansprechperson', optional(text)),
  email: cell('E-Mail', optional(text)),
  phone: cell('Telefon', optional(text)),
} as const

export const talkForm = (today: Day) =>
  ({
    heldOn: cell('Datum', required(dayUntil(today))),
    clientNr: cell('Klient', required(text)),
    form: cell('Form', required(word(talkForms))),
    channel: cell('Kanal', optional(text)),
    minutes: cell('Minuten', optional(wholeNumber(longestTalk))),
    topics: cell('Themen', several),
    counsellor: cell('Beraterin', optional(text)),
    note: cell('Notiz', optional(textUpTo(longestNote))),
  }) as const

export const eventForm = (today: Day) =>
  ({
    heldOn: cell('Datum', required(dayUntil(today))),
    title: cell('Titel', required(text)),
    kind: cell('Art', required(text)),
    place: cell('Ort', optional(text)),
    organisationNrs: cell('Unternehmen', several),
  }) as const

export type PersonRow = Good<'personen', typeof personForm>
export type OrganisationRow = Good<'unternehmen', typeof organisationForm>
export type TalkRow = Good<'beratungen', ReturnType<typeof talkForm>>
export type EventRow = Good<'veranstaltungen', ReturnType<typeof eventForm>>
