import { addDays, type Day } from '../../../src/calendar/rules.ts'
import { reportedOn, workdayUntil } from './days.ts'
import { lately, openingMoment, personaEntry, statusEntry } from './entries.ts'
import type { DemoCase, DemoClient, DemoOrganisation, DemoPerson } from './model.ts'
import { personas } from './personas/all.ts'
import { packageFactsOfPersona } from './personas/for-the-package.ts'
import type { Persona } from './personas/persona.ts'
import { at, type Random, randomOf } from './random.ts'

/** The cases of those with a face, told backwards from `today`; what would lie before 1 July 2022 is left out. */
export const personaCases = (halls: readonly DemoOrganisation[], today: Day, seed: number): DemoCase[] =>
  personas.map((persona) => {
    const random = randomOf(seed, 'persona', persona.key, today)
    const openedOn = later(dayAgo(today, persona.openedDaysAgo), addDays(reportedOn, 1))
    const opened = lately(
      statusEntry({ change: 'opened', reason: null }, openedOn, openingMoment(openedOn, random), persona.lead, random),
      today,
      random,
    )
    const createdAt = opened.recordedAt
    const client = clientOf(persona, createdAt, today, halls, random)
    const story = persona.story
      .map((line) => personaEntry(line, dayAgo(today, line.daysAgo), persona.lead, random))
      .filter(({ happenedOn }) => happenedOn >= openedOn)
      .map((entry) => lately(entry, today, random))
    const group = client.person?.targetGroup ?? client.organisation?.kind ?? 'undecided'
    const { lead, restrictedTo } = persona
    const plain = { id: random.id(createdAt), client, group, lead, openedOn, createdAt, entries: [opened, ...story] }
    return restrictedTo ? { ...plain, restrictedTo } : plain
  })

const dayAgo = (today: Day, days: number): Day => (days === 0 ? today : workdayUntil(addDays(today, -days)))

const later = (one: Day, other: Day): Day => at([one, other].sort(), 1)

const clientOf = (
  persona: Persona,
  createdAt: number,
  today: Day,
  halls: readonly DemoOrganisation[],
  random: Random,
): DemoClient => {
  if (persona.person) return { person: personOf(persona, createdAt, today, random), organisation: null }
  const { organisation } = persona
  if (!organisation) throw new Error(`${persona.key} is neither a person nor an organisation`)
  const hall = halls.find(({ name }) => name === organisation.name)
  return { person: null, organisation: hall ?? { ...emptyOrganisation(createdAt, random), ...organisation } }
}

const personOf = (persona: Persona, createdAt: number, today: Day, random: Random): DemoPerson => {
  const { person, lives = [] } = persona
  if (!person) throw new Error(`${persona.key} is no person`)
  const ofPackage = packageFactsOfPersona(persona.key, today)
  return {
    id: random.id(createdAt),
    ...(ofPackage && { ofPackage }),
    givenName: null,
    nativeName: null,
    birthYear: null,
    gender: null,
    origin: null,
    email: null,
    phone: null,
    nationalities: [],
    languages: ['de'],
    createdAt,
    ...person,
    residences: lives.map(({ daysAgo, municipalityKey, place }) => ({
      id: random.id(createdAt),
      fromOn: daysAgo === null ? null : addDays(today, -daysAgo),
      municipalityKey,
      place,
    })),
  }
}

const emptyOrganisation = (createdAt: number, random: Random) => ({
  id: random.id(createdAt),
  sector: null,
  employees: null,
  municipalityKey: null,
  place: null,
  contactName: null,
  email: null,
  phone: null,
  createdAt,
})
