import { msg, str } from '@lit/localize'
import { ApiError } from '../api.ts'

/** The words for every code the server or the door to it throws. */
const words: Record<string, () => string> = {
  no_connection: () =>
    msg('Keine Verbindung. Was Sie eingegeben haben, steht noch da: bitte gleich noch einmal versuchen.'),
  no_answer: () => msg('Der Server antwortet nicht. Was Sie eingegeben haben, steht noch da.'),
  unavailable: () => msg('Lotse ist gerade nicht erreichbar. Bitte in ein paar Minuten noch einmal versuchen.'),
  unexpected_answer: () => msg('Diese Antwort kam nicht von Lotse. Steht eine Anmeldung im Netz dazwischen?'),
  internal_error: () =>
    msg('Da ist in Lotse etwas schiefgegangen. Es ist aufgeschrieben; bitte noch einmal versuchen.'),
  database_busy: () => msg('Gerade wird viel geschrieben. Bitte gleich noch einmal versuchen.'),
  bad_request: () => msg('Das hat Lotse nicht verstanden.'),
  unsupported_media_type: () => msg('Das hat Lotse nicht verstanden.'),
  too_large: () => msg('Das ist zu groß.'),
  cross_site: () => msg('Diese Seite gehört nicht zu Lotse. Bitte Lotse neu öffnen.'),
  not_found: () => msg('Das gibt es nicht, oder es ist für Sie nicht zu sehen.'),
  not_signed_in: () => msg('Bitte neu anmelden.'),
  not_allowed: () => msg('Dafür haben Sie nicht das Recht.'),
  invalid_input: () => msg('Da stimmt eine Angabe nicht.'),
  invalid_cursor: () => msg('Diese Stelle der Liste gibt es nicht mehr. Bitte die Liste neu laden.'),
  id_taken: () => msg('Das wurde schon einmal anders eingetragen. Bitte neu laden und vergleichen.'),
  changed_meanwhile: () => msg('Das hat inzwischen jemand anders geändert.'),
  version_missing: () => msg('Es ist nicht klar, welchen Stand Sie geändert haben. Bitte neu laden.'),

  sign_in_failed: () => msg('Name oder Passwort stimmt nicht.'),
  too_many_attempts: () => msg('Zu viele Versuche. Bitte etwas warten.'),
  link_over: () => msg('Dieser Link gilt nicht mehr. Ein neuer erscheint, wenn Lotse neu gestartet wird.'),
  sign_in_name_taken: () => msg('Diesen Anmeldenamen gibt es schon.'),
  password_too_short: () => msg('Mindestens 12 Zeichen, gern ein kurzer Satz.'),
  password_too_long: () => msg('Höchstens 128 Zeichen.'),
  password_common: () =>
    msg('Das ist zu leicht zu erraten. Vier Wörter, die nichts miteinander zu tun haben, sind besser.'),
}

/** What to tell a person about anything thrown. Of a code without words it says the code, so that it can be reported. */
export const wordsFor = (error: unknown): string => {
  if (!(error instanceof ApiError)) return msg('Da ist in Lotse etwas schiefgegangen. Bitte die Seite neu laden.')
  if (error.code === 'too_many_attempts' && error.retryAfter) return waitWords(error.retryAfter)
  const known = words[error.code]
  return known ? known() : msg(str`Das hat nicht geklappt (${error.code}).`)
}

const waitWords = (seconds: number): string =>
  seconds < 90
    ? msg(str`Zu viele Versuche. Bitte ${seconds} Sekunden warten.`)
    : msg(str`Zu viele Versuche. Bitte ${Math.ceil(seconds / 60)} Minuten warten.`)

/** What is wrong with which field of what was sent; of a list the field is the list's name. */
export const fieldErrors = (error: unknown): Record<string, string> => {
  if (!(error instanceof ApiError)) return {}
  if (error.field) return { [error.field]: wordsFor(error) }
  return Object.fromEntries(error.errors.map((one) => [nameOf(one.field), keywordWords(one.keyword, one.limit)]))
}

const nameOf = (path: string) =>
  path
    .split('/')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? path

const keywordWords = (keyword: string, limit: number | undefined): string => {
  if (keyword === 'required' || (keyword === 'minLength' && limit === 1)) return msg('Bitte ausfüllen.')
  if (keyword === 'maxLength') return msg(str`Höchstens ${limit ?? ''} Zeichen.`)
  if (keyword === 'minimum') return msg(str`Nicht weniger als ${limit ?? ''}.`)
  if (keyword === 'maximum') return msg(str`Nicht mehr als ${limit ?? ''}.`)
  return msg('Diese Angabe passt nicht.')
}
