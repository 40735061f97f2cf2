import { addDays, type Day } from '../calendar/rules.ts'

/** An open case is silent when its last entry lies on this day or before: so many days ago, or more. */
export const silentSince = (today: Day, silentAfterDays: number): Day => addDays(today, -silentAfterDays)
