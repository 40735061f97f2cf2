import { type ClockSpan, minutesOf } from '#rules/clock'

/** A day at the office. */
const usual = { from: 7, to: 19 }

/** What is shorter is drawn so high that it can be read. */
const leastMinutes = 30

export type Hours = { from: number; to: number }

/** The hours a week shows: those of the office, and what lies outside where there is something. */
export const hoursFor = (spans: readonly ClockSpan[]): Hours => ({
  from: Math.min(usual.from, ...spans.map(({ begins }) => Math.floor(minutesOf(begins) / 60))),
  to: Math.max(usual.to, ...spans.map((span) => Math.ceil(endOf(span) / 60))),
})

/** Where one stands on its day: minutes since midnight, and in which of how many columns. */
export type Place = { begins: number; ends: number; column: number; of: number }

/** Those of one day at their times, each beside what it overlaps, in the order they came. */
export const placedOn = (spans: readonly ClockSpan[]): Place[] => {
  const places = spans.map((span) => ({ begins: beginningOf(span), ends: endOf(span), column: 0, of: 1 }))
  const byBeginning = [...places].sort((one, other) => one.begins - other.begins || other.ends - one.ends)
  for (const group of groupsOf(byBeginning)) {
    const columns: Place[] = []
    for (const place of group) {
      const free = columns.findIndex(({ ends }) => ends <= place.begins)
      place.column = free < 0 ? columns.length : free
      columns[place.column] = place
    }
    for (const place of group) place.of = columns.length
  }
  return places
}

/** Those that hang together, because each overlaps another of them. */
const groupsOf = (places: readonly Place[]): Place[][] => {
  const groups: Place[][] = []
  let end = 0
  for (const place of places) {
    const last = groups.at(-1)
    if (last && place.begins < end) last.push(place)
    else groups.push([place])
    end = Math.max(last && place.begins < end ? end : 0, place.ends)
  }
  return groups
}

const midnight = 24 * 60

const beginningOf = ({ begins }: ClockSpan): number => Math.min(minutesOf(begins), midnight - leastMinutes)

const endOf = (span: ClockSpan): number => Math.max(minutesOf(span.ends), beginningOf(span) + leastMinutes)
