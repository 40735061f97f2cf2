import { mergeProblemWords } from './merge-problem-words.ts'
import { reportProblemWords } from './report-problem-words.ts'

type Words = { de: string; en: string }

/** What each code of a refusal says to a person who can act on it. A test may hold it against the codes in `src`. */
export const problemWords: Record<string, Words> = {
  // the way to the server
  no_connection: {
    de: 'Keine Verbindung. Was Sie eingegeben haben, steht noch da: bitte gleich noch einmal versuchen.',
    en: 'No connection. What you typed is still there: please try again in a moment.',
  },
  no_answer: {
    de: 'Der Server antwortet nicht. Was Sie eingegeben haben, steht noch da.',
    en: 'The server does not answer. What you typed is still there.',
  },
  unavailable: {
    de: 'Lotse ist gerade nicht erreichbar. Bitte in ein paar Minuten noch einmal versuchen.',
    en: 'Lotse cannot be reached right now. Please try again in a few minutes.',
  },
  unexpected_answer: {
    de: 'Diese Antwort kam nicht von Lotse. Steht eine Anmeldung im Netz dazwischen?',
    en: 'This answer did not come from Lotse. Is there a network sign-in in between?',
  },
  internal_error: {
    de: 'Da ist in Lotse etwas schiefgegangen. Es ist aufgeschrieben; bitte noch einmal versuchen.',
    en: 'Something went wrong in Lotse. It has been noted; please try again.',
  },
  database_busy: {
    de: 'Gerade wird viel geschrieben. Bitte gleich noch einmal versuchen.',
    en: 'A lot is being written right now. Please try again in a moment.',
  },
  bad_request: { de: 'Das hat Lotse nicht verstanden.', en: 'Lotse did not understand that.' },
  unsupported_media_type: { de: 'Das hat Lotse nicht verstanden.', en: 'Lotse did not understand that.' },
  too_large: { de: 'Das ist zu groß.', en: 'That is too large.' },
  cross_site: {
    de: 'Diese Seite gehört nicht zu Lotse. Bitte Lotse neu öffnen.',
    en: 'This page is not part of Lotse. Please open Lotse again.',
  },

  // anything
  not_found: {
    de: 'Das gibt es nicht, oder es ist für Sie nicht zu sehen.',
    en: 'That does not exist, or you may not see it.',
  },
  not_allowed: { de: 'Dafür haben Sie nicht das Recht.', en: 'You do not have the right to do that.' },
  invalid_input: { de: 'Da stimmt eine Angabe nicht.', en: 'Something in what you entered is not right.' },
  invalid_cursor: {
    de: 'Diese Stelle der Liste gibt es nicht mehr. Bitte die Liste neu laden.',
    en: 'This place in the list is gone. Please load the list again.',
  },
  id_taken: {
    de: 'Das wurde schon einmal anders eingetragen. Bitte neu laden und vergleichen.',
    en: 'This was recorded before, differently. Please reload and compare.',
  },
  changed_meanwhile: {
    de: 'Das hat inzwischen jemand anders geändert.',
    en: 'Somebody else has changed this in the meantime.',
  },
  version_missing: {
    de: 'Es ist nicht klar, welchen Stand Sie geändert haben. Bitte neu laden.',
    en: 'It is not clear which state you changed. Please reload.',
  },

  // signing in
  not_signed_in: { de: 'Bitte neu anmelden.', en: 'Please sign in again.' },
  sign_in_failed: { de: 'Name oder Passwort stimmt nicht.', en: 'The name or the password is not right.' },
  too_many_attempts: { de: 'Zu viele Versuche. Bitte etwas warten.', en: 'Too many attempts. Please wait a little.' },
  link_over: {
    de: 'Dieser Link gilt nicht mehr. Gibt es schon ein Verwaltungskonto, melden Sie sich damit an.',
    en: 'This link is no longer valid. If there is an administrator already, sign in with that account.',
  },
  password_wrong: {
    de: 'Das ist nicht Ihr bisheriges Passwort.',
    en: 'This is not your password so far.',
  },
  sign_in_name_taken: { de: 'Diesen Anmeldenamen gibt es schon.', en: 'This sign-in name is taken.' },
  password_too_short: {
    de: 'Mindestens 12 Zeichen, gern ein kurzer Satz.',
    en: 'At least 12 characters; a short sentence is fine.',
  },
  password_too_long: { de: 'Höchstens 128 Zeichen.', en: 'At most 128 characters.' },
  password_common: {
    de: 'Das ist zu leicht zu erraten. Besser sind vier Wörter, die nichts miteinander zu tun haben.',
    en: 'This is too easy to guess. Four words that have nothing to do with each other are better.',
  },

  // accounts
  user_deactivated: {
    de: 'Dieses Konto ist deaktiviert. Aktivieren Sie es zuerst wieder.',
    en: 'This account is deactivated. Reactivate it first.',
  },
  own_account: {
    de: 'Das eigene Konto deaktiviert niemand selbst. Bitten Sie jemanden, der auch verwaltet.',
    en: 'Nobody deactivates their own account. Ask somebody else who administers.',
  },
  last_administrator: {
    de: 'Das ist das letzte Konto, das verwalten kann. Geben Sie zuerst jemand anderem die Rolle Verwaltung.',
    en: 'This is the last account that can administer. Give somebody else the role of administrator first.',
  },
  leads_open_cases: {
    de: 'Wer offene Fälle führt, braucht Beratung oder Koordination. Übergeben Sie zuerst die Fälle.',
    en: 'Whoever leads open cases must be counsellor or coordinator. Hand the cases over first.',
  },
  successor_needed: {
    de: 'Bitte wählen, wer die Fälle übernimmt.',
    en: 'Please choose who takes over the cases.',
  },
  successor_unfit: {
    de: 'Diese Kollegin kann keine Fälle mehr übernehmen. Bitte jemand anderen wählen.',
    en: 'This colleague can no longer take over cases. Please choose somebody else.',
  },

  // days
  day_impossible: { de: 'Diesen Tag gibt es nicht.', en: 'There is no such day.' },
  day_in_future: { de: 'Dieser Tag kommt erst noch.', en: 'This day is still to come.' },
  day_too_early: { de: 'So weit zurück kann der Tag nicht liegen.', en: 'The day cannot lie that far back.' },
  day_after_closing: {
    de: 'An diesem Tag war der Fall schon geschlossen.',
    en: 'On this day the case was already closed.',
  },
  closed_before_opening: {
    de: 'Da war der Fall noch nicht eröffnet.',
    en: 'The case had not been opened by then.',
  },
  closed_before_last_entry: {
    de: 'Danach steht noch ein Eintrag im Verlauf.',
    en: 'There is an entry on the timeline after that day.',
  },
  day_too_far_ahead: {
    de: 'Weiter als ein Jahr im Voraus geht es nicht. Stimmt das Jahr?',
    en: 'This is more than a year ahead. Is the year right?',
  },
  birth_year_in_future: { de: 'Dieses Jahr kommt erst noch.', en: 'This year is still to come.' },

  // cases, talks, clients
  case_closed: { de: 'Der Fall ist geschlossen. Öffnen Sie ihn wieder.', en: 'The case is closed. Reopen it first.' },
  entry_removed: {
    de: 'Dieser Eintrag wurde entfernt. Holen Sie ihn zuerst zurück.',
    en: 'This entry was removed. Bring it back first.',
  },
  note_missing: { de: 'Eine Notiz braucht Worte.', en: 'A note needs words.' },
  one_client_needed: { de: 'Bitte genau einen Klienten wählen.', en: 'Please choose exactly one client.' },
  client_unknown: {
    de: 'Diesen Klienten gibt es nicht mehr. Bitte neu suchen.',
    en: 'This client is gone. Please search again.',
  },
  group_does_not_fit: {
    de: 'Diese Zielgruppe passt nicht zu diesem Klienten.',
    en: 'This target group does not fit this client.',
  },
  not_a_counsellor: {
    de: 'Fälle führt, wer berät. Ihr Konto gehört nicht dazu.',
    en: 'Those who counsel lead cases. Your account is not one of them.',
  },
  counsellor_unknown: { de: 'Diese Beraterin gibt es nicht.', en: 'There is no such counsellor.' },
  counsellor_retired: { de: 'Diese Kollegin ist nicht mehr da.', en: 'This colleague is no longer here.' },
  reader_unknown: {
    de: 'Eine der gewählten Personen kann keine Fälle mehr öffnen. Bitte nehmen Sie sie heraus.',
    en: 'One of those you chose can no longer open cases. Please take them out.',
  },
  reason_unknown: { de: 'Diesen Grund gibt es nicht.', en: 'There is no such reason.' },
  reason_retired: { de: 'Dieser Grund wird nicht mehr verwendet.', en: 'This reason is no longer used.' },
  topic_unknown: { de: 'Dieses Thema gibt es nicht.', en: 'There is no such topic.' },
  topic_retired: { de: 'Dieses Thema wird nicht mehr verwendet.', en: 'This topic is no longer used.' },
  channel_unknown: { de: 'Diesen Kanal gibt es nicht.', en: 'There is no such channel.' },
  channel_retired: { de: 'Dieser Kanal wird nicht mehr verwendet.', en: 'This channel is no longer used.' },
  counsellor_merged: {
    de: 'Dieser Name wurde inzwischen einer Kollegin zugeordnet. Bitte sie wählen.',
    en: 'This name has been mapped to a colleague meanwhile. Please choose them.',
  },
  counsellor_has_account: {
    de: 'Diese Kollegin hat ein Konto: Name und Rollen stehen unter Konten.',
    en: 'This colleague has an account: name and roles are kept there.',
  },

  // catalogues
  entry_name_taken: {
    de: 'So heißt hier schon ein Eintrag, vielleicht ein abgelegter.',
    en: 'Another entry goes by this name already, perhaps a retired one.',
  },
  needed_by_rule: {
    de: 'Eine Regel von Lotse braucht diesen Eintrag: er bleibt, wie er ist.',
    en: 'A rule of Lotse needs this entry: it stays as it is.',
  },
  merge_into_itself: {
    de: 'Ein Eintrag kann nicht in sich selbst aufgehen.',
    en: 'An entry cannot be merged into itself.',
  },
  merged_already: {
    de: 'Dieser Eintrag ist schon in einem anderen aufgegangen. Trennen Sie ihn zuerst.',
    en: 'This entry was merged into another already. Separate it first.',
  },
  merge_target_retired: {
    de: 'Der gewählte Eintrag ist abgelegt. Holen Sie ihn zuerst zurück.',
    en: 'The entry you chose is retired. Bring it back first.',
  },
  merge_target_unknown: {
    de: 'Den gewählten Eintrag gibt es in diesem Katalog nicht. Bitte neu laden.',
    en: 'The entry you chose is not in this catalogue. Please reload.',
  },
  offered_for_topics_only: {
    de: 'Nur Themen werden nach Klienten unterschieden.',
    en: 'Only topics differ by client.',
  },
  place_unknown: {
    de: 'Diese Stelle gibt es nicht mehr. Bitte neu laden.',
    en: 'This place is gone. Please reload.',
  },

  municipality_unknown: { de: 'Diese Gemeinde kennt Lotse nicht.', en: 'Lotse does not know this municipality.' },
  country_unknown: { de: 'Diesen Staat kennt Lotse nicht.', en: 'Lotse does not know this country.' },
  residence_place_missing: {
    de: 'Bei einem Wohnort fehlt der Ort.',
    en: 'One of the places of residence has no place.',
  },
  residence_twice: {
    de: 'Zwei Wohnorte beginnen am selben Tag, oder zwei haben keinen Beginn.',
    en: 'Two places of residence begin on the same day, or two have no beginning.',
  },
  residence_unknown: {
    de: 'Einer der Wohnorte gehört nicht zu dieser Person. Bitte neu laden.',
    en: 'One of the places of residence is not this person’s. Please reload.',
  },
  state_unknown: {
    de: 'Diesen früheren Stand gibt es nicht. Bitte neu laden.',
    en: 'There is no such earlier state. Please reload.',
  },

  ...mergeProblemWords,
  ...reportProblemWords,
}
