import type { Label } from '../terms.ts'

/** How many minutes before it begins somebody may be reminded: at once, a quarter of an hour, … two days. */
export const reminders = [0, 15, 30, 60, 120, 1440, 2880] as const
export type ReminderBefore = (typeof reminders)[number]

export const reminderLabels: Record<ReminderBefore, Label> = {
  0: { de: 'zu Beginn', en: 'when it begins' },
  15: { de: '15 Minuten vorher', en: '15 minutes before' },
  30: { de: '30 Minuten vorher', en: '30 minutes before' },
  60: { de: '1 Stunde vorher', en: '1 hour before' },
  120: { de: '2 Stunden vorher', en: '2 hours before' },
  1440: { de: 'am Tag vorher', en: 'the day before' },
  2880: { de: 'zwei Tage vorher', en: 'two days before' },
}

/** What stands in a calendar program beside what people wrote. */
export const calendarWords = {
  calendar: { de: 'Lotse, meine Termine', en: 'Lotse, my appointments' },
  appointment: { de: 'Termin', en: 'Appointment' },
  with: { de: 'Es erwartet Sie', en: 'You will be met by' },
} as const satisfies Record<string, Label>
