import { msg, str } from '@lit/localize'
import { type Day, germanDay } from '#rules/calendar'
import { refusalOfHours, timesFromWords, timesInWords } from '#rules/centre'
import { dueDayFromWords } from '#rules/follow-ups'
import type { OfficeHours, Weekday } from '#terms/centre'
import { word } from '../app/locale.ts'
import { recordProblemWords } from '../app/record-problem-words.ts'

/** A week as it is typed: a line for each day, and the days on which nobody is there in one more. */
export type HoursDraft = { days: readonly string[]; byAppointment: boolean; closed: string }

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

export const weekdayName = (weekday: Weekday): string =>
  [msg('Montag'), msg('Dienstag'), msg('Mittwoch'), msg('Donnerstag'), msg('Freitag'), msg('Samstag'), msg('Sonntag')][
    weekday - 1
  ] ?? ''

export const hoursDraftOf = (hours: OfficeHours | null): HoursDraft => ({
  days: weekdays.map((weekday) => timesInWords((hours?.times ?? []).filter((one) => one.weekday === weekday))),
  byAppointment: hours?.byAppointment ?? false,
  closed: (hours?.closedOn ?? []).map(germanDay).join(', '),
})

/** Days are of those to come: `24.12.` is the next one. */
const closedDays = (typed: string, today: Day): (Day | null)[] =>
  typed
    .split(/[,;]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => dueDayFromWords(part, today))

/** What is wrong with it, in words; empty where nothing is. */
export const hoursProblem = (draft: HoursDraft, today: Day): string => {
  const unread = weekdays.find((weekday) => timesFromWords(draft.days[weekday - 1] ?? '') === null)
  if (unread) return msg(str`${weekdayName(unread)}: Bitte wie 9–12, 13–16:30 schreiben, oder leer lassen.`)
  if (closedDays(draft.closed, today).includes(null)) {
    return msg('Geschlossene Tage: Bitte Tage mit Komma schreiben, zum Beispiel 24.12.26, 31.12.26.')
  }
  const refusal = refusalOfHours(hoursOf(draft, today))
  return refusal ? word(recordProblemWords[refusal]) : ''
}

/** What a draft without a problem says. */
export const hoursOf = (draft: HoursDraft, today: Day): OfficeHours => ({
  times: weekdays.flatMap((weekday) =>
    (timesFromWords(draft.days[weekday - 1] ?? '') ?? []).map((time) => ({ weekday, ...time })),
  ),
  byAppointment: draft.byAppointment,
  closedOn: closedDays(draft.closed, today).flatMap((day) => day ?? []),
})
