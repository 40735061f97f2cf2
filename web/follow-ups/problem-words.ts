import type { Words } from '../app/server-words.ts'

/** Refusals of what is to be done. */
export const followUpProblemWords: Record<string, Words> = {
  due_in_past: { de: 'Dieser Tag ist schon vorbei.', en: 'This day is over already.' },
  due_too_far_ahead: {
    de: 'Weiter als fünf Jahre im Voraus geht es nicht. Stimmt das Jahr?',
    en: 'This is more than five years ahead. Is the year right?',
  },
  time_skipped: {
    de: 'Diese Uhrzeit gibt es an dem Tag nicht: In der Nacht werden die Uhren von 2 auf 3 Uhr vorgestellt.',
    en: 'There is no such time on that day: during the night, clocks go forward from 2 to 3.',
  },
  ends_before_begins: {
    de: 'Das Ende liegt nicht nach dem Anfang.',
    en: 'The end does not come after the beginning.',
  },
  no_appointment: {
    de: 'Das hat keine Uhrzeit, also keinen Termin zum Weitergeben.',
    en: 'This has no time, so there is no appointment to pass on.',
  },
  no_calendar_feed: {
    de: 'Ihr Kalender hat noch keine Adresse. Legen Sie zuerst eine an.',
    en: 'Your calendar has no address yet. Make one first.',
  },
  calendar_feed_closed: {
    de: 'Diese Adresse öffnet keinen Kalender.',
    en: 'This address opens no calendar.',
  },
  owner_unfit: {
    de: 'Diese Kollegin kann keine Wiedervorlage übernehmen: Sie berät nicht oder kann sich nicht anmelden.',
    en: 'This colleague cannot take over a follow-up: they do not counsel, or cannot sign in.',
  },
  owner_knows_not: {
    de: 'Der Fall ist geschützt, und diese Kollegin sieht ihn nicht. Geben Sie ihn zuerst für sie frei.',
    en: 'The case is restricted and this colleague cannot see it. Open it to them first.',
  },
  follow_up_removed: {
    de: 'Diese Wiedervorlage wurde entfernt. Holen Sie sie zuerst zurück.',
    en: 'This follow-up was removed. Bring it back first.',
  },
  follow_up_done: {
    de: 'Diese Wiedervorlage ist schon erledigt. Öffnen Sie sie zuerst wieder.',
    en: 'This follow-up is done already. Open it again first.',
  },
  follow_up_of_closed_case: {
    de: 'Der Fall ist geschlossen. Öffnen Sie ihn wieder, oder entfernen Sie die Wiedervorlage.',
    en: 'The case is closed. Reopen it, or remove the follow-up.',
  },
  has_open_follow_ups: {
    de: 'Wer offene Wiedervorlagen hat, braucht Beratung oder Koordination. Geben Sie sie zuerst weiter.',
    en: 'Whoever has open follow-ups must be counsellor or coordinator. Hand them on first.',
  },
}
