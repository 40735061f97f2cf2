import { msg, str } from '@lit/localize'
import { addDays, type Day, daysBetween, type Quarter, yearOf } from '#rules/calendar'
import { region } from '../app/locale.ts'

/** Made once for each way of writing: making one costs more than many uses. */
const perRegion = <Format>(make: (region: string) => Format) => {
  const made = new Map<string, Format>()
  return (): Format => {
    const format = made.get(region()) ?? make(region())
    made.set(region(), format)
    return format
  }
}

/** Days are shown as they are written: no time zone has a say. */
const at = (day: Day) => new Date(`${day}T12:00:00Z`)
const dayFormat = (options: Intl.DateTimeFormatOptions) => {
  const format = perRegion((where) => new Intl.DateTimeFormat(where, { timeZone: 'UTC', ...options }))
  return (day: Day) => format().format(at(day))
}

/** `3. März 2022` */
export const longDay = dayFormat({ day: 'numeric', month: 'long', year: 'numeric' })

/** `3. März` */
export const dayAndMonth = dayFormat({ day: 'numeric', month: 'long' })

/** `Dienstag, 5. Juli 2022` */
export const weekdayAndDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** `Di, 5. Juli 2022` */
export const shortWeekdayAndDay = dayFormat({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })

/** `Di` */
export const shortWeekday = dayFormat({ weekday: 'short' })

/** `März 2022` */
export const monthAndYear = dayFormat({ month: 'long', year: 'numeric' })

/** `heute`, `gestern`, `3. März` of this year, `3. März 2021` of another. */
export const nearDay = (day: Day, today: Day): string => {
  if (day === today) return msg('heute')
  if (day === addDays(today, -1)) return msg('gestern')
  return yearOf(day) === yearOf(today) ? dayAndMonth(day) : longDay(day)
}

/** Since when something holds; `ab 1. April 2026` where that is still to come. */
export const fromDay = (day: Day, today: Day): string => (day > today ? msg(str`ab ${longDay(day)}`) : longDay(day))

/** How many days ago, never negative. */
export const daysSince = (day: Day, today: Day): number => Math.max(0, daysBetween(day, today))

const number = perRegion((where) => new Intl.NumberFormat(where))

/** `1.840` */
export const count = (value: number): string => number().format(value)

const listing = perRegion((where) => new Intl.ListFormat(where, { type: 'conjunction' }))

/** `Anna, Bela und Karla` */
export const inARow = (names: readonly string[]): string => listing().format(names)

const clock = perRegion(
  (where) => new Intl.DateTimeFormat(where, { timeZone: 'Europe/Berlin', hour: 'numeric', minute: '2-digit' }),
)

/** `9:05` in the centre's time. */
export const timeOf = (moment: string): string => clock().format(new Date(moment)).replace(/^0/, '')

/** `2. Quartal 2022` */
export const longQuarter = (quarter: Quarter): string => msg(str`${quarter.slice(6)}. Quartal ${quarter.slice(0, 4)}`)

/** `2/22` */
export const shortQuarter = (quarter: Quarter): string => `${quarter.slice(6)}/${quarter.slice(2, 4)}`
