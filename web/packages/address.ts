/** Where the welcome package of a person is put together. */
export const packageAddress = (personId: string): string => `/personen/${personId}/paket`

/** One that was handed over. */
export const handedOverAddress = (id: string): string => `/pakete/${id}`
