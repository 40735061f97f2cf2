import type { Day } from '../../../src/calendar/rules.ts'
import type { CaseChange, EntryKind, TargetGroup } from '../../../src/cases/terms.ts'
import type { EventForm } from '../../../src/events/terms.ts'
import type { Contact } from '../../../src/organisations/contract.ts'
import type { OrganisationKind } from '../../../src/organisations/terms.ts'
import type { Gender, HouseholdRelation, OriginGroup } from '../../../src/people/terms.ts'

/** Where somebody lives or sits: a municipality of the district by its key, or a place elsewhere as written. */
export type Place = { municipalityKey: string | null; place: string | null }

export type DemoResidence = Place & { id: string; fromOn: Day | null }

export type DemoPerson = {
  id: string
  givenName: string | null
  familyName: string
  nativeName: string | null
  birthYear: number | null
  gender: Gender | null
  targetGroup: Exclude<TargetGroup, 'company' | 'municipality'>
  origin: string | null
  email: string | null
  phone: string | null
  nationalities: readonly string[]
  residences: readonly DemoResidence[]
  /** BCP 47; what a talk with them may be held in. */
  languages: readonly string[]
  /** What the welcome package asks for, where it is recorded. */
  ofPackage?: DemoPackageFacts
  createdAt: number
}

export type DemoPackageFacts = {
  row: {
    originGroup: OriginGroup
    householdKnown: boolean
    hasCar: boolean | null
    hasFamilyAbroad: boolean | null
    hasForeignDegree: boolean | null
    movingOn: Day | null
  }
  household: readonly { relation: HouseholdRelation; birthYear: number | null; name: string | null }[]
  languages: readonly string[]
}

export type DemoOrganisation = Place & {
  id: string
  kind: OrganisationKind
  name: string
  sector: string | null
  employees: number | null
  contactName: string | null
  email: string | null
  phone: string | null
  /** Whom else one reaches there. */
  contacts?: readonly Contact[]
  createdAt: number
}

export type DemoClient = { person: DemoPerson; organisation: null } | { person: null; organisation: DemoOrganisation }

/** Catalogue rows are named by their codes, colleagues by their sign-in names. */
export type DemoTalk = {
  heldBy: string
  minutes: number | null
  channel: string | null
  language: string | null
  accompanied: number
  topics: readonly string[]
  talkId: string | null
}

export type DemoStatus = { change: CaseChange; reason: string | null }

export type DemoEntry = {
  id: string
  kind: EntryKind
  happenedOn: Day
  recordedAt: number
  recordedBy: string
  note: string | null
  removedAt: number | null
  talk: DemoTalk | null
  status: DemoStatus | null
}

export type DemoCase = {
  id: string
  client: DemoClient
  group: TargetGroup
  lead: string
  openedOn: Day
  createdAt: number
  /** The sign-in names of those who may know of it beside lead and coordination; absent: everybody may. */
  restrictedTo?: readonly string[]
  entries: readonly DemoEntry[]
}

export type DemoEvent = {
  id: string
  heldOn: Day
  title: string
  kind: string
  place: string
  form: EventForm
  coachModule: number | null
  heads: number
  createdAt: number
  organisations: readonly DemoOrganisation[]
}

export type DemoCentre = {
  people: DemoPerson[]
  organisations: DemoOrganisation[]
  cases: DemoCase[]
  events: DemoEvent[]
}
