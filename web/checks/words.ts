import { msg, str } from '@lit/localize'
import type { CheckSheet } from '#contract/invitations'
import { berlinDay } from '#rules/calendar'
import { sheetStateLabels } from '#terms/invitations'
import { mailStateLabels } from '#terms/mail'
import { word } from '../app/locale.ts'
import { longDay } from '../components/format.ts'

/** Whose sheet it is; one without a name is told by its place. */
export const respondentWords = ({ respondent }: Pick<CheckSheet, 'respondent'>, place: number): string =>
  respondent ?? msg(str`Person ${place + 1}`)

/** `begonnen, 7 von 33`, `fertig, 3. Juni 2026`. */
export const stateWords = ({ state, answered, of, finishedOn }: CheckSheet): string => {
  if (state === 'finished' && finishedOn) return `${word(sheetStateLabels[state])}, ${longDay(finishedOn)}`
  if (answered === 0) return word(sheetStateLabels[state])
  return msg(str`${word(sheetStateLabels[state])}, ${answered} von ${of}`)
}

/** `E-Mail gesendet`; empty where none was. */
export const mailWords = ({ mail }: CheckSheet): string =>
  mail ? msg(str`E-Mail ${word(mailStateLabels[mail.state])}`) : ''

export const isWaiting = ({ state }: CheckSheet): boolean => ['invited', 'opened', 'begun'].includes(state)

/** `erinnert am 12. Juni 2026`; empty where nobody was, or where it does not matter any more. */
export const remindedWords = (sheet: CheckSheet): string =>
  isWaiting(sheet) && sheet.remindedAt ? msg(str`erinnert am ${longDay(berlinDay(new Date(sheet.remindedAt)))}`) : ''
