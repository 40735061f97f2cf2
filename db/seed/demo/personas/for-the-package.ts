import { addDays, type Day, yearOf } from '../../../../src/calendar/rules.ts'
import type { HouseholdRelation, OriginGroup } from '../../../../src/people/terms.ts'
import type { DemoPackageFacts } from '../model.ts'

/** Somebody who comes along: `['child', 8, 'Maksym']` will be eight this year. */
type Along = [relation: HouseholdRelation, age: number | null, name?: string]

type Told = {
  origin: OriginGroup
  /** Nobody: they come alone. Absent: nobody asked. */
  along?: readonly Along[]
  car?: boolean
  familyAbroad?: boolean
  foreignDegree?: boolean
  /** Negative: that long ago. */
  movesInDays?: number
  languages?: readonly string[]
}

/** What some with a face have told for their welcome package; of most it is not recorded, as in a real centre. */
const told: Record<string, Told> = {
  zahorodnia: {
    origin: 'temporary_protection',
    along: [
      ['child', 11, 'Sofiia'],
      ['child', 8, 'Maksym'],
    ],
    car: false,
    familyAbroad: true,
    foreignDegree: true,
    movesInDays: -150,
    languages: ['uk', 'ru', 'de'],
  },
  'suess-weissbach': {
    origin: 'returnee',
    along: [
      ['partner', 41, 'Tobias'],
      ['child', 7, 'Mathilda'],
      ['child', 2, 'Emil'],
    ],
    car: true,
    familyAbroad: false,
    foreignDegree: false,
    movesInDays: -60,
    languages: ['de'],
  },
  wojcik: {
    origin: 'eu',
    along: [['partner', null]],
    car: true,
    familyAbroad: false,
    foreignDegree: true,
    movesInDays: -200,
    languages: ['pl', 'de'],
  },
  lukaszewicz: {
    origin: 'eu',
    along: [
      ['partner', 38],
      ['child', 4],
      ['child', 2],
    ],
    car: true,
    languages: ['pl'],
  },
  lichtenstern: {
    origin: 'domestic',
    along: [
      ['partner', 46, 'Ruben'],
      ['child', 10, 'Klara'],
      ['child', 7],
      ['child', 5],
    ],
    movesInDays: 40,
  },
  // Of her child and the car nobody has asked yet.
  'al-khatib': { origin: 'asylum', familyAbroad: true, foreignDegree: true, languages: ['ar', 'en'] },
  horejsi: {
    origin: 'eu',
    along: [],
    car: true,
    familyAbroad: true,
    foreignDegree: false,
    movesInDays: 20,
    languages: ['cs', 'de'],
  },
  nguyen: { origin: 'third_country', along: [], foreignDegree: true, movesInDays: 75, languages: ['vi', 'en', 'de'] },
}

export const packageFactsOfPersona = (key: string, today: Day): DemoPackageFacts | undefined => {
  const facts = told[key]
  if (!facts) return undefined
  const { origin, along, car, familyAbroad, foreignDegree, movesInDays, languages = [] } = facts
  return {
    row: {
      originGroup: origin,
      householdKnown: along !== undefined,
      hasCar: car ?? null,
      hasFamilyAbroad: familyAbroad ?? null,
      hasForeignDegree: foreignDegree ?? null,
      movingOn: movesInDays === undefined ? null : addDays(today, movesInDays),
    },
    household: (along ?? []).map(([relation, age, name = null]) => ({
      relation,
      birthYear: age === null ? null : yearOf(today) - age,
      name,
    })),
    languages,
  }
}
