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
export const mailTemplates = [
  'check-invitation',
  'check-reminder',
  'check-registration',
  'check-finished',
  'welcome-package',
  'follow-up-reminder',
  'enquiry-confirmation',
  'enquiry-answer',
  'referral',
] as const
export type MailTemplate = (typeof mailTemplates)[number]

export const mailTemplateLabels: Record<MailTemplate, Label> = {
  'check-invitation': { de: 'Einladung zum Willkommens-Check', en: 'Invitation to the Willkommens-Check' },
  'check-reminder': { de: 'Erinnerung an den Willkommens-Check', en: 'Reminder of the Willkommens-Check' },
  'check-registration': { de: 'Bestätigung der Anmeldung zum Check', en: 'Confirmation of a registration' },
  'check-finished': { de: 'Link zum Ergebnis', en: 'Link to the result' },
  'welcome-package': { de: 'Link zum Willkommenspaket', en: 'Link to the welcome package' },
  'follow-up-reminder': { de: 'Erinnerung an eine Wiedervorlage', en: 'Reminder of a follow-up' },
  'enquiry-confirmation': { de: 'Bestätigung einer Anfrage', en: 'Confirmation of an enquiry' },
  'enquiry-answer': { de: 'Antwort auf eine Anfrage', en: 'Answer to an enquiry' },
  referral: { de: 'Verweis an einen Partner', en: 'Referral to a partner' },
}

/** The parts of the outbox: what needs somebody, what is on its way, and what is over. */
export const mailGroups = ['failed', 'waiting', 'over'] as const
export type MailGroup = (typeof mailGroups)[number]

/** Trouble with the mail server as a whole, which every mail would meet. */
export const mailServerFailures = [
  'unreachable',
  'timed_out',
  'tls_failed',
  'sign_in_refused',
  'sender_refused',
  'failed',
] as const
export type MailServerFailure = (typeof mailServerFailures)[number]

/** Why a try failed, as far as a person can act on it. */
export const mailFailures = [
  ...mailServerFailures,
  'deferred',
  'recipient_refused',
  'content_refused',
  'content_unreadable',
  'too_old',
  'link_over',
  'restored',
] as const
export type MailFailure = (typeof mailFailures)[number]

export const mailFailureLabels: Record<MailFailure, Label> = {
  unreachable: {
    de: 'Der Mailserver ist nicht zu erreichen oder bricht die Verbindung ab. Wer Lotse betreut, sieht nach, ob er läuft und die Adresse stimmt.',
    en: 'The mail server cannot be reached, or breaks the connection off. Whoever looks after Lotse sees whether it runs and its address is right.',
  },
  timed_out: {
    de: 'Der Mailserver antwortet zu langsam oder gar nicht.',
    en: 'The mail server answers too slowly or not at all.',
  },
  tls_failed: {
    de: 'Der Mailserver bietet keine sichere Verbindung, oder sein Zertifikat gilt nicht. Unverschlüsselt sendet Lotse nicht.',
    en: 'The mail server offers no secure connection, or its certificate is not valid. Lotse sends nothing unencrypted.',
  },
  sign_in_refused: {
    de: 'Der Mailserver nimmt Name oder Passwort nicht an. Wer Lotse betreut, prüft LOTSE_SMTP.',
    en: 'The mail server does not accept name or password. Whoever looks after Lotse checks LOTSE_SMTP.',
  },
  sender_refused: {
    de: 'Der Mailserver nimmt den Absender nicht an. Wer Lotse betreut, prüft LOTSE_MAIL_FROM.',
    en: 'The mail server does not accept the sender. Whoever looks after Lotse checks LOTSE_MAIL_FROM.',
  },
  failed: {
    de: 'Der Mailserver hat unerwartet geantwortet.',
    en: 'The mail server answered in an unexpected way.',
  },
  deferred: {
    de: 'Der Mailserver hat um Geduld gebeten.',
    en: 'The mail server asked for patience.',
  },
  recipient_refused: {
    de: 'Für diese Adresse nimmt der Mailserver nichts an. Prüfen Sie die Adresse; den Link können Sie auch selbst weitergeben.',
    en: 'The mail server takes nothing for this address. Check the address; you can also pass the link on yourself.',
  },
  content_refused: {
    de: 'Der Mailserver hat diese E-Mail abgelehnt, etwa als unerwünschte Werbung. Geben Sie den Link selbst weiter.',
    en: 'The mail server refused this mail, perhaps as spam. Pass the link on yourself.',
  },
  content_unreadable: {
    de: 'Der Text lässt sich mit der jetzigen Schlüsseldatei nicht mehr lesen. Laden Sie noch einmal ein.',
    en: 'The text can no longer be read with the present key file. Invite once more.',
  },
  too_old: {
    de: 'Sie hat länger als drei Tage gewartet, ohne dass Lotse senden konnte. Gilt sie noch, senden Sie sie noch einmal.',
    en: 'It waited more than three days without Lotse being able to send. If it still holds, send it again.',
  },
  link_over: {
    de: 'Der Link darin gilt nicht mehr, deshalb ist sie nicht gesendet worden. Laden Sie noch einmal ein.',
    en: 'The link in it has ended, so it was not sent. Invite once more.',
  },
  restored: {
    de: 'Sie stand beim Zurückholen einer Sicherung noch aus und ist vielleicht längst gesendet. Fragen Sie nach, bevor Sie sie noch einmal senden.',
    en: 'It was still waiting in a backup that was restored, and may have been sent long ago. Ask before you send it again.',
  },
}
