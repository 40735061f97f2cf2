import { msg, str } from '@lit/localize'
import type { Mail, MailCondition } from '#contract/mail'
import { berlinDay, type Day } from '#rules/calendar'
import { mailFailureLabels, mailStateLabels } from '#terms/mail'
import { word } from '../app/locale.ts'
import { count, nearDay, timeOf } from '../components/format.ts'

export const momentWords = (at: string, today: Day): string => {
  const day = nearDay(berlinDay(new Date(at)), today)
  return msg(str`${day}, ${timeOf(at)} Uhr`)
}

/** Where it stands, and what comes next. */
export const standingWords = (mail: Mail, today: Day): string => {
  const { state, sentAt, nextAttemptAt, createdAt } = mail
  if (state === 'sent') return msg(str`gesendet ${momentWords(sentAt ?? createdAt, today)}`)
  if (state === 'cancelled') return word(mailStateLabels.cancelled)
  if (state === 'sending') return msg('wird gerade gesendet')
  if (state === 'failed') return msg(str`geschrieben ${momentWords(createdAt, today)}`)
  if (mail.attempts === 0) return msg('wird gleich gesendet')
  return msg(str`nächster Versuch ${momentWords(nextAttemptAt ?? createdAt, today)}`)
}

/** Null on a good day. */
export const conditionWords = (condition: MailCondition, today: Day): string | null => {
  const { trouble, stuckSince, failed, registeringFull, enquiringFull } = condition
  if (trouble !== null) return word(mailFailureLabels[trouble])
  if (stuckSince !== null)
    return msg(str`Seit ${momentWords(stuckSince, today)} warten E-Mails, ohne dass sie ankommen.`)
  if (registeringFull) {
    return msg(
      'Die offene Seite des Willkommens-Checks nimmt gerade keine Anmeldungen an: Es kamen zu viele auf einmal, die niemand bestätigt hat. In höchstens sechs Stunden geht es wieder.',
    )
  }
  if (enquiringFull) {
    return msg(
      'Das Formular für Anfragen nimmt gerade nichts an: Es kamen zu viele auf einmal, die niemand bestätigt hat. In höchstens sechs Stunden geht es wieder.',
    )
  }
  if (failed === 0) return null
  return failed === 1
    ? msg('Eine E-Mail ist nicht angekommen.')
    : msg(str`${count(failed)} E-Mails sind nicht angekommen.`)
}
