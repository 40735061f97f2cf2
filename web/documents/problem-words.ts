import type { Words } from '../app/server-words.ts'

/** What keeps a document from being opened or stored. */
export const documentProblemWords: Record<string, Words> = {
  document_deleted: {
    de: 'Dieses Dokument ist gelöscht. Es lässt sich nicht zurückholen, auch aus keiner Sicherung.',
    en: 'This document is deleted. It cannot be brought back, from no backup either.',
  },
  document_key_missing: {
    de: 'Lotse fehlt der Schlüssel zu diesem Dokument. Sagen Sie es der Verwaltung: Liegt die richtige Schlüsseldatei wieder da, lässt es sich öffnen.',
    en: 'Lotse lacks the key to this document. Tell your administrator: once the right key file is back, it opens.',
  },
  document_missing: {
    de: 'Die Datei dieses Dokuments fehlt auf dem Server. Sagen Sie es der Verwaltung: In einer Sicherung ist sie vielleicht noch.',
    en: 'The file of this document is missing on the server. Tell your administrator: a backup may still have it.',
  },
  document_damaged: {
    de: 'Dieses Dokument ist beschädigt oder wurde verändert und wird deshalb nicht geöffnet. Sagen Sie es der Verwaltung: In einer Sicherung ist es vielleicht noch heil.',
    en: 'This document is damaged or was changed, so it is not opened. Tell your administrator: a backup may still have it whole.',
  },
  key_file_missing: {
    de: 'Die Schlüsseldatei des Servers fehlt; Dokumente lassen sich weder öffnen noch ablegen. Sagen Sie es der Verwaltung.',
    en: 'The server’s key file is missing; documents can neither be opened nor stored. Tell your administrator.',
  },
  document_empty: { de: 'Diese Datei ist leer.', en: 'This file is empty.' },
  document_too_large: {
    de: 'Diese Datei ist zu groß. Lotse nimmt bis zu 20 MB.',
    en: 'This file is too large. Lotse takes up to 20 MB.',
  },
  file_kind_unknown: {
    de: 'Das ist keine Datei, die Lotse nimmt, oder sie ist beschädigt: PDF, Bilder, Word, Excel, PowerPoint, OpenDocument oder Text (UTF-8).',
    en: 'Lotse does not take this file, or it is damaged: PDF, images, Word, Excel, PowerPoint, OpenDocument or text (UTF-8).',
  },
  file_ending_wrong: {
    de: 'Der Name endet anders, als es der Inhalt ist. Bitte die Endung berichtigen, zum Beispiel .docx für ein Word-Dokument.',
    en: 'The name ends otherwise than its content. Please correct the ending, such as .docx for a Word document.',
  },
  file_has_macros: {
    de: 'Diese Datei enthält Makros, also Programme. Bitte ohne Makros oder als PDF speichern und noch einmal ablegen.',
    en: 'This file contains macros, that is, programs. Please save it without macros or as a PDF and add it again.',
  },
  file_locked: {
    de: 'Diese Datei ist mit einem Kennwort verschlossen. Bitte ohne Kennwort speichern: Lotse verschlüsselt sie selbst.',
    en: 'This file is locked with a password. Please save it without one: Lotse encrypts it itself.',
  },
  file_cut_off: {
    de: 'Die Datei kam nicht ganz an. Bitte noch einmal versuchen.',
    en: 'The file did not arrive as a whole. Please try again.',
  },
  files_busy: {
    de: 'Gerade kommen sehr viele Dateien an. Bitte gleich noch einmal versuchen.',
    en: 'A great many files are arriving right now. Please try again in a moment.',
  },
  file_name_missing: { de: 'Wie heißt die Datei?', en: 'What is the file called?' },
  file_name_unfit: {
    de: 'So kann eine Datei nicht heißen: ohne / \\ : * ? " < > | und ohne unsichtbare Zeichen.',
    en: 'A file cannot be called that: without / \\ : * ? " < > | and without invisible signs.',
  },
  file_name_too_long: {
    de: 'Dieser Name ist zu lang. Bitte kürzen.',
    en: 'This name is too long. Please shorten it.',
  },
}
