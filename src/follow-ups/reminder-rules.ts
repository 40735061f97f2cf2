import { berlinDay, type Day } from '../calendar/rules.ts'
import { before, type ClockTime, momentAt } from '../clock/rules.ts'

/** When the day begins for what has no time. */
const morning: ClockTime = '08:00'

type Reminded = { dueOn: Day; begins: ClockTime | null; reminder: number | null }

/** When its owner is reminded; null where nobody wants to be. */
export const remindsAt = ({ dueOn, begins, reminder }: Reminded): Date | null =>
  reminder === null ? null : before(dueOn, begins ?? morning, reminder)

type Written = Reminded & { ends: ClockTime | null }

/**
 * What a reminder is written down as. One whose time is over when it is written needs none, for whoever writes it knows; a
 * colleague to whom it is given is told, while it is still ahead. What was said before is said anew, for it is said of
 * another time, or to somebody else.
 */
export const reminderPart = (wanted: Written, now: Date, isForAnother = false) => {
  const at = remindsAt(wanted)
  const isOver = at !== null && at <= now && !(isForAnother && isStillAhead(wanted, now))
  return {
    reminder: wanted.reminder,
    remindsAt: at,
    remindedAt: isOver ? now : null,
    remindedByMailAt: isOver ? now : null,
  }
}

/** Whether there is still something to be reminded of: an appointment until it ends, everything else on its day. */
export const isStillAhead = ({ dueOn, ends }: { dueOn: Day; ends: ClockTime | null }, now: Date): boolean => {
  const endsAt = ends === null ? null : momentAt(dueOn, ends)
  return endsAt === null ? berlinDay(now) <= dueOn : now < endsAt
}
