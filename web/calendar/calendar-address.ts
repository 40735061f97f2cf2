import { addDays, addMonths, type Day, isDay, type Period, weekOf, weeksOfMonth } from '#rules/calendar'

export const spans = ['week', 'month'] as const
export type Span = (typeof spans)[number]

/** What is looked at: all of it stands in the address, and nothing of whom it is about. */
export type Looked = { span: Span; day: Day }

export const lookedIn = (search: string, today: Day): Looked => {
  const query = new URLSearchParams(search)
  const day = query.get('tag') ?? ''
  return { span: query.get('ansicht') === 'monat' ? 'month' : 'week', day: isDay(day) ? day : today }
}

export const calendarAddress = ({ span, day }: Looked): string =>
  `/kalender?ansicht=${span === 'month' ? 'monat' : 'woche'}&tag=${day}`

export const weeksOf = ({ span, day }: Looked): Day[][] => (span === 'month' ? weeksOfMonth(day) : [weekOf(day)])

export const periodShown = (looked: Looked): Period => {
  const days = weeksOf(looked).flat()
  return { from: days[0] ?? looked.day, to: days.at(-1) ?? looked.day }
}

/** The week or month before or after. */
export const further = ({ span, day }: Looked, by: 1 | -1): Day =>
  span === 'month' ? addMonths(day, by) : addDays(day, 7 * by)
