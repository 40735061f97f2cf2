import { type Day, isDay, yearOf } from '../calendar/rules.ts'
import type { HouseholdRelation } from '../people/terms.ts'
import type { HouseholdRole, MemberRelation } from './terms.ts'

/** How long somebody belongs to a household: null is from ever, or until now. The day of moving out is not in it any more. */
export type Stay = { fromOn: Day | null; untilOn: Day | null }

/** Whoever types an earlier day has mistyped the year. */
const earliestDay: Day = '1900-01-01'

const standsOn = ({ fromOn, untilOn }: Stay, day: Day): boolean =>
  (fromOn === null || fromOn <= day) && (untilOn === null || day < untilOn)

/** Whether two stays have a day in common: nobody belongs to two households on one day. */
export const overlap = (one: Stay, other: Stay): boolean =>
  (one.fromOn === null || other.untilOn === null || one.fromOn < other.untilOn) &&
  (other.fromOn === null || one.untilOn === null || other.fromOn < one.untilOn)

/** Those of one person that stand on a day: as no two overlap, one or none. */
export const stayOn = <One extends Stay>(stays: readonly One[], day: Day): One | undefined =>
  stays.find((one) => standsOn(one, day))

/** The days both have in common; null where there are none. */
export const together = (one: Stay, other: Stay): Stay | null =>
  overlap(one, other)
    ? { fromOn: laterOf(one.fromOn, other.fromOn), untilOn: earlierOf(one.untilOn, other.untilOn) }
    : null

const laterOf = (one: Day | null, other: Day | null): Day | null => ((one ?? '') > (other ?? '') ? one : other)

const earlierOf = (one: Day | null, other: Day | null): Day | null => {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

export type StayRefusal = 'day_impossible' | 'day_too_early' | 'day_in_future' | 'moved_out_before_in'

/** Why nobody can have stayed from and until these days, or null, with the field that says so. */
export const refusalOfStay = ({ fromOn, untilOn }: Stay, today: Day) => {
  const ofFrom = refusalOfStayDay(fromOn, today)
  if (ofFrom) return { code: ofFrom, field: 'fromOn' as const }
  const ofUntil = refusalOfStayDay(untilOn, today)
  if (ofUntil) return { code: ofUntil, field: 'untilOn' as const }
  if (fromOn === null || untilOn === null || fromOn < untilOn) return null
  return { code: 'moved_out_before_in' as const, field: 'untilOn' as const }
}

const refusalOfStayDay = (day: Day | null, today: Day): StayRefusal | null => {
  if (day === null) return null
  if (!isDay(day)) return 'day_impossible'
  if (day < earliestDay) return 'day_too_early'
  return day > today ? 'day_in_future' : null
}

/** What the other is to the one: partner and child are told of the adults, all else follows. */
export const relationTo = (one: HouseholdRole, other: HouseholdRole): MemberRelation => {
  if (one === 'other' || other === 'other') return 'other'
  if (one === 'adult') return other === 'adult' ? 'partner' : 'child'
  return other === 'adult' ? 'parent' : 'sibling'
}

/** As the rules of the package ask: who is whose partner or child; parents and siblings come along as somebody else. */
export const comingAlong = (relation: MemberRelation): HouseholdRelation =>
  relation === 'partner' || relation === 'child' ? relation : 'other'

/** How old somebody born in a year is on a day: the birthday may have been already, or not. */
export const agesOn = (birthYear: number, day: Day): { least: number; most: number } => {
  const most = Math.max(0, yearOf(day) - birthYear)
  return { least: Math.max(0, most - 1), most }
}
