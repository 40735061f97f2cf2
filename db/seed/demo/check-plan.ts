import type { CheckKind } from '../../../src/checks/terms.ts'

/** How far a respondent of the demo has come. */
export type Point = 'finished' | 'begun' | 'invited'

/** A round of the demo. */
export type PlannedCheck = {
  kind: CheckKind
  /** Before how many days it was invited, or registered. */
  daysAgo: number
  /** One letter for each organisation: the same letter is the same one again. */
  of: string
  respondents: { name: string; point: Point }[]
  /** What was agreed on in the talk about it: how many of the most urgent measures, and how many of them are done. */
  agreed?: { measures: number; done: number }
  /** It registered itself, under this name; nobody said yet which organisation it is. */
  registered?: { organisation: string; contact: string; email: string }
}

const alone = (point: Point, name = 'Geschäftsleitung') => [{ name, point }]

/** The oldest first: each is compared with those before it. */
export const plannedChecks: PlannedCheck[] = [
  { kind: 'company', daysAgo: 375, of: 'f', respondents: alone('finished'), agreed: { measures: 3, done: 2 } },
  { kind: 'company', daysAgo: 340, of: 'a', respondents: alone('finished'), agreed: { measures: 2, done: 2 } },
  { kind: 'municipality', daysAgo: 262, of: 'm', respondents: alone('finished', 'Hauptamt') },
  { kind: 'company', daysAgo: 245, of: 'b', respondents: alone('finished', 'Inhaber') },
  {
    kind: 'company',
    daysAgo: 200,
    of: 'c',
    respondents: alone('finished', 'Personalabteilung'),
    agreed: { measures: 3, done: 1 },
  },
  { kind: 'company', daysAgo: 150, of: 'd', respondents: alone('finished') },
  { kind: 'company', daysAgo: 95, of: 'e', respondents: alone('finished', 'Inhaberin') },
  // Its link ends soon.
  { kind: 'company', daysAgo: 55, of: 'j', respondents: alone('begun', 'Prokuristin') },
  {
    kind: 'company',
    daysAgo: 12,
    of: 'f',
    respondents: [
      { name: 'Geschäftsleitung', point: 'finished' },
      { name: 'Betriebsrat', point: 'finished' },
    ],
    agreed: { measures: 1, done: 0 },
  },
  { kind: 'company', daysAgo: 11, of: 'i', respondents: alone('begun', 'Ausbildungsleitung') },
  {
    kind: 'company',
    daysAgo: 5,
    of: 'r',
    respondents: alone('finished', 'Frau Zschunke'),
    registered: {
      organisation: 'Werkzeugbau Zschunke GmbH',
      contact: 'Frau Zschunke',
      email: 'zschunke@example.org',
    },
  },
  { kind: 'company', daysAgo: 4, of: 'g', respondents: alone('begun', 'Personalabteilung') },
  { kind: 'company', daysAgo: 2, of: 'h', respondents: alone('invited', 'Inhaberin') },
]

/** The one whose link the demo prints: so far somebody answered a third of it. */
export const opened = { daysAgo: 4, respondent: 0 }
