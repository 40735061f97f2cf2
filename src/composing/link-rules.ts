import { addDays, type Day } from '../calendar/rules.ts'
import { linkLastsAtMostDays, linkLastsForDays, type PackageLinkState } from './terms.ts'

type Standing = { endsOn: Day; revokedAt: unknown }

/** What was revoked is said before that its day is over: that could be undone, and would open nothing. */
export const stateOfLink = ({ endsOn, revokedAt }: Standing, today: Day): PackageLinkState => {
  if (revokedAt !== null) return 'revoked'
  return today > endsOn ? 'ended' : 'open'
}

export const usualEnd = (today: Day): Day => addDays(today, linkLastsForDays)

/** A link that never ends is one that nobody thinks of any more. */
export const refusalOfEnd = (endsOn: Day, today: Day): 'day_over' | 'day_too_far_ahead' | null => {
  if (endsOn < today) return 'day_over'
  return endsOn > addDays(today, linkLastsAtMostDays) ? 'day_too_far_ahead' : null
}
