import { type Day, yearOf } from '../calendar/rules.ts'
import type { PackageFacts } from '../people/rules.ts'
import type { OriginGroup } from '../people/terms.ts'
import type { Label } from '../terms.ts'
import type { PackageFactName } from './terms.ts'

type YesOrNo = 'car' | 'familyAbroad' | 'foreignDegree'

/** Who gets a module: what stands behind `for:`, read by `parseAudience`. A child’s ages are both included. */
export type Audience =
  | { is: 'everyone' | 'on request' | 'any child' }
  | { is: 'origin'; among: OriginGroup[] }
  | { is: 'child'; from: number; to: number }
  | { is: 'fact'; fact: YesOrNo }
  | { is: 'not'; of: Audience }
  | { is: 'and' | 'or'; of: Audience[] }

/**
 * Three-valued: where a fact is not recorded, neither yes nor no. `because` are clauses that say how it is, whichever
 * way; `missing` is what one would have to know.
 */
export type Verdict = { holds: 'yes' | 'no'; because: Label[] } | { holds: 'unknown'; missing: PackageFactName[] }

export const judge = (audience: Audience, facts: PackageFacts, today: Day): Verdict => {
  switch (audience.is) {
    case 'everyone':
      return {
        holds: 'yes',
        because: [{ de: 'es alle betrifft, die herziehen', en: 'it concerns everybody who moves here' }],
      }
    case 'on request':
      return { holds: 'no', because: [{ de: 'es nur auf Wunsch dazukommt', en: 'it is added on request only' }] }
    case 'origin':
      return judgeOrigin(audience.among, facts.origin)
    case 'any child':
      return judgeChildren(facts.children, anyChild, () => 'yes')
    case 'child': {
      const year = yearHere(facts, today)
      return judgeChildren(facts.children, agesOf(audience), (born) => canBeOfAge(born, year, audience))
    }
    case 'fact':
      return judgeFact(audience.fact, facts[audience.fact])
    case 'not':
      return inverse(judge(audience.of, facts, today))
    default:
      return combined(audience, (one) => judge(one, facts, today))
  }
}

/** Whoever is still to come is as old as in the year in which they do. */
const yearHere = ({ movingOn }: PackageFacts, today: Day): number =>
  yearOf(movingOn !== null && movingOn > today ? movingOn : today)

/** Known by the year alone, a child has one of two ages in it, and gets what either would: better one page too many. */
const canBeOfAge = (born: number | null, year: number, { from, to }: { from: number; to: number }) => {
  if (born === null) return 'unknown'
  // One that is still to be born is under every age.
  const isOldEnough = from === 0 || year - born >= from
  return isOldEnough && year - born - 1 <= to ? 'yes' : 'no'
}

const judgeOrigin = (among: OriginGroup[], origin: OriginGroup | null): Verdict => {
  if (origin === null) return { holds: 'unknown', missing: ['origin'] }
  return { holds: among.includes(origin) ? 'yes' : 'no', because: [originClauses[origin]] }
}

const originClauses: Record<OriginGroup, Label> = {
  returnee: { de: 'jemand in die Region zurückkehrt', en: 'somebody returns to the region' },
  domestic: { de: 'jemand innerhalb Deutschlands umzieht', en: 'somebody moves within Germany' },
  eu: {
    de: 'jemand aus der EU, dem EWR oder der Schweiz kommt',
    en: 'somebody comes from the EU, the EEA or Switzerland',
  },
  third_country: {
    de: 'jemand aus einem Staat außerhalb der EU kommt',
    en: 'somebody comes from a country outside the EU',
  },
  temporary_protection: {
    de: 'vorübergehender Schutz nach § 24 besteht',
    en: 'there is temporary protection under section 24',
  },
  asylum: { de: 'es um Asyl oder anerkannten Schutz geht', en: 'it is about asylum or recognised protection' },
}

type Clauses = { yes: Label; no: Label }

const anyChild: Clauses = {
  yes: { de: 'ein Kind mitkommt', en: 'a child comes along' },
  no: { de: 'kein Kind mitkommt', en: 'no child comes along' },
}

const agesOf = ({ from, to }: { from: number; to: number }): Clauses => {
  const de = from === 0 ? `unter ${to + 1}` : `von ${from} bis ${to}`
  const en = from === 0 ? `under ${to + 1}` : `from ${from} to ${to}`
  return {
    yes: { de: `ein Kind ${de} mitkommt`, en: `a child ${en} comes along` },
    no: { de: `kein Kind ${de} mitkommt`, en: `no child ${en} comes along` },
  }
}

const judgeChildren = (
  children: PackageFacts['children'],
  clauses: Clauses,
  fits: (born: number | null) => Verdict['holds'],
): Verdict => {
  if (children === null) return { holds: 'unknown', missing: ['children'] }
  const found = children.map(({ birthYear }) => fits(birthYear))
  if (found.includes('yes')) return { holds: 'yes', because: [clauses.yes] }
  if (found.includes('unknown')) return { holds: 'unknown', missing: ['birthYear'] }
  return { holds: 'no', because: [clauses.no] }
}

const factClauses: Record<YesOrNo, Clauses> = {
  car: {
    yes: { de: 'ein Auto mitkommt', en: 'a car comes along' },
    no: { de: 'kein Auto mitkommt', en: 'no car comes along' },
  },
  familyAbroad: {
    yes: { de: 'noch Familie im Ausland lebt', en: 'some of the family still live abroad' },
    no: { de: 'keine Familie im Ausland lebt', en: 'none of the family lives abroad' },
  },
  foreignDegree: {
    yes: { de: 'es einen ausländischen Abschluss gibt', en: 'there is a foreign degree' },
    no: { de: 'es keinen ausländischen Abschluss gibt', en: 'there is no foreign degree' },
  },
}

const judgeFact = (fact: YesOrNo, known: boolean | null): Verdict => {
  if (known === null) return { holds: 'unknown', missing: [fact] }
  const holds = known ? 'yes' : 'no'
  return { holds, because: [factClauses[fact][holds]] }
}

const inverse = (verdict: Verdict): Verdict =>
  verdict.holds === 'unknown' ? verdict : { ...verdict, holds: verdict.holds === 'yes' ? 'no' : 'yes' }

/** One no decides an `and`, one yes an `or`, whatever is not known of the rest. */
const combined = ({ is, of }: { is: 'and' | 'or'; of: Audience[] }, judged: (one: Audience) => Verdict): Verdict => {
  const verdicts = of.map(judged)
  const deciding = is === 'and' ? 'no' : 'yes'
  const decided = verdicts.filter(({ holds }) => holds === deciding)
  if (decided.length > 0) return { holds: deciding, because: clausesOf(decided) }
  const missing = verdicts.flatMap((one) => (one.holds === 'unknown' ? one.missing : []))
  if (missing.length > 0) return { holds: 'unknown', missing: [...new Set(missing)] }
  return { holds: deciding === 'no' ? 'yes' : 'no', because: clausesOf(verdicts) }
}

const clausesOf = (verdicts: Verdict[]): Label[] => verdicts.flatMap((one) => ('because' in one ? one.because : []))

/** `weil ein Kind unter 6 mitkommt`, `because a child under 6 comes along`. */
export const reasonOf = (clauses: Label[]): Label => ({
  de: `weil ${[...new Set(clauses.map(({ de }) => de))].join(' und ')}`,
  en: `because ${[...new Set(clauses.map(({ en }) => en))].join(' and ')}`,
})
