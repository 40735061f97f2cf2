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
} as const
