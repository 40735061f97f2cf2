/** Where the welcome package of a person is put together. */
export const packageAddress = (personId: string): string => `/personen/${personId}/paket`

/** One that was handed over. */
export const handedOverAddress = (id: string): string => `/pakete/${id}`

/** Shown by the browser's own reader of PDFs, to be printed from there. */
export const printedAddress = (documentId: string): string => `/api/documents/${documentId}?show=inline`
