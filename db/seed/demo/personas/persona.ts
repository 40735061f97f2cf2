import type { DemoOrganisation, DemoPerson, Place } from '../model.ts'

/** A line of somebody's story, told from today backwards: how many days ago it was, and what. */
export type StoryLine = {
  daysAgo: number
  kind: 'consultation' | 'short_contact' | 'note'
  channel: string
  minutes: number | null
  /** None where a topic is still missing. */
  topics: readonly string[]
  note: string
  accompanied: number
}

/** Where somebody lives, and since how many days; null is without beginning. */
type Home = Place & { daysAgo: number | null }

/** Somebody with a face, whose case is being worked on whenever the demo begins: a person or an organisation. */
export type Persona = {
  key: string
  lead: string
  openedDaysAgo: number
  person?: Partial<DemoPerson> & Pick<DemoPerson, 'familyName' | 'targetGroup'>
  lives?: readonly Home[]
  organisation?: Partial<DemoOrganisation> & Pick<DemoOrganisation, 'name' | 'kind'>
  /** The sign-in names of those it is open to beside lead and coordination; without it, everybody's. */
  restrictedTo?: readonly string[]
  story: readonly StoryLine[]
}

/** `talk(12, 'phone', 25, 'work housing', 'Note')`; the last number counts family members who came along. */
export const talk = (
  daysAgo: number,
  channel: string,
  minutes: number,
  topics: string,
  note: string,
  accompanied = 0,
): StoryLine => ({ daysAgo, kind: 'consultation', channel, minutes, topics: codes(topics), note, accompanied })

export const short = (daysAgo: number, channel: string, topics: string, note: string): StoryLine => ({
  daysAgo,
  kind: 'short_contact',
  channel,
  minutes: 5,
  topics: codes(topics),
  note,
  accompanied: 0,
})

export const remarked = (daysAgo: number, note: string): StoryLine => ({
  daysAgo,
  kind: 'note',
  channel: '',
  minutes: null,
  topics: [],
  note,
  accompanied: 0,
})

const codes = (topics: string): string[] => topics.split(' ').filter((code) => code !== '')

export const since = (daysAgo: number | null, municipalityKey: string): Home => ({
  daysAgo,
  municipalityKey,
  place: null,
})

export const away = (place: string): Home => ({ daysAgo: null, municipalityKey: null, place })
