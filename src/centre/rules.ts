import { compareText } from '../order.ts'
import type { OfficeHours, OfficeTime, Weekday } from './terms.ts'

export type HoursRefusal = 'office_hours_backwards' | 'office_hours_overlap'

/** Why a week cannot be like that, or null: each time ends after it begins, and none of a day begins before another ended. */
export const refusalOfHours = ({ times }: OfficeHours): HoursRefusal | null => {
  if (times.some(({ from, to }) => from >= to)) return 'office_hours_backwards'
  const ordered = inOrder(times)
  const overlaps = ordered.some((one, at) => {
    const next = ordered[at + 1]
    return next !== undefined && next.weekday === one.weekday && next.from < one.to
  })
  return overlaps ? 'office_hours_overlap' : null
}

/** As they are kept: through the week, each closed day once. Nothing said at all is null. */
export const tidiedHours = ({ times, byAppointment, closedOn }: OfficeHours): OfficeHours | null => {
  const hours = { times: inOrder(times), byAppointment, closedOn: [...new Set(closedOn)].sort(compareText) }
  return times.length + closedOn.length === 0 && !byAppointment ? null : hours
}

const inOrder = (times: readonly OfficeTime[]): OfficeTime[] =>
  [...times]
    .map(({ weekday, from, to }) => ({ weekday, from, to }))
    .sort((one, other) => one.weekday - other.weekday || compareText(one.from, other.from))

/** Days in a row with the same times, such as Monday to Thursday. */
export type OfficeDays = { first: Weekday; last: Weekday; times: { from: string; to: string }[] }

export const daysOf = ({ times }: OfficeHours): OfficeDays[] => {
  const days: OfficeDays[] = []
  for (const weekday of [1, 2, 3, 4, 5, 6, 7] as const) {
    const own = inOrder(times).flatMap(({ weekday: on, from, to }) => (on === weekday ? [{ from, to }] : []))
    const before = days.at(-1)
    const isSame = before && before.last === weekday - 1 && JSON.stringify(before.times) === JSON.stringify(own)
    if (isSame) before.last = weekday
    else if (own.length > 0) days.push({ first: weekday, last: weekday, times: own })
  }
  return days
}

const weekdays = {
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

const words = {
  de: { and: ' und ', appointment: 'nach Vereinbarung' },
  en: { and: ' and ', appointment: 'by appointment' },
} as const

/** `Mo–Do 9:00–12:00 und 13:00–16:00`, line by line; what is closed is not among it. */
export const hoursInWords = (hours: OfficeHours, language: 'de' | 'en'): string[] => {
  const { and, appointment } = words[language]
  const nameOf = (weekday: Weekday) => weekdays[language][weekday - 1] ?? ''
  const lines = daysOf(hours).map(({ first, last, times }) => {
    const days = first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`
    return `${days} ${times.map(({ from, to }) => `${shortTime(from)}–${shortTime(to)}`).join(and)}`
  })
  return hours.byAppointment ? [...lines, appointment] : lines
}

/** `9:00` for `09:00`. */
const shortTime = (time: string): string => time.replace(/^0(?=\d:)/, '')

/** `Adam-Ries-Straße 16, 09456 Annaberg-Buchholz`; null where nothing is known. */
export const addressLine = (address: { street: string | null; postcode: string | null; town: string | null }) => {
  const place = [address.postcode, address.town].filter((part) => part !== null).join(' ')
  return [address.street, place].filter((part) => part !== null && part !== '').join(', ') || null
}

const timeTyped = /^(\d{1,2})(?:[:.](\d{2}))?$/

/** `9`, `9:30`, `09.30` as `HH:MM`; null where it is no time of day. */
const timeMeant = (typed: string): string | null => {
  const [, hour = '', minute = '00'] = timeTyped.exec(typed) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

/** A day as one types it, such as `9–12 und 13–16:30 Uhr`; empty: nobody is there. Null where that is not understood. */
export const timesFromWords = (words: string): { from: string; to: string }[] | null => {
  const text = words
    .toLowerCase()
    .replace(/\b(?:uhr|h)\b|(?<=\d)h\b/g, '')
    .trim()
  if (text === '' || /^(?:geschlossen|zu|closed)$/.test(text)) return []
  const times = text.split(/\s*(?:[,;/+]|\bund\b|\band\b)\s*/).map((part) => {
    const [from, to, ...more] = part.split(/\s*(?:[-–—]|\bbis\b|\bto\b)\s*/).map((one) => timeMeant(one.trim()))
    return from && to && more.length === 0 ? { from, to } : null
  })
  return times.some((one) => one === null) ? null : times.flatMap((one) => one ?? [])
}

/** The same the other way round: `9:00–12:00, 13:00–16:30`. */
export const timesInWords = (times: readonly { from: string; to: string }[]): string =>
  times.map(({ from, to }) => `${shortTime(from)}–${shortTime(to)}`).join(', ')
