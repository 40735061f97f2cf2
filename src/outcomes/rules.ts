import { addMonths, type Day, type Period, within } from '../calendar/rules.ts'
import type { TargetGroup } from '../cases/terms.ts'
import { compareText } from '../order.ts'
import { type OutcomeKind, outcomeKinds, outcomeKindsOfOrganisations, stayedAfterMonths } from './terms.ts'

const isOrganisation = (group: TargetGroup): boolean => group === 'company' || group === 'municipality'

/** Only people move, stay and have a qualification recognised; of organisations a job is a position that was filled. */
export const outcomesFor = (group: TargetGroup): readonly OutcomeKind[] =>
  isOrganisation(group) ? outcomeKindsOfOrganisations : outcomeKinds

export const outcomeFits = (kind: OutcomeKind, group: TargetGroup): boolean => outcomesFor(group).includes(kind)

/** The day on which it can first be said that whoever moved that day stayed. */
export const stayedFrom = (movedOn: Day): Day => addMonths(movedOn, stayedAfterMonths)

/** When it is asked: never before today, however long ago they moved. */
export const asksOn = (movedOn: Day, today: Day): Day => {
  const from = stayedFrom(movedOn)
  return from < today ? today : from
}

export type StayRefusal = 'stayed_without_moving' | 'stayed_too_early'

/** Why nobody can have stayed that day, or null: the first time they moved counts. */
export const refusalOfStay = (stayedOn: Day, movedOn: readonly Day[]): StayRefusal | null => {
  const first = [...movedOn].sort(compareText)[0]
  if (first === undefined) return 'stayed_without_moving'
  return stayedOn < stayedFrom(first) ? 'stayed_too_early' : null
}

/** What came of a case, as far as counting asks. */
export type OutcomeFact = {
  entryId: string
  /** The person or organisation the case is about. */
  clientId: string
  caseId: string
  targetGroup: TargetGroup
  kind: OutcomeKind
  happenedOn: Day
  removed: boolean
}

/**
 * Rule 16: an outcome counts in the period its day lies in, each client once for each kind, by the first of them there;
 * kinds are units of their own and never added up (rule 12). What was removed counts for nothing.
 */
export const outcomesThatCount = (facts: readonly OutcomeFact[], window: Period): OutcomeFact[] => {
  const counted = new Set<string>()
  return facts
    .filter(({ removed, happenedOn }) => !removed && within(window, happenedOn))
    .sort(inOrder)
    .filter(({ clientId, kind }) => {
      const one = `${kind} ${clientId}`
      return !counted.has(one) && counted.add(one)
    })
}

const inOrder = (one: OutcomeFact, other: OutcomeFact): number =>
  compareText(one.happenedOn, other.happenedOn) || compareText(one.entryId, other.entryId)
