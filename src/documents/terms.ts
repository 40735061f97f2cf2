/** What a document is; later kinds join this list. */
export const documentKinds = ['package'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Everything a document can be, with the ending of its file: what is served as anything else could run in a browser. */
export const documentEndings = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
} as const
export type MediaType = keyof typeof documentEndings
export const mediaTypes = Object.keys(documentEndings) as MediaType[]

/** In bytes: it is encrypted and checked in one piece. */
export const largestDocument = 20 * 1024 * 1024
