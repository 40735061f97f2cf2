/** Refusals of the centre's records: cases, talks, clients, catalogues. */
export const recordProblemWords = {
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
  contact_says_nothing: {
    de: 'Ein Kontakt braucht einen Namen, eine Nummer oder eine Adresse.',
    en: 'A contact needs a name, a number or an address.',
  },
  contact_former_in_future: {
    de: 'Dieser Tag kommt erst noch: Bis dahin ist der Kontakt noch dort.',
    en: 'This day is still to come: until then the contact is still there.',
  },
  birth_year_in_future: { de: 'Dieses Jahr kommt erst noch.', en: 'This year is still to come.' },

  // cases, talks, clients
  case_closed: { de: 'Der Fall ist geschlossen. Öffnen Sie ihn wieder.', en: 'The case is closed. Reopen it first.' },
  happened_since: {
    de: 'Inzwischen ist bei der Person oder im Fall mehr geschehen. Entfernen Sie den Eintrag im Fall.',
    en: 'More has happened with this client or case since. Remove the entry on the case.',
  },
  entries_since_reopening: {
    de: 'Seit dem Öffnen steht Neues im Fall. Schließen Sie ihn mit „Fall schließen“.',
    en: 'Something was recorded since the case was reopened. Close it with “Close case”.',
  },
  not_reopened: { de: 'Dieser Fall wurde nicht wieder geöffnet.', en: 'This case was not reopened.' },
  case_of_somebody_else: {
    de: 'Dieser Fall gehört zu jemand anderem. Bitte neu wählen.',
    en: 'This case is somebody else’s. Please choose again.',
  },
  entry_removed: {
    de: 'Dieser Eintrag wurde entfernt. Holen Sie ihn zuerst zurück.',
    en: 'This entry was removed. Bring it back first.',
  },
  outcome_does_not_fit: {
    de: 'Dieses Ergebnis passt nicht zu dieser Zielgruppe.',
    en: 'This outcome does not fit this target group.',
  },
  stayed_without_moving: {
    de: 'Bevor jemand geblieben ist, braucht es den Zuzug: Tragen Sie zuerst „Zugezogen“ mit seinem Tag ein.',
    en: 'Nobody stays who has not moved: record “Moved here” with its day first.',
  },
  stayed_too_early: {
    de: 'Bis zu diesem Tag sind seit dem Zuzug noch keine zwölf Monate vergangen.',
    en: 'By that day, twelve months have not passed since they moved.',
  },
  stayed_stands: {
    de: 'Hier steht schon „Nach zwölf Monaten noch hier“, und das braucht den Zuzug zwölf Monate davor. Ändern oder entfernen Sie zuerst jenes.',
    en: 'It says “Still here after twelve months” already, which needs the move twelve months before. Change or remove that first.',
  },
  entry_used: {
    de: 'Dieses Wort steht schon irgendwo, vielleicht auch in Entferntem. Legen Sie es ab, statt es zu löschen.',
    en: 'This word is named somewhere already, maybe in what was removed. Retire it instead of deleting it.',
  },
  logo_unreadable: {
    de: 'Das ist kein Bild, das Lotse zeigen und drucken kann. Es geht PNG (ohne „interlaced“, höchstens 8 Bit je Farbe) und JPEG (RGB).',
    en: 'This is no picture that Lotse can show and print. PNG (not interlaced, at most 8 bits a colour) and JPEG (RGB) work.',
  },
  logo_too_large: {
    de: 'Das Bild ist zu groß. Es darf höchstens 512 kB haben und 2000 Pixel hoch und breit sein.',
    en: 'The picture is too large. It may have at most 512 kB, and be 2000 pixels high and wide.',
  },
  office_hours_backwards: {
    de: 'Eine Sprechzeit endet, bevor sie beginnt.',
    en: 'One of the office hours ends before it begins.',
  },
  office_hours_overlap: {
    de: 'Zwei Sprechzeiten an einem Tag überschneiden sich.',
    en: 'Two office hours on one day overlap.',
  },
  organisation_unknown: {
    de: 'Diese Organisation gibt es nicht. Bitte neu suchen.',
    en: 'There is no such organisation. Please search again.',
  },
  note_missing: { de: 'Eine Notiz braucht Worte.', en: 'A note needs words.' },
  one_client_needed: { de: 'Bitte genau einen Klienten wählen.', en: 'Please choose exactly one client.' },
  client_twice: {
    de: 'Dieselbe Klientin steht zweimal da. Bitte einmal entfernen.',
    en: 'The same client is named twice. Please remove one.',
  },
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
  founding_not_quarter_start: {
    de: 'Alle Quartale zählen dann neu. Wie viel sich ändert, zeigt Berichte der Koordination; hier steht es nur, wenn bisheriger und neuer Gründungstag ein Quartal beginnen.',
    en: 'All quarters will be counted anew. How much changes is shown to the coordinator under Reports; it is told here only where the present and the new founding day begin a quarter.',
  },
  kind_of_counselled: {
    de: 'Es gibt schon Fälle: Mit der Art ändern sich ihre Zielgruppe und frühere Zahlen. Das macht die Koordination.',
    en: 'There are cases already: with the kind, their target group and past figures change. The coordinator does that.',
  },
  decided_already: {
    de: 'Darüber ist schon entschieden. Behalten, ablegen oder zuordnen geht weiterhin.',
    en: 'This has been decided. It can still be kept, retired or mapped.',
  },
  last_reason: {
    de: 'Das ist der letzte Grund fürs Schließen. Ohne ihn ließe sich kein Fall mehr schließen.',
    en: 'This is the last reason for closing. Without it no case could be closed any more.',
  },
  lead_unfit: {
    de: 'Das ist niemand, der sich anmelden und beraten kann. Bitte jemand anderen wählen.',
    en: 'This is nobody who can sign in and counsel. Please choose somebody else.',
  },
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

  // saved views
  view_name_taken: {
    de: 'So heißt schon eine Ihrer Ansichten. Bitte einen anderen Namen wählen.',
    en: 'One of your views has this name already. Please choose another.',
  },
  too_many_views: {
    de: 'Sie haben schon 50 Ansichten. Bitte erst eine löschen.',
    en: 'You have 50 views already. Please delete one first.',
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
  language_unknown: { de: 'Diese Sprache kennt Lotse nicht.', en: 'Lotse does not know this language.' },
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
}
