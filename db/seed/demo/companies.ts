import { germanFamilies, listed } from './german-names.ts'
import type { DemoOrganisation, Place } from './model.ts'
import { emailOf, inTheDistrict, phoneOf } from './people.ts'
import { addressPart, germanNaming } from './person-names.ts'
import { neighbouringTowns } from './places.ts'
import { at, type Random, randomOf } from './random.ts'
import { type Trade, trades } from './trades.ts'

type Calling = { trade: Trade; tradeName: string; family: string }

/** Every trade with every family, in an order of the seed's own: no two companies of the demo share both. */
const callingsOf = (seed: number): Calling[] =>
  randomOf(seed, 'companies').shuffled(
    trades.flatMap((trade) =>
      trade.names.flatMap((tradeName) => germanFamilies.map((family) => ({ trade, tradeName, family }))),
    ),
  )

/** Hands out the companies one by one: the counselled ones take even places, the others odd ones. */
export const companyRegister = (seed: number) => {
  const callings = callingsOf(seed)
  const taken = { counselled: 0, others: 0 }
  return (kind: keyof typeof taken, label: string, createdAt: number): DemoOrganisation => {
    const place = taken[kind]++ * 2 + (kind === 'counselled' ? 0 : 1)
    return company(at(callings, place % callings.length), createdAt, randomOf(seed, 'company', label))
  }
}

const company = ({ trade, tradeName, family }: Calling, createdAt: number, random: Random): DemoOrganisation => {
  const contact = germanNaming(random.pick(['female', 'male']), random)
  const atHome = random.chance(0.93)
  const place: Place = atHome ? inTheDistrict(random) : { municipalityKey: null, place: random.pick(neighbouringTowns) }
  const address = `${addressPart(tradeName)}-${addressPart(family)}@example.org`
  const person = `${contact.givenName} ${contact.familyName}`
  return {
    id: random.id(createdAt),
    kind: 'company',
    name: nameOf(trade, tradeName, family, random),
    sector: random.chance(0.95) ? trade.sector : null,
    employees: random.chance(0.85) ? employeesOf(trade.size, random) : null,
    ...place,
    contactName: random.chance(0.7) ? person : null,
    email: random.chance(0.8) ? (random.chance(0.7) ? address : emailOf(contact, random)) : null,
    phone: random.chance(0.8) ? phoneOf(null, random) : null,
    createdAt,
  }
}

const houses = listed(
  'Silberblick,Bergmannstrost,Fichtelblick,Am Schreckenberg,Greifenstein,Zum Hammer,Waldfrieden',
  /,/,
)

const nameOf = (trade: Trade, tradeName: string, family: string, random: Random): string => {
  const form = random.pick(trade.forms)
  if (form === 'Dr.' || form === 'Dipl.-Med.') return `${tradeName} ${form} ${family}`
  if (form === 'Inh.') return `${tradeName} ${random.pick(houses)}, Inh. ${family}`
  if (trade.sector === 'Gastgewerbe' && random.chance(0.5))
    return `${tradeName} ${family} „${random.pick(houses)}“ ${form}`
  return form === '-' ? `${tradeName} ${family}` : `${tradeName} ${family} ${form}`
}

/** Nine in ten firms here have fewer than ten people; those that seek somebody are a little larger. */
const employeesOf = (size: Trade['size'], random: Random): number => {
  if (size === 'small') return random.chance(0.85) ? random.whole(1, 9) : random.whole(10, 35)
  if (size === 'middle') return random.chance(0.6) ? random.whole(3, 12) : random.whole(13, 90)
  return random.chance(0.45) ? random.whole(5, 30) : random.whole(31, random.chance(0.85) ? 180 : 640)
}

export type Municipality = { key: string; name: string; kind: string }

/** A town hall, as an organisation of its own: `Gemeinde Großrückerswalde`, `Kurort Seiffen/Erzgeb.`. */
export const townHall = (municipality: Municipality, createdAt: number, random: Random): DemoOrganisation => {
  const contact = germanNaming(random.pick(['female', 'male']), random)
  const [name = '', addition] = municipality.name.split(', ')
  return {
    id: random.id(createdAt),
    kind: 'municipality',
    name: `${addition ?? municipality.kind} ${name}`,
    sector: 'Öffentliche Verwaltung',
    employees: random.whole(9, 140),
    municipalityKey: municipality.key,
    place: null,
    contactName: `${contact.givenName} ${contact.familyName}`,
    email: `rathaus-${addressPart(name)}@example.org`,
    phone: phoneOf(null, random),
    createdAt,
  }
}
