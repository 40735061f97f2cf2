export type Words = { de: string; en: string }

/** What the way to the server says, and the server of itself and its disk: not of what was asked. */
export const serverWords: Record<string, Words> = {
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
    de: 'Ein anderes Programm schreibt gerade, etwa ein Import. Was Sie eingegeben haben, steht noch da: bitte in einer Minute noch einmal versuchen.',
    en: 'Another program is writing, perhaps an import. What you typed is still there: please try again in a minute.',
  },
  storage_full: {
    de: 'Die Festplatte des Servers ist voll; das wurde nicht gespeichert. Was Sie eingegeben haben, steht noch da: Sagen Sie es der Verwaltung, und versuchen Sie es danach noch einmal.',
    en: 'The server’s disk is full; this was not saved. What you typed is still there: tell your administrator, then try again.',
  },
  storage_read_only: {
    de: 'Lotse darf gerade nur lesen; das wurde nicht gespeichert. Was Sie eingegeben haben, steht noch da: Sagen Sie es der Verwaltung, und versuchen Sie es danach noch einmal.',
    en: 'Lotse may only read right now; this was not saved. What you typed is still there: tell your administrator, then try again.',
  },
  storage_damaged: {
    de: 'Die Datenbank ist beschädigt. Bitte arbeiten Sie nicht weiter, und rufen Sie die Verwaltung an.',
    en: 'The database is damaged. Please stop working, and call your administrator.',
  },
  storage_failed: {
    de: 'Die Festplatte des Servers nimmt gerade nichts an; ob das gespeichert wurde, ist nicht sicher. Was Sie eingegeben haben, steht noch da: Sagen Sie es der Verwaltung, und versuchen Sie es danach noch einmal, doppelt wird nichts.',
    en: 'The server’s disk takes nothing right now; it is not certain that this was saved. What you typed is still there: tell your administrator, then try again; nothing is made twice.',
  },
  bad_request: { de: 'Das hat Lotse nicht verstanden.', en: 'Lotse did not understand that.' },
  unsupported_media_type: { de: 'Das hat Lotse nicht verstanden.', en: 'Lotse did not understand that.' },
  too_large: { de: 'Das ist zu groß.', en: 'That is too large.' },
  cross_site: {
    de: 'Diese Seite gehört nicht zu Lotse. Bitte Lotse neu öffnen.',
    en: 'This page is not part of Lotse. Please open Lotse again.',
  },
}
