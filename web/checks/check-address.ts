/** Where the results of a check stand inside. */
export const checkAddress = (id: string): string => `/checks/${id}`
