import { addDays, type Day } from '../../../src/calendar/rules.ts'
import { type Arrival, foundedOn } from './arrivals.ts'
import { type companyRegister, type Municipality, townHall } from './companies.ts'
import { berlinMoment, workdayUntil } from './days.ts'
import { openingMoment } from './entries.ts'
import type { DemoClient, DemoOrganisation } from './model.ts'
import { personArriving } from './people.ts'
import { type Random, randomOf } from './random.ts'

/** A client with the day and moment their first case was opened. */
export type Opening = { arrival: Arrival; client: DemoClient; openedOn: Day; openedAt: number }

/** The one with the long timeline, known to the centre since its first winter. */
export const longStanding = {
  label: '2017-Q1/company/0',
  name: 'Seniorenhaus Silberblick gGmbH',
  sector: 'Gesundheits- und Sozialwesen',
  employees: 86,
  municipalityKey: '14521550',
  place: null,
  contactName: 'Irena Göbelová',
  email: 'leitung@example.org',
  phone: '03774 00012',
} as const

/** The town halls of the district, all known from the founding on. */
export const townHalls = (municipalities: readonly Municipality[], seed: number): DemoOrganisation[] => {
  const random = randomOf(seed, 'town halls')
  return municipalities.map((one) => townHall(one, berlinMoment(foundedOn, 600, random), random))
}

/** Who arrives becomes a person or an organisation; a town hall that has been counselled is not new again. */
export const openingsOf = (
  arrivals: readonly Arrival[],
  halls: readonly DemoOrganisation[],
  newCompany: ReturnType<typeof companyRegister>,
  seed: number,
): Opening[] => {
  const waitingHalls = randomOf(seed, 'order of town halls').shuffled(halls)
  return arrivals.flatMap((arrival): Opening[] => {
    const random = randomOf(seed, 'opening', arrival.label)
    const openedOn = openingDay(arrival, random)
    const openedAt = openingMoment(openedOn, random)
    const organisation = organisationOf(arrival, openedAt, waitingHalls, newCompany)
    if (organisation) return [{ arrival, client: { person: null, organisation }, openedOn, openedAt }]
    if (arrival.group === 'municipality') return []
    const person = personArriving(arrival, openedAt, openedOn, seed)
    return [{ arrival, client: { person, organisation: null }, openedOn, openedAt }]
  })
}

/** Some ask something first, and come for a talk some days later. */
const openingDay = ({ isCounselled, firstTalkOn }: Arrival, random: Random): Day => {
  if (!isCounselled || random.chance(0.7)) return firstTalkOn
  const earlier = workdayUntil(addDays(firstTalkOn, -random.whole(1, 12)))
  return earlier < foundedOn ? firstTalkOn : earlier
}

const organisationOf = (
  { group, label }: Arrival,
  openedAt: number,
  waitingHalls: DemoOrganisation[],
  newCompany: ReturnType<typeof companyRegister>,
): DemoOrganisation | undefined => {
  if (group === 'municipality') return waitingHalls.shift()
  if (group !== 'company') return undefined
  const company = newCompany('counselled', label, openedAt)
  const { label: known, ...standing } = longStanding
  return label === known ? { ...company, ...standing } : company
}
