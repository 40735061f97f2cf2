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
}
