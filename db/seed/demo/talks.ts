import type { Day } from '../../../src/calendar/rules.ts'
import type { DemoClient, DemoTalk } from './model.ts'
import type { Random } from './random.ts'

type Weights = Readonly<Record<string, number>>

const topicsOf: Readonly<Record<'returnee' | 'domestic' | 'abroad' | 'company' | 'municipality', Weights>> = {
  returnee: {
    work: 30,
    housing: 22,
    childcare: 12,
    family: 8,
    training: 5,
    mobility: 4,
    finances: 6,
    authorities: 4,
    leisure: 4,
    health: 2,
    other: 5,
  },
  domestic: {
    work: 26,
    housing: 24,
    childcare: 11,
    family: 6,
    mobility: 6,
    finances: 4,
    authorities: 8,
    leisure: 6,
    training: 3,
    health: 2,
    other: 6,
  },
  abroad: {
    residence: 22,
    language: 18,
    recognition: 16,
    work: 18,
    housing: 14,
    authorities: 9,
    childcare: 6,
    family: 6,
    health: 4,
    finances: 4,
    mobility: 4,
    training: 4,
    leisure: 2,
    discrimination: 1,
    other: 2,
  },
  company: {
    recruiting: 34,
    residence: 18,
    language: 10,
    recognition: 9,
    onboarding: 12,
    welcome_coach: 5,
    welcome_culture: 5,
    funding: 6,
    other: 6,
  },
  municipality: { welcome_culture: 60, onboarding: 12, language: 8, funding: 10, other: 10 },
}

const membersOfTheUnion = new Set('AT BG CH CZ DE ES HU IT NO PL RO SK'.split(' '))

/** Whoever may live here anyway has no questions about residence; the first welcome coaches were trained in 2021. */
const topicWeightsOf = ({ person, organisation }: DemoClient, day: Day): Weights => {
  if (organisation) {
    const ofKind = topicsOf[organisation.kind]
    return day < '2021-01-01' ? { ...ofKind, welcome_coach: 0 } : ofKind
  }
  if (person.targetGroup === 'undecided') return topicsOf.domestic
  const weights = topicsOf[person.targetGroup]
  return membersOfTheUnion.has(person.nationalities[0] ?? '') ? { ...weights, residence: 0 } : weights
}

const topicsFor = (client: DemoClient, day: Day, random: Random): string[] => {
  const weights = topicWeightsOf(client, day)
  const count = random.chance(0.5) ? 1 : random.chance(0.75) ? 2 : 3
  return [...new Set(Array.from({ length: count }, () => random.weighted(weights)))]
}

/** From the middle of March 2020 to the summer of 2021 hardly anybody came in person. */
const channelWeightsOn = (day: Day, client: DemoClient): Weights => {
  if (day >= '2020-03-16' && day < '2021-06-01') {
    return { phone: 44, email: 26, video: 22, in_person: day < '2020-06-01' ? 0 : 7, letter: 1, third_party: 1 }
  }
  const video = day < '2020-03-16' ? 1 : 9
  return client.organisation
    ? { on_site: 38, phone: 27, email: 14, video, in_person: 8, event: 4 }
    : { in_person: 40, phone: 26, email: 16, video, on_site: 5, event: 3, letter: 1, third_party: 2 }
}

const shortChannels: Weights = { phone: 50, email: 38, in_person: 8, event: 3, third_party: 1 }

export const consultationWith = (client: DemoClient, heldOn: Day, heldBy: string, random: Random): DemoTalk => ({
  heldBy,
  minutes: random.chance(0.04) ? null : random.pick([15, 20, 20, 25, 30, 30, 30, 40, 45, 45, 45, 50, 60, 60, 75, 90]),
  channel: random.chance(0.006) ? null : random.weighted(channelWeightsOn(heldOn, client)),
  language: languageOf(client, random),
  accompanied: client.person && random.chance(0.18) ? random.pick([1, 1, 1, 2, 2, 3, 4]) : 0,
  topics: topicsFor(client, heldOn, random),
  talkId: null,
})

export const shortContactWith = (client: DemoClient, heldOn: Day, heldBy: string, random: Random): DemoTalk => ({
  heldBy,
  minutes: random.chance(0.15) ? null : random.pick([3, 5, 5, 5, 10, 10]),
  channel: random.weighted(shortChannels),
  language: null,
  accompanied: 0,
  topics: topicsFor(client, heldOn, random).slice(0, 1),
  talkId: null,
})

const languageOf = ({ person }: DemoClient, random: Random): string | null => {
  if (random.chance(0.12)) return null
  if (!person) return 'de'
  return random.chance(0.55) ? 'de' : random.pick(person.languages)
}
