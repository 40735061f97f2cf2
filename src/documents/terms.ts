import type { Label } from '../terms.ts'

/** What a document is: drawn by Lotse, or put on a case by somebody. */
export const documentKinds = ['package', 'file'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Everything a document can be, with the ending of its file: what is served as anything else could run in a browser. */
export const documentEndings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.ms-powerpoint': 'ppt',
  'text/plain': 'txt',
} as const
export type MediaType = keyof typeof documentEndings
export const mediaTypes = Object.keys(documentEndings) as MediaType[]

/** In bytes: it is encrypted and checked in one piece. */
export const largestDocument = 20 * 1024 * 1024

/** How else people end the names of such files. */
export const otherEndings: Partial<Record<MediaType, readonly string[]>> = {
  'image/jpeg': ['jpeg', 'jpe', 'jfif'],
  'image/heic': ['heif'],
  'text/plain': ['text', 'md', 'csv'],
}

export const mediaTypeLabels: Record<MediaType, Label> = {
  'application/pdf': { de: 'PDF', en: 'PDF' },
  'image/jpeg': { de: 'Bild', en: 'Image' },
  'image/png': { de: 'Bild', en: 'Image' },
  'image/webp': { de: 'Bild', en: 'Image' },
  'image/heic': { de: 'Bild (HEIC)', en: 'Image (HEIC)' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { de: 'Word', en: 'Word' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { de: 'Excel', en: 'Excel' },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': { de: 'PowerPoint', en: 'PowerPoint' },
  'application/vnd.oasis.opendocument.text': { de: 'OpenDocument-Text', en: 'OpenDocument text' },
  'application/vnd.oasis.opendocument.spreadsheet': { de: 'OpenDocument-Tabelle', en: 'OpenDocument spreadsheet' },
  'application/vnd.oasis.opendocument.presentation': { de: 'OpenDocument-Folien', en: 'OpenDocument slides' },
  'application/msword': { de: 'Word (alt)', en: 'Word (old)' },
  'application/vnd.ms-excel': { de: 'Excel (alt)', en: 'Excel (old)' },
  'application/vnd.ms-powerpoint': { de: 'PowerPoint (alt)', en: 'PowerPoint (old)' },
  'text/plain': { de: 'Text', en: 'Text' },
}
