import { addDays, type Day, daysBetween, weekdayOf, yearOf } from '../../../src/calendar/rules.ts'
import type { EventForm } from '../../../src/events/terms.ts'
import type { eventParticipants, events } from '../../schema/index.ts'
import { berlinMoment, workdayFrom } from './days.ts'
import type { DemoEvent, DemoOrganisation } from './model.ts'
import { germanNaming } from './person-names.ts'
import { type Random, randomOf } from './random.ts'
import type { Keys } from './staff.ts'

type EventRow = typeof events.$inferInsert
type ParticipantRow = typeof eventParticipants.$inferInsert

const evidence: Record<Exclude<EventForm, 'event'>, string> = {
  call: 'Anrufliste mit Tag und Gesprächspartner, Ordner Öffentlichkeitsarbeit.',
  visit: 'Besuchsberichte und Visitenkarten, Ordner Betriebsbesuche.',
  mailing: 'Versandliste und Musterbrief, Ordner Öffentlichkeitsarbeit.',
}

/** Of the last one nobody has said yet where the proof lies. */
export const evidenceOf = ({ form, heldOn }: Pick<DemoEvent, 'form' | 'heldOn'>) =>
  form === 'event' || heldOn.endsWith('7') ? {} : { evidence: evidence[form] }

/** Within so many days, a list still says who was asked and did not come. */
const remembered = 400

/** Who stood on the list of what was: those who came, and lately those who did not. */
export const listsOf = (past: readonly DemoEvent[], today: Day, seed: number): ParticipantRow[] =>
  past.flatMap((event) => {
    const random = randomOf(seed, 'list', event.id)
    const isLate = event.form === 'event' && daysBetween(event.heldOn, today) < remembered
    const cameRows = event.organisations.map((organisation) => ({
      ...rowFor(event, organisation, random),
      name: event.coachModule === null ? null : traineeOf(organisation, seed),
      invited: event.form === 'event',
      registered: event.form === 'event' && random.chance(0.8),
      came: true,
    }))
    const absent = isLate ? absentAt(event, past, random) : []
    return [...cameRows, ...absent]
  })

const rowFor = (
  { id, createdAt }: Pick<DemoEvent, 'id' | 'createdAt'>,
  { id: organisationId }: DemoOrganisation,
  random: Random,
) => ({
  id: random.id(createdAt),
  eventId: id,
  organisationId,
  createdAt: new Date(createdAt),
})

/** Whom a firm sends to all three modules. */
const traineeOf = ({ id }: DemoOrganisation, seed: number): string => {
  const { givenName, familyName } = germanNaming(null, randomOf(seed, 'trainee', id))
  return `${givenName} ${familyName}`
}

const absentAt = (event: DemoEvent, past: readonly DemoEvent[], random: Random): ParticipantRow[] => {
  const known = knownBefore(past, event.heldOn).filter((one) => !event.organisations.includes(one))
  return random.some(known, Math.ceil(event.organisations.length / 3)).map((organisation, index) => ({
    ...rowFor(event, organisation, random),
    invited: true,
    registered: index % 4 === 0,
    came: false,
  }))
}

/** Those who had come lately. */
const knownBefore = (past: readonly DemoEvent[], day: Day): DemoOrganisation[] => {
  const lately = past.filter(({ heldOn }) => heldOn < day && daysBetween(heldOn, day) < remembered)
  return [...new Set(lately.flatMap(({ organisations }) => organisations))]
}

type Planned = Omit<EventRow, 'id' | 'createdAt' | 'kindId'> & { kind: string; asked: number; registered: number }

/** What is to come, with those who are asked and those who have said yes. */
export const upcomingEvents = (past: readonly DemoEvent[], keys: Keys, today: Day, seed: number) => {
  const known = knownBefore(past, today)
  const createdAt = berlinMoment(addDays(today, -6), 600)
  const made = plannedFor(today).map(({ kind, asked, registered, ...event }) => {
    const random = randomOf(seed, 'upcoming', event.title, today)
    const row = {
      ...event,
      id: random.id(createdAt),
      kindId: keys.catalogue('eventKind', kind),
      createdAt: new Date(createdAt),
    }
    const guests = random.some(known, asked).map((organisation, index) => ({
      ...rowFor({ id: row.id, createdAt }, organisation, random),
      name: event.coachModule ? traineeOf(organisation, seed) : null,
      invited: true,
      registered: index < registered,
    }))
    return { row, guests }
  })
  return { events: made.map(({ row }) => row), participants: made.flatMap(({ guests }) => guests) }
}

const plannedFor = (today: Day): Planned[] => {
  const saturday = addDays(today, 9 + ((13 - weekdayOf(addDays(today, 9))) % 7))
  const year = yearOf(today)
  const thisYears = workdayFrom(`${year}-12-27`)
  const commuters = thisYears > today ? thisYears : workdayFrom(`${year + 1}-12-27`)
  return [
    {
      heldOn: saturday,
      begins: '14:00',
      ends: '17:30',
      title: 'Welcome-Hutzn im Erzgebirgsmuseum',
      kind: 'meeting',
      place: 'Annaberg-Buchholz',
      note: 'Kaffee und Stollen sind bestellt. Die Klöppelgruppe kommt um drei.',
      asked: 14,
      registered: 6,
    },
    {
      heldOn: commuters,
      begins: '10:00',
      ends: '15:00',
      title: `Pendleraktionstag ${yearOf(commuters)}`,
      kind: 'fair',
      place: 'Annaberg-Buchholz',
      note: 'Die Standpläne gehen zwei Wochen vorher hinaus.',
      asked: 70,
      registered: 38,
    },
    ...[1, 2, 3].map((module) => ({
      heldOn: workdayFrom(addDays(today, 21 + module * 14)),
      begins: '09:00',
      ends: '13:00',
      title: `Ausbildung zum Welcome-Coach, nächster Kurs, Modul ${module}`,
      kind: 'training',
      place: 'Annaberg-Buchholz',
      coachModule: module,
      asked: 12,
      registered: 8,
    })),
  ]
}
