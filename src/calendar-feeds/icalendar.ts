import { ICalEventTransparency } from 'ical-generator'
import type { Language } from '../accounts/terms.ts'
import { addDays, type Day } from '../calendar/rules.ts'
import type { FollowUp } from '../follow-ups/contract.ts'
import { blankCalendar, identityOf } from '../follow-ups/icalendar.ts'
import { calendarWords } from '../follow-ups/terms.ts'
import { initialsOf } from '../names/rules.ts'
import { withoutName } from './shortening-rules.ts'

/** What is written of each: moments in UTC, so that no calendar program needs to know when Berlin changes its clocks. */
type Written = {
  showsNames: boolean
  language: Language
  /** Where Lotse is: each entry says where it stands. */
  origin: string
  /** When the file is made. */
  at: Date
}

/** An iCalendar file (RFC 5545) of what somebody has to do: an appointment with its time, everything else for the whole day. */
export const calendarOf = (rows: readonly FollowUp[], written: Written): string => {
  const calendar = blankCalendar(written.language)
  for (const row of rows) {
    const { place, ...event } = eventOf(row, written)
    calendar.createEvent({
      ...event,
      ...(place !== '' && { location: place }),
      ...identityOf(row),
      stamp: written.at,
    })
  }
  return calendar.toString()
}

type ForClient = Pick<Written, 'language' | 'at'> & { centre: string }

/** One appointment as the client may have it: when, where, with whom. Nothing of what was written down for oneself. */
export const invitationOf = (row: FollowUp, { centre, language, at }: ForClient): string => {
  const calendar = blankCalendar(language)
  const place = row.appointment?.place ?? ''
  calendar.createEvent({
    ...timesOf(row),
    ...identityOf(row),
    stamp: at,
    summary: written(`${calendarWords.appointment[language]}: ${centre}`),
    description: written(`${calendarWords.with[language]}: ${row.owner.name}`),
    ...(place !== '' && { location: written(place) }),
  })
  return calendar.toString()
}

const eventOf = (row: FollowUp, { showsNames, language, origin }: Written) => {
  const client = row.case?.client ?? null
  const shown = (text: string) => (showsNames ? text : withoutName(text, client))
  const { channel = null, place = null } = row.appointment ?? {}
  const channelWord = channel && ((language === 'en' && channel.english) || channel.german)
  const who = client && (showsNames ? client.name : initialsOf(client.name))
  return {
    ...timesOf(row),
    summary: written([shown(row.what), who].filter(Boolean).join(' · ')),
    place: written([place === null ? null : shown(place), channelWord].filter(Boolean).join(', ')),
    description: `${origin}${row.case ? `/faelle/${row.case.id}` : '/heute'}`,
  }
}

/** RFC 5545 allows no such letters in a text, pasted along unseen: a strict calendar program refuses the whole file for one. */
const written = (text: string): string => text.replaceAll(/(?![\n\r\t])\p{Cc}/gu, '')

const timesOf = ({ dueOn, appointment }: FollowUp) =>
  appointment
    ? { start: new Date(appointment.beginsAt), end: new Date(appointment.endsAt) }
    : {
        start: midnight(dueOn),
        end: midnight(addDays(dueOn, 1)),
        allDay: true,
        // A day on which something is to be done is not a day on which nobody can be met.
        transparency: ICalEventTransparency.TRANSPARENT,
      }

const midnight = (day: Day): Date => new Date(`${day}T00:00:00Z`)
