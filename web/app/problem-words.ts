import { checkProblemWords } from '../checks/problem-words.ts'
import { documentProblemWords } from '../documents/problem-words.ts'
import { enquiryProblemWords } from '../enquiries/problem-words.ts'
import { eventProblemWords } from '../events/problem-words.ts'
import { followUpProblemWords } from '../follow-ups/problem-words.ts'
import { householdProblemWords } from '../households/problem-words.ts'
import { journeyProblemWords } from '../journeys/problem-words.ts'
import { openingProblemWords } from '../openings/problem-words.ts'
import { packageProblemWords } from '../packages/problem-words.ts'
import { partnerProblemWords } from '../partners/problem-words.ts'
import { placementProblemWords } from '../placements/problem-words.ts'
import { referralProblemWords } from '../referrals/problem-words.ts'
import { reportProblemWords } from '../reports/problem-words.ts'
import { mergeProblemWords } from './merge-problem-words.ts'
import { recordProblemWords } from './record-problem-words.ts'
import { serverWords, type Words } from './server-words.ts'

/** What each code of a refusal says to a person who can act on it. A test may hold it against the codes in `src`. */
export const problemWords: Record<string, Words> = {
  ...serverWords,
  ...recordProblemWords,
  ...mergeProblemWords,
  ...reportProblemWords,
  ...checkProblemWords,
  ...followUpProblemWords,
  ...journeyProblemWords,
  ...openingProblemWords,
  ...partnerProblemWords,
  ...placementProblemWords,
  ...enquiryProblemWords,
  ...referralProblemWords,
  ...eventProblemWords,
  ...documentProblemWords,
  ...packageProblemWords,
  ...householdProblemWords,

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
  draft_changed_meanwhile: {
    de: 'Hier haben Sie auf einem anderen Gerät weitergeschrieben.',
    en: 'You wrote on here on another device.',
  },
  draft_unreadable: {
    de: 'Dieser Entwurf ist beschädigt. Bitte die Seite neu laden.',
    en: 'This draft is damaged. Please reload the page.',
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

  // mails
  email_invalid: {
    de: 'Das ist keine E-Mail-Adresse. Sie sieht aus wie name@firma.de.',
    en: 'This is no e-mail address. One looks like name@company.com.',
  },
  mail_sent: {
    de: 'Diese E-Mail ist inzwischen gesendet.',
    en: 'This mail has been sent meanwhile.',
  },
  mail_link_over: {
    de: 'Der Link in dieser E-Mail gilt nicht mehr. Laden Sie noch einmal ein.',
    en: 'The link in this mail has ended. Invite once more.',
  },
  mail_being_sent: {
    de: 'Diese E-Mail wird gerade gesendet und lässt sich nicht mehr zurückziehen.',
    en: 'This mail is being sent right now, and can no longer be withdrawn.',
  },
  mail_content_gone: {
    de: 'Der Text dieser E-Mail ist gelöscht. Laden Sie noch einmal ein.',
    en: 'The text of this mail is deleted. Invite once more.',
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
  last_coordinator: {
    de: 'Niemand sonst koordiniert. Geben Sie zuerst jemand anderem die Rolle Koordination.',
    en: 'Nobody else coordinates. Give somebody else the role of coordinator first.',
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
}
