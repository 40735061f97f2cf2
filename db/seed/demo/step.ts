import { addDays, type Day } from '../../../src/calendar/rules.ts'
import type { followUps } from '../../schema/index.ts'
import { berlinMoment } from './days.ts'
import type { DemoCase } from './model.ts'
import type { Random } from './random.ts'
import type { Keys } from './staff.ts'
import { lastEntryOn } from './standing.ts'

type Step = { what: string; dueOn: Day }

/** Written down after the last talk, by whoever leads the case. */
export const stepOf = (
  file: DemoCase,
  { what, dueOn }: Step,
  keys: Keys,
  today: Day,
  random: Random,
): typeof followUps.$inferInsert => {
  const day = [lastEntryOn(file), addDays(today, -1)].sort()[0] ?? today
  const createdAt = Math.max(berlinMoment(day, 960, random), file.createdAt)
  return {
    id: random.id(createdAt),
    caseId: file.id,
    what,
    ownerId: keys.counsellor(file.lead),
    dueOn,
    createdBy: keys.user(file.lead),
    createdAt: new Date(createdAt),
  }
}
