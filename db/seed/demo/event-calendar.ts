import { addDays, type Day, periodOf, type Quarter, weekdayOf, within, yearOf } from '../../../src/calendar/rules.ts'
import type { EventForm } from '../../../src/events/terms.ts'
import { foundedOn } from './arrivals.ts'
import { workdayFrom, workdayUntil } from './days.ts'
import { type Random, randomOf } from './random.ts'

/** An event in the centre's calendar: `size` organisations come, about so many as are usual for its kind. */
export type PlannedEvent = {
  heldOn: Day
  title: string
  kind: string
  place: string
  size: number
  townHalls: number
  form: EventForm
  coachModule: number | null
  heads: number
}

/** From the first lockdown until the summer of 2021 almost everything was online. */
const isOnline = (day: Day): boolean => day >= '2020-03-16' && day < '2021-06-01'

/** What the centre puts on in a quarter, in the order of the days; none in the first lockdown. */
export const eventsIn = (quarter: Quarter, seed: number): PlannedEvent[] => {
  const random = randomOf(seed, 'events', quarter)
  const year = yearOf(quarter)
  const all = quarter === '2020-Q2' ? [] : [...breakfasts(quarter, random), ...meetings(quarter, random)]
  return [...all, ...campaigns(quarter, random), ...yearlyEvents(year, randomOf(seed, 'events', year))]
    .filter((event) => within(periodOf(quarter), event.heldOn) && event.heldOn > foundedOn)
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : 1))
}

const yearlyEvents = (year: number, random: Random): PlannedEvent[] => {
  const commuterDay = workdayFrom(`${year}-12-27`)
  const fair = isOnline(commuterDay)
    ? event(commuterDay, `Pendleraktionstag digital ${year}`, 'fair', 'online', random.whole(30, 40))
    : event(commuterDay, `Pendleraktionstag ${year}`, 'fair', 'Annaberg-Buchholz', random.whole(52, 66), 1)
  return [fair, ...conference(year, random), ...coachTraining(year, random), trainingDay(year, random)]
}

/** The fifth was on 11 November 2021. */
const conference = (year: number, random: Random): PlannedEvent[] => {
  if (year < 2017) return []
  const place = year === 2020 ? 'online' : random.pick(['Schwarzenberg', 'Annaberg-Buchholz', 'Stollberg', 'Zschopau'])
  const heldOn = workdayFrom(`${year}-11-11`)
  return [event(heldOn, `${year - 2016}. Fachkräftetagung Erzgebirge`, 'conference', place, random.whole(36, 52), 4)]
}

const coachTraining = (year: number, random: Random): PlannedEvent[] => {
  if (year < 2021) return []
  const start = workdayFrom(`${year}-09-${random.whole(10, 20)}`)
  return [1, 2, 3].map((module) => ({
    ...event(
      workdayFrom(addDays(start, (module - 1) * 14)),
      `Ausbildung zum Welcome-Coach ${year}, Modul ${module}`,
      'training',
      'Annaberg-Buchholz',
      random.whole(8, 13),
    ),
    coachModule: module,
  }))
}

const trainingDay = (year: number, random: Random): PlannedEvent => {
  const heldOn = workdayFrom(`${year}-09-${random.whole(22, 28)}`)
  const place = isOnline(heldOn) ? 'online' : 'Aue-Bad Schlema'
  return event(heldOn, `Tag der beruflichen Weiterbildung ${year}`, 'fair', place, random.whole(18, 30))
}

const breakfastSubjects = [
  'Zuwanderung',
  'Recht und Visum',
  'Sprache am Arbeitsplatz',
  'Rückkehrer gewinnen',
  'Azubis aus dem Ausland',
  'Anerkennung verstehen',
  'Wohnen für neue Kollegen',
]
const breakfastPlaces = [
  'Zwönitz',
  'Marienberg',
  'Olbernhau',
  'Schneeberg',
  'Zschopau',
  'Eibenstock',
  'Thalheim/Erzgeb.',
  'Lößnitz',
  'Oelsnitz/Erzgeb.',
  'Ehrenfriedersdorf',
  'Gelenau/Erzgeb.',
  'Seiffen/Erzgeb.',
]

const breakfasts = (quarter: Quarter, random: Random): PlannedEvent[] =>
  Array.from({ length: random.whole(2, 3) }, () => {
    const heldOn = someDayIn(quarter, random)
    const subject = random.pick(breakfastSubjects)
    return isOnline(heldOn)
      ? event(heldOn, `Online-Sprechstunde „${subject}“`, 'workshop', 'online', random.whole(14, 30))
      : event(
          heldOn,
          `Unternehmerfrühstück „${subject}“`,
          'workshop',
          random.pick(breakfastPlaces),
          random.whole(16, 32),
        )
  })

/** On Saturdays, for the whole family; a few firms and the town hall come along. */
const meetings = (quarter: Quarter, random: Random): PlannedEvent[] => {
  const day = addDays(periodOf(quarter).from, random.whole(7, 70))
  const saturday = addDays(day, (13 - weekdayOf(day)) % 7)
  if (isOnline(saturday)) return []
  const place = random.pick(breakfastPlaces)
  return [event(saturday, `Welcome-Hutzn ${place}`, 'meeting', place, random.whole(3, 7), 1)]
}

/** Outreach: the whole of a trade is called or visited within a few days. */
const campaigns = (quarter: Quarter, random: Random): PlannedEvent[] => {
  const heldOn = someDayIn(quarter, random)
  const trade = random.pick([
    'Pflege',
    'Metall',
    'Handwerk',
    'Gastgewerbe',
    'Kunststoff',
    'Logistik',
    'Holz und Spielzeug',
  ])
  const isByPhone = isOnline(heldOn) || random.chance(0.5)
  const title = isByPhone ? `Telefonaktion ${trade}` : `Betriebsbesuche ${trade}`
  const place = isByPhone ? 'am Telefon' : 'Erzgebirgskreis'
  return [{ ...event(heldOn, title, 'other', place, random.whole(24, 44)), form: isByPhone ? 'call' : 'visit' }]
}

const event = (heldOn: Day, title: string, kind: string, place: string, size: number, townHalls = 0): PlannedEvent => ({
  heldOn,
  title,
  kind,
  place,
  size,
  townHalls,
  form: 'event',
  coachModule: null,
  heads: visitors(kind, place, size),
})

/** At fairs hundreds come and are only counted, at meetings whole families. */
const visitors = (kind: string, place: string, size: number): number => {
  if (kind === 'fair' && place !== 'online') return size * 12 + 7
  return kind === 'meeting' ? size * 6 + 5 : 0
}

const someDayIn = (quarter: Quarter, random: Random): Day => {
  const { from, to } = periodOf(quarter)
  const day = workdayFrom(addDays(from, random.whole(4, 84)))
  return day <= to ? day : workdayUntil(to)
}
