import { msg, str } from '@lit/localize'
import type { Today } from '#contract/today'

const hourInBerlin = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', hour: 'numeric', hourCycle: 'h23' })

/** Good morning until eleven, good evening from six: by the centre's clock, wherever the computer stands. */
export const greeting = (now: Date): string => {
  const hour = Number.parseInt(hourInBerlin.format(now), 10)
  if (hour < 11) return msg('Guten Morgen.')
  return hour < 18 ? msg('Guten Tag.') : msg('Guten Abend.')
}

/** The day in one sentence: what is open, what has gone quiet, what is missing. */
export const summary = (
  { today, openCases, silentCases, missing, followUps }: Today,
  silentAfterDays: number,
): string => {
  const overdue = followUps.rows.filter(({ dueOn }) => dueOn < today).length
  if (openCases.count + missing.count + overdue === 0) return msg('Sie führen gerade keinen offenen Fall.')
  const parts = [
    openWords(openCases.count),
    silentWords(silentCases.count, silentAfterDays),
    overdueWords(overdue),
    missingWords(missing.count),
  ]
  return `${parts.filter((part) => part !== '').join(', ')}.`
}

const openWords = (count: number): string => {
  if (count === 0) return msg('Kein offener Fall')
  return count === 1 ? msg('Ein offener Fall') : msg(str`${count} offene Fälle`)
}

const silentWords = (count: number, days: number): string => {
  if (count === 0) return ''
  return count === 1
    ? msg(str`einer davon still seit ${days} Tagen`)
    : msg(str`${count} davon still seit ${days} Tagen`)
}

const overdueWords = (count: number): string => {
  if (count === 0) return ''
  return count === 1 ? msg('eine Wiedervorlage überfällig') : msg(str`${count} Wiedervorlagen überfällig`)
}

const missingWords = (count: number): string => {
  if (count === 0) return ''
  return count === 1 ? msg('eine Angabe fehlt noch') : msg(str`${count} Angaben fehlen noch`)
}
