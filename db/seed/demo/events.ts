import { addDays, type Day, type Quarter, quarterOf } from '../../../src/calendar/rules.ts'
import { apportion } from './arrivals.ts'
import { berlinMoment, reportedOn, workdayFrom } from './days.ts'
import { eventsIn, type PlannedEvent } from './event-calendar.ts'
import type { DemoEvent, DemoOrganisation } from './model.ts'
import { at, type Random, randomOf } from './random.ts'

/** How many companies the centre had reached at `reportedOn`: "over 1,800". */
const reportedReached = 1847

/** The companies new at the events of each quarter from 2016-Q3, as a shape: in 2020 fewer, by phone and online. */
const shape = [10, 32, 36, 42, 44, 62, 54, 56, 52, 74, 62, 62, 60, 80, 58, 22, 52, 62, 56, 58, 66, 92, 72, 74]

/** A counselled company that also comes to events, from the day it may turn up. */
export type Regular = { organisation: DemoOrganisation; from: Day }

/** Where the organisations of an event come from. */
export type Guests = {
  regulars: readonly Regular[]
  townHalls: readonly DemoOrganisation[]
  newcomer: (label: string, createdAt: number) => DemoOrganisation
}

/** Every event of these quarters with those who came; a company that comes a second time is not new any more. */
export const eventsOf = (quarters: readonly Quarter[], guests: Guests, seed: number): DemoEvent[] => {
  const reached: DemoOrganisation[] = []
  const waiting = [...guests.regulars]
  let course: DemoOrganisation[] = []
  return quarters.flatMap((quarter, index) => {
    const planned = eventsIn(quarter, seed)
    const newAtEvents = apportion(
      newIn(quarter, index, seed),
      planned.map(({ size }) => size),
    )
    return planned.map((event, place) => {
      const random = randomOf(seed, 'event', quarter, place)
      const createdAt = recordedAfter(event.heldOn, random)
      const fresh = newGuests(at(newAtEvents, place), event, createdAt, waiting, guests)
      const drawn = random.some(reached, Math.max(0, event.size - fresh.length))
      // Who began a course comes to its other modules.
      const old = (event.coachModule ?? 1) === 1 ? drawn : onceEach([...course, ...drawn]).slice(0, drawn.length)
      if (event.coachModule === 1) course = [...fresh, ...old]
      reached.push(...fresh)
      const halls = random.some(guests.townHalls, event.townHalls)
      return { ...eventRecord(event), id: random.id(createdAt), createdAt, organisations: [...fresh, ...old, ...halls] }
    })
  })
}

const newIn = (quarter: Quarter, index: number, seed: number): number =>
  quarter <= quarterOf(reportedOn)
    ? at(apportion(reportedReached, shape), index)
    : randomOf(seed, 'reached', quarter).whole(16, 38)

const newGuests = (
  count: number,
  event: PlannedEvent,
  createdAt: number,
  waiting: Regular[],
  { newcomer }: Guests,
): DemoOrganisation[] => {
  const regulars = takeRegulars(Math.round(count * 0.2), event.heldOn, waiting)
  const others = Array.from({ length: count - regulars.length }, (_, index) =>
    newcomer(`${event.heldOn}/${event.title}/${index}`, createdAt + index * 1_300),
  )
  return [...regulars, ...others]
}

const takeRegulars = (count: number, heldOn: Day, waiting: Regular[]): DemoOrganisation[] => {
  const coming = waiting.filter(({ from }) => from <= heldOn).slice(0, count)
  for (const regular of coming) waiting.splice(waiting.indexOf(regular), 1)
  return coming.map(({ organisation }) => organisation)
}

/** The next workday; what belongs to the reported quarters was recorded before they were reported. */
const recordedAfter = (heldOn: Day, random: Random): number => {
  const nextWorkday = workdayFrom(addDays(heldOn, 1))
  return heldOn <= reportedOn && nextWorkday > reportedOn
    ? berlinMoment(reportedOn, 1020, random)
    : berlinMoment(nextWorkday, random.whole(480, 530), random)
}

const onceEach = (organisations: DemoOrganisation[]): DemoOrganisation[] => [...new Set(organisations)]

const eventRecord = ({ size, townHalls, ...event }: PlannedEvent) => event
