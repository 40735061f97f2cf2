import { addDays, type Day } from '../calendar/rules.ts'
import type { SheetState } from './terms.ts'

type Standing = {
  openedAt: unknown
  finishedAt: unknown
  revokedAt: unknown
  endsOn: Day
  answered: number
}

/** What is finished stays so; what cannot be opened any more is said before how far it came. */
export const stateOfSheet = (
  { openedAt, finishedAt, revokedAt, endsOn, answered }: Standing,
  today: Day,
): SheetState => {
  if (finishedAt !== null) return 'finished'
  if (revokedAt !== null) return 'revoked'
  if (today > endsOn) return 'ended'
  if (answered > 0) return 'begun'
  return openedAt === null ? 'invited' : 'opened'
}

/** A link that never ends is one that nobody thinks of any more. */
export const refusalOfEnd = (endsOn: Day, today: Day): 'day_over' | 'day_too_far_ahead' | null => {
  if (endsOn < today) return 'day_over'
  return endsOn > addDays(today, 365) ? 'day_too_far_ahead' : null
}
