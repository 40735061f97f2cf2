import { type Day, nextQuarter, periodOf, quarterOf, quartersBetween } from '../../../src/calendar/rules.ts'
import { arrivalsUntil, foundedOn } from './arrivals.ts'
import { casesOf } from './cases.ts'
import { type Opening, openingsOf, townHalls } from './clients.ts'
import { companyRegister, type Municipality } from './companies.ts'
import { berlinMoment, reportedOn } from './days.ts'
import { eventsOf, type Regular } from './events.ts'
import { withLately } from './lately.ts'
import type { DemoCase, DemoCentre, DemoEntry, DemoEvent, DemoPerson } from './model.ts'
import { randomOf } from './random.ts'
import { withSharedTalks } from './shared-talks.ts'

/**
 * The demo centre as it stands on the morning of that day. Everything is drawn for all time and then cut off, so that
 * what lies before 1 July 2022 is the same whatever `today` is; only the last days are made for `today` itself.
 */
export const planCentre = (seed: number, today: Day, municipalities: readonly Municipality[]): DemoCentre => {
  if (today <= reportedOn) throw new RangeError(`The demo centre begins its today after ${reportedOn}, not on ${today}`)
  // Whoever comes for a talk in the first days of a quarter may have asked in the last days of the one before.
  const last = nextQuarter(quarterOf(today))
  const halls = townHalls(municipalities, seed)
  const newCompany = companyRegister(seed)
  const openings = openingsOf(arrivalsUntil(last, seed), halls, newCompany, seed)
  const guests = {
    regulars: regularsAmong(openings, seed),
    townHalls: halls,
    newcomer: (label: string, createdAt: number) => newCompany('others', label, createdAt),
  }
  const events = eventsOf(quartersBetween(foundedOn, today), guests, seed)
  const cases = openings.flatMap((opening) => casesOf(opening, periodOf(last).to, seed))

  const morning = berlinMoment(today, 540)
  const known = cases.filter((one) => one.createdAt <= morning).map((one) => asKnownAt(morning, today, one))
  const lately = withLately(known, halls, today, seed)
  return gathered(
    withSharedTalks(lately, seed),
    halls,
    events.filter((one) => one.createdAt <= morning),
  )
}

/** Three in four of the counselled companies also come to events. */
const regularsAmong = (openings: readonly Opening[], seed: number): Regular[] =>
  openings.flatMap(({ arrival, client, openedOn }) =>
    client.organisation?.kind === 'company' && randomOf(seed, 'regular', arrival.label).chance(0.75)
      ? [{ organisation: client.organisation, from: openedOn }]
      : [],
  )

const asKnownAt = (morning: number, today: Day, one: DemoCase): DemoCase => ({
  ...one,
  client: one.client.person ? { person: whereKnown(one.client.person, today), organisation: null } : one.client,
  entries: one.entries.filter((entry) => entry.recordedAt <= morning).map((entry) => standingAt(morning, entry)),
})

const whereKnown = (person: DemoPerson, today: Day): DemoPerson => ({
  ...person,
  residences: person.residences.filter(({ fromOn }) => fromOn === null || fromOn <= today),
})

const standingAt = (morning: number, entry: DemoEntry): DemoEntry =>
  entry.removedAt !== null && entry.removedAt > morning ? { ...entry, removedAt: null } : entry

/** Everybody who has a case or came to an event, once. */
const gathered = (cases: DemoCase[], halls: DemoCentre['organisations'], events: DemoEvent[]): DemoCentre => {
  const people = cases.flatMap(({ client }) => client.person ?? [])
  const counselled = cases.flatMap(({ client }) => client.organisation ?? [])
  const organisations = [...halls, ...counselled, ...events.flatMap((event) => event.organisations)]
  return { people: onceEach(people), organisations: onceEach(organisations), cases, events }
}

const onceEach = <One extends { id: string }>(all: readonly One[]): One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]
