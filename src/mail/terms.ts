import type { Label } from '../terms.ts'

/** `sending` is kept while the server is asked, so that a kill in between is seen; `failed` is given up. */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'cancelled'] as const
export type MailState = (typeof mailStates)[number]

export const mailStateLabels: Record<MailState, Label> = {
  queued: { de: 'wartet', en: 'waiting' },
  sending: { de: 'wird gesendet', en: 'being sent' },
  sent: { de: 'gesendet', en: 'sent' },
  failed: { de: 'nicht zugestellt', en: 'not delivered' },
  cancelled: { de: 'zurückgezogen', en: 'withdrawn' },
}

/** What each mail is about; each has its texts in `templates/mail/`. */
export const mailTemplates = ['check-invitation', 'check-reminder', 'check-registration', 'check-finished'] as const
export type MailTemplate = (typeof mailTemplates)[number]
