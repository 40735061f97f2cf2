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
  reason_unknown: { de: 'Diesen Grund gibt es nicht.', en: 'There is no such reason.' },
  reason_retired: { de: 'Dieser Grund wird nicht mehr verwendet.', en: 'This reason is no longer used.' },
  topic_unknown: { de: 'Dieses Thema gibt es nicht.', en: 'There is no such topic.' },
  topic_retired: { de: 'Dieses Thema wird nicht mehr verwendet.', en: 'This topic is no longer used.' },
  channel_unknown: { de: 'Diesen Kanal gibt es nicht.', en: 'There is no such channel.' },
  channel_retired: { de: 'Dieser Kanal wird nicht mehr verwendet.', en: 'This channel is no longer used.' },
  municipality_unknown: { de: 'Diese Gemeinde kennt Lotse nicht.', en: 'Lotse does not know this municipality.' },
  country_unknown: { de: 'Diesen Staat kennt Lotse nicht.', en: 'Lotse does not know this country.' },

  // merging
  merge_with_itself: { de: 'Das ist derselbe Eintrag.', en: 'This is one and the same record.' },
  merge_across_kinds: {
    de: 'Zusammenführen lassen sich nur zwei Einträge derselben Art.',
    en: 'Only two records of one kind can be merged.',
  },
  client_merged: {
    de: 'Einer der beiden ist schon in einem anderen Eintrag aufgegangen. Bitte zurück zur Liste.',
    en: 'One of the two has already gone into another record. Please go back to the list.',
  },
  clients_are_distinct: {
    de: 'Für die beiden ist entschieden, dass sie zwei sind. Nehmen Sie das zuerst zurück.',
    en: 'It was decided that these are two. Take that back first.',
  },
  merge_would_reveal: {
    de: 'So herum sähen Kolleginnen und Kollegen einen geschützten Eintrag, von dem sie heute nichts wissen. Behalten Sie den anderen, oder geben Sie erst den geschützten Fall für sie frei.',
    en: 'This way, colleagues would see a restricted record they know nothing of today. Keep the other one, or open the restricted case to them first.',
  },

  // reports
  quarter_not_in_report: {
    de: 'Zu diesem Quartal gibt es keinen Bericht.',
    en: 'There is no report on this quarter.',
  },
  report_before_counting_start: {
    de: 'So früh wurde noch nicht gezählt.',
    en: 'Nothing was counted that early.',
  },
  to_not_quarter_end: {
    de: 'Ein Bericht endet für Sie heute oder am letzten Tag eines Quartals.',
    en: 'For you, a report ends today or on the last day of a quarter.',
  },
  report_too_far_ahead: { de: 'So weit reicht kein Bericht.', en: 'No report reaches that far.' },
  group_missing: { de: 'Zu dieser Zahl fehlt die Zielgruppe.', en: 'The figure needs a target group.' },
  figure_missing: { de: 'Es ist nicht klar, welche Zahl gemeint ist.', en: 'It is not clear which figure is meant.' },
  key_missing: { de: 'Es ist nicht klar, welche Zeile gemeint ist.', en: 'It is not clear which line is meant.' },
  group_without_meaning: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  figure_without_meaning: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  key_without_meaning: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  figure_unknown: { de: 'Diese Zahl gibt es nicht.', en: 'There is no such figure.' },
  key_unknown: { de: 'Diese Zeile gibt es nicht.', en: 'There is no such line.' },
}
