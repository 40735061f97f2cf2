import type { Label } from '../terms.ts'

/** Whom a calendar file is for. */
export const readers = ['owner', 'client'] as const
export type Reader = (typeof readers)[number]

/** What stands in a calendar program beside what people wrote. */
export const calendarWords = {
  calendar: { de: 'Lotse, meine Termine', en: 'Lotse, my appointments' },
  appointment: { de: 'Termin', en: 'Appointment' },
  with: { de: 'Es erwartet Sie', en: 'You will be met by' },
} as const satisfies Record<string, Label>
