import type { Words } from '../app/server-words.ts'

/** Refusals of journeys. */
export const journeyProblemWords: Record<string, Words> = {
  journey_unknown: {
    de: 'Diesen Ablauf gibt es nicht mehr. Bitte neu wählen.',
    en: 'This journey no longer exists. Please choose again.',
  },
  anchor_unknown: {
    de: 'Diesen Stichtag hat der Ablauf nicht. Bitte die Seite neu laden.',
    en: 'The journey has no such anchor day. Please reload the page.',
  },
  anchor_too_far: {
    de: 'Der Tag liegt mehr als fünf Jahre entfernt. Stimmt das Jahr?',
    en: 'The day is more than five years away. Is the year right?',
  },
  anchor_twice: {
    de: 'Ein Stichtag steht zweimal da. Bitte nur einen Tag für ihn nennen.',
    en: 'An anchor day is named twice. Please give only one day for it.',
  },
  journeys_full: {
    de: 'Auf einem Fall laufen höchstens 30 Abläufe zugleich. Beenden Sie zuerst einen.',
    en: 'No more than 30 journeys run on a case at once. End one first.',
  },
  journeys_too_many: {
    de: 'Auf diesem Fall wurden schon 200 Abläufe begonnen. Eröffnen Sie für weitere einen neuen Fall.',
    en: '200 journeys were begun on this case already. Open a new case for more.',
  },
  journey_under_way: {
    de: 'Ein Schritt ist schon erledigt. Der Start lässt sich nicht mehr zurücknehmen, der Ablauf aber abbrechen.',
    en: 'A step is done already. The start can no longer be taken back, but the journey can be cancelled.',
  },
  journey_ended: {
    de: 'Der Ablauf ist beendet. Nehmen Sie ihn zuerst wieder auf.',
    en: 'The journey has ended. Take it up again first.',
  },
  journey_moves_otherwise: {
    de: 'Inzwischen hat sich etwas geändert: Andere Schritte würden sich verschieben. Bitte noch einmal ansehen.',
    en: 'Something has changed meanwhile: other steps would move. Please look again.',
  },
  journey_full: {
    de: 'Mehr als 100 Schritte hat ein Ablauf nicht.',
    en: 'A journey has no more than 100 steps.',
  },
  step_unknown: {
    de: 'Diesen Schritt gibt es in dem Ablauf nicht.',
    en: 'The journey has no such step.',
  },
  step_twice: {
    de: 'Ein Schritt steht zweimal da. Bitte nur einmal nennen.',
    en: 'A step is named twice. Please name it once.',
  },
  step_not_open: {
    de: 'Dieser Schritt ist nicht offen. Er ist erledigt, übersprungen oder wartet auf eine Antwort.',
    en: 'This step is not open. It is done, skipped, or waits for an answer.',
  },
}
