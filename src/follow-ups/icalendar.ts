import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Language } from '../accounts/terms.ts'
import { calendarWords } from './terms.ts'

/** An iCalendar file (RFC 5545) with nothing in it yet, for a calendar program to read and never to answer. */
export const blankCalendar = (language: Language) =>
  ical({
    prodId: { company: 'Lotse', product: 'Lotse', language: language.toUpperCase() },
    name: calendarWords.calendar[language],
    method: ICalCalendarMethod.PUBLISH,
    // How often a calendar program should ask anew.
    ttl: 15 * 60,
  })

type Known = { id: string; version: number }

/** The same whatever becomes of it: a moved appointment moves in the calendar, and is not there twice. */
export const identityOf = ({ id, version }: Known) => ({
  id: `${id}@lotse`,
  sequence: version - 1,
  status: ICalEventStatus.CONFIRMED,
})

type Told = { language: Language; initials: string | null; link: string; at: Date }

/** One appointment to go along with a mail, and as little of it as the mail says: when, and whose initials. */
export const calendarForMail = (
  appointment: Known & { beginsAt: Date; endsAt: Date },
  { language, initials, link, at }: Told,
): string => {
  const calendar = blankCalendar(language)
  calendar.createEvent({
    ...identityOf(appointment),
    start: appointment.beginsAt,
    end: appointment.endsAt,
    stamp: at,
    summary: [calendarWords.appointment[language], initials].filter(Boolean).join(' · '),
    description: link,
  })
  return calendar.toString()
}
