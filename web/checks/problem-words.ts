/** Refusals around the Willkommens-Check: links, sheets, registrations. */
export const checkProblemWords = {
  check_link_closed: {
    de: 'Dieser Link öffnet nichts. Vielleicht ist er nicht vollständig, oder er gilt nicht mehr.',
    en: 'This link opens nothing. It may be incomplete, or no longer valid.',
  },
  check_finished: {
    de: 'Dieser Check ist schon abgeschlossen. Ändern lässt sich daran nichts mehr.',
    en: 'This check is finished already. Nothing about it can be changed any more.',
  },
  check_not_finished: { de: 'Dieser Check ist noch nicht abgeschlossen.', en: 'This check is not finished yet.' },
  statement_unknown: {
    de: 'Diese Aussage gibt es in dem Fragebogen nicht.',
    en: 'The questionnaire has no such statement.',
  },
  field_unknown: {
    de: 'Dieses Themenfeld gibt es in dem Fragebogen nicht.',
    en: 'The questionnaire has no such topic.',
  },
  check_note_too_long: {
    de: 'Diese Anmerkung ist zu lang. Bitte kürzen Sie sie.',
    en: 'This note is too long. Please shorten it.',
  },
  enquiries_enough: {
    de: 'Zu diesem Check liegen schon mehrere Anfragen vor. Wir melden uns.',
    en: 'There are several requests about this check already. We will get in touch.',
  },
  registration_closed: {
    de: 'Hier kann man sich zurzeit nicht selbst anmelden.',
    en: 'At the moment one cannot register here oneself.',
  },
  day_over: { de: 'Dieser Tag ist schon vorbei.', en: 'This day is over already.' },
  case_of_other_client: {
    de: 'Dieser Fall gehört zu jemand anderem.',
    en: 'This case belongs to somebody else.',
  },
  respondent_twice: { de: 'Eine Person steht zweimal da.', en: 'One person is there twice.' },
  link_not_kept: {
    de: 'Diesen Link kennt nur, wer ihn bekommen hat. Machen Sie einen neuen, wenn er verloren ist.',
    en: 'This link is known only to whoever received it. Make a new one if it is lost.',
  },
  check_over: {
    de: 'Dieser Check ist abgelaufen. Laden Sie neu ein.',
    en: 'This check has ended. Send a new invitation.',
  },
  check_not_waiting: {
    de: 'Hier ist nichts mehr auszufüllen: keine Erinnerung nötig.',
    en: 'There is nothing left to fill in: no reminder is needed.',
  },
  email_missing: {
    de: 'Ohne E-Mail-Adresse geht keine Erinnerung. Kopieren Sie den Link.',
    en: 'Without an e-mail address there is no reminder. Copy the link.',
  },
  mail_not_set: {
    de: 'Es ist kein Mailserver eingerichtet. Kopieren Sie den Link und geben Sie ihn weiter.',
    en: 'No mail server is set up. Copy the link and pass it on.',
  },
  reminders_changed: {
    de: 'Inzwischen hat jemand geantwortet oder wurde schon erinnert. Niemand wurde erinnert; die Liste ist jetzt neu.',
    en: 'Meanwhile somebody answered or was reminded already. Nobody was reminded; the list is up to date now.',
  },
  organisation_twice: { de: 'Eine Organisation steht zweimal da.', en: 'One organisation is there twice.' },
  reminded_today: {
    de: 'Heute ist schon eine Erinnerung hinausgegangen.',
    en: 'A reminder has gone out today already.',
  },
  check_of_other_kind: {
    de: 'Der Check ist für die andere Art: Ein Unternehmen füllt einen anderen aus als eine Kommune.',
    en: 'The check is for the other kind: a company fills in another one than a municipality.',
  },
  check_tied_already: {
    de: 'Dieser Check ist schon zugeordnet. Nehmen Sie das zuerst zurück.',
    en: 'This check is assigned already. Undo that first.',
  },
  check_invited: {
    de: 'Zu diesem Check wurde diese Organisation eingeladen. Er bleibt bei ihr.',
    en: 'This organisation was invited to this check. It stays with it.',
  },
  untying_is_coordinations: {
    de: 'Das nimmt jetzt nur noch die Koordination zurück: Zurücknehmen kann es sonst, wer zugeordnet hat, am selben Tag und solange danach nichts ausgefüllt wurde.',
    en: 'Only the coordinator undoes this now. Otherwise whoever assigned it can, on the same day and while nothing more was filled in.',
  },
  check_worked_on: {
    de: 'Zu diesem Check ist schon etwas vereinbart oder erledigt. Entfernen Sie das zuerst, oder öffnen Sie es wieder.',
    en: 'Something was agreed or done about this check already. Remove it first, or open it again.',
  },
  measure_agreed_already: {
    de: 'Zu dieser Aussage ist schon eine Maßnahme vereinbart, die noch offen ist.',
    en: 'A measure about this statement is agreed already and not done yet.',
  },
  measure_not_needed: {
    de: 'Zu dieser Aussage gibt es nichts zu vereinbaren: Sie steht schon ganz oben, oder die Stufe ist nicht bekannt.',
    en: 'There is nothing to agree on here: the statement stands at the top already, or its level is not known.',
  },
} as const
