import { addDays, type Day, isDay } from '../calendar/rules.ts'
import { earliestDay } from '../cases/rules.ts'
import type { PlacementStanding } from './terms.ts'

type Span = { beganOn: Day; endedOn: Day | null }

/** On its first and on its last day somebody is there. */
export const standingOn = (today: Day, { beganOn, endedOn }: Span): PlacementStanding => {
  if (beganOn > today) return 'coming'
  return endedOn !== null && endedOn < today ? 'over' : 'running'
}

/** What begins later is nothing to be told of yet. */
const daysAhead = 730

export type PlacementRefusal = 'day_impossible' | 'day_too_early' | 'began_too_far' | 'placement_ends_before'

/** Why nobody can be placed for this time, or null. A first day may lie ahead, and so may the last. */
export const refusalOfPlacement = ({ beganOn, endedOn }: Span, today: Day): PlacementRefusal | null => {
  if (!isDay(beganOn) || (endedOn !== null && !isDay(endedOn))) return 'day_impossible'
  if (beganOn < earliestDay) return 'day_too_early'
  if (beganOn > addDays(today, daysAhead)) return 'began_too_far'
  return endedOn !== null && endedOn < beganOn ? 'placement_ends_before' : null
}
