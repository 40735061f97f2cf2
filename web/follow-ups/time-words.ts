import { msg, str } from '@lit/localize'
import type { Appointment, FollowUp, Overlaps } from '#contract/follow-ups'
import type { Day } from '#rules/calendar'
import { type ClockSpan, comesTwice, spanFromWords } from '#rules/clock'
import { reminderLabels, reminders } from '#terms/follow-ups'
import { catalogueWord, word } from '../app/locale.ts'

/** `9:00`, as one says it. */
const shortTime = (time: string): string => time.replace(/^0/, '')

/** `9:00–10:30 Uhr` */
export const spanOf = ({ begins, ends }: ClockSpan): string => msg(str`${shortTime(begins)}–${shortTime(ends)} Uhr`)

/** Below the field: what was understood, and which of two hours it is. */
export const meantTime = (words: string, dueOn: Day | null): string => {
  const span = spanFromWords(words)
  if (!span) return msg('frei lassen, oder zum Beispiel 14, 14:30, 9–10:30')
  if (dueOn !== null && [span.begins, span.ends].some((time) => comesTwice(dueOn, time))) {
    return msg(str`${spanOf(span)}. Die Stunde ab 2 Uhr gibt es in dieser Nacht zweimal: Gemeint ist die erste.`)
  }
  return spanOf(span)
}

/** `Zur selben Zeit: 9:00–10:00 Uhr Gespräch; 9:30–10:30 Uhr belegt`; empty where there is nothing. */
export const overlapWords = (rows: Overlaps['rows']): string => {
  if (rows.length === 0) return ''
  const others = rows.map((row) => `${spanOf(row)} ${row.what ?? msg('belegt')}`).join('; ')
  return msg(str`Zur selben Zeit: ${others}`)
}

/** Where, and by what channel. */
export const whereWords = ({ place, channel }: Appointment): string =>
  [channel && catalogueWord(channel), place].filter(Boolean).join(', ')

/** What one chooses from, none first. */
export const reminderChoices = (isAppointment: boolean): { value: string; label: string }[] => [
  { value: '', label: msg('keine') },
  ...reminders
    .filter((minutes) => isAppointment || minutes === 0 || minutes >= 1440)
    .map((minutes) => ({ value: String(minutes), label: reminderWord(minutes, isAppointment) })),
]

/** Without a time the day begins at eight. */
const reminderWord = (minutes: (typeof reminders)[number], isAppointment: boolean): string =>
  isAppointment || minutes !== 0 ? word(reminderLabels[minutes]) : msg('am Tag um 8 Uhr')

/** An appointment of today that is over and not done: somebody may have forgotten to say so. */
export const isOver = ({ appointment, doneOn }: FollowUp, now: Date): boolean =>
  appointment !== null && doneOn === null && new Date(appointment.endsAt) <= now

/** Whether it goes on now, or begins within an hour. */
export const isAboutToBegin = ({ appointment, doneOn }: FollowUp, now: Date): boolean =>
  appointment !== null &&
  doneOn === null &&
  new Date(appointment.endsAt) > now &&
  new Date(appointment.beginsAt).getTime() - now.getTime() <= 3_600_000

/** `in 25 Minuten`, `jetzt` */
export const untilWords = ({ beginsAt }: Appointment, now: Date): string => {
  const minutes = Math.ceil((new Date(beginsAt).getTime() - now.getTime()) / 60_000)
  if (minutes <= 0) return msg('Jetzt')
  return minutes === 1 ? msg('In einer Minute') : msg(str`In ${minutes} Minuten`)
}
