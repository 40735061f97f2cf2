import { addDays, type Day, isDay } from '../calendar/rules.ts'
import type { TargetGroup } from '../cases/terms.ts'
import type { PersonState } from './contract.ts'
import { languageCodes, languagePattern, type OriginGroup } from './terms.ts'

type Residence = PersonState['residences'][number]

/** Whoever moves may say so before they do. */
const daysAhead = 366

/** Whoever types an earlier day has mistyped the year. */
const earliestHome: Day = '1900-01-01'

export type DayOfMoveRefusal = 'day_impossible' | 'day_too_early' | 'day_too_far_ahead'

/** Why nobody can be living anywhere from this day on, or null. */
export const refusalOfMove = (day: Day, today: Day): DayOfMoveRefusal | null => {
  if (!isDay(day)) return 'day_impossible'
  if (day < earliestHome) return 'day_too_early'
  return day > addDays(today, daysAhead) ? 'day_too_far_ahead' : null
}

export type ResidencesRefusal = DayOfMoveRefusal | 'residence_place_missing' | 'residence_twice'

/** Why these cannot be the residences of one person, or null: each has a place, and no two begin alike. */
export const refusalOfResidences = (residences: readonly Residence[], today: Day): ResidencesRefusal | null => {
  if (residences.some(({ municipalityKey, place }) => municipalityKey === null && place === null)) {
    return 'residence_place_missing'
  }
  const impossible = residences.map(({ fromOn }) => fromOn && refusalOfMove(fromOn, today)).find(Boolean)
  if (impossible) return impossible
  const begins = new Set(residences.map(({ fromOn }) => fromOn))
  const ids = new Set(residences.map(({ id }) => id))
  return begins.size < residences.length || ids.size < residences.length ? 'residence_twice' : null
}

/** The one without beginning last. */
export const newestFirst = <One extends Pick<Residence, 'fromOn'>>(residences: readonly One[]): One[] =>
  [...residences].sort((one, other) => ((one.fromOn ?? '') < (other.fromOn ?? '') ? 1 : -1))

/** A language by the one name BCP 47 has for it, whatever alias it came by; null where there is none such. */
export const languageOf = (tag: string): string | null => {
  if (!new RegExp(languagePattern).test(tag)) return null
  const [canonical = ''] = Intl.getCanonicalLocales(tag)
  return languageCodes.includes(canonical.split('-')[0] ?? '') ? canonical : null
}

/** What the target group of their case says already: only these two are one origin each. It is suggested, never set. */
export const suggestedOriginGroup = (targetGroup: TargetGroup): OriginGroup | null =>
  targetGroup === 'returnee' || targetGroup === 'domestic' ? targetGroup : null

/** What decides which modules of the welcome package are for somebody; null is not recorded, which is not the same as no. */
export type PackageFacts = {
  origin: OriginGroup | null
  /** A child whose year nobody wrote down may be of any age. */
  children: { birthYear: number | null }[] | null
  partner: boolean | null
  car: boolean | null
  familyAbroad: boolean | null
  foreignDegree: boolean | null
  movingOn: Day | null
}

/** Of a person of whom nobody recorded anything, or of an organisation. */
export const nothingKnown: PackageFacts = {
  origin: null,
  children: null,
  partner: null,
  car: null,
  familyAbroad: null,
  foreignDegree: null,
  movingOn: null,
}

type Recorded = Pick<
  PersonState,
  'originGroup' | 'household' | 'hasCar' | 'hasFamilyAbroad' | 'hasForeignDegree' | 'movingOn'
>

/** What is recorded of a person, as the rules of the package read it. */
export const packageFacts = (person: Recorded): PackageFacts => {
  const { originGroup, household, hasCar, hasFamilyAbroad, hasForeignDegree, movingOn } = person
  const children = household?.filter(({ relation }) => relation === 'child').map(({ birthYear }) => ({ birthYear }))
  return {
    origin: originGroup,
    children: children ?? null,
    partner: household?.some(({ relation }) => relation === 'partner') ?? null,
    car: hasCar,
    familyAbroad: hasFamilyAbroad,
    foreignDegree: hasForeignDegree,
    movingOn,
  }
}
