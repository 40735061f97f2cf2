import { addDays, type Day } from '../calendar/rules.ts'
import { type DayRefusal, refusalOfDay } from '../cases/rules.ts'

/** Last asked on this day or before, an opening may be none any more: after `days` days somebody should ask again. */
export const askedAgainFrom = (today: Day, days: number): Day => addDays(today, -days)

/** Whether a link is one to a page of somebody else: https, a host with a name, and nobody's password. */
export const isLink = (text: string): boolean => {
  if (!/^https:\/\/[^\s"<>]+$/.test(text) || !URL.canParse(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return protocol === 'https:' && /[^.]\.[^.]/.test(hostname) && username === '' && password === ''
}

export type EndRefusal = DayRefusal | 'ended_before_known'

/** Why an opening cannot have ended on this day, or null. */
export const refusalOfEnd = (endedOn: Day, { knownOn }: { knownOn: Day }, today: Day): EndRefusal | null =>
  refusalOfDay(endedOn, today) ?? (endedOn < knownOn ? 'ended_before_known' : null)

/** The day an opening counts as filled on with somebody: the day they begin, but none to come and none before it was known. */
export const filledOn = (beganOn: Day, { knownOn }: { knownOn: Day }, today: Day): Day => {
  const latest = beganOn > today ? today : beganOn
  return latest < knownOn ? knownOn : latest
}
