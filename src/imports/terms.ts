/** The four lists a centre hands over, by the names of their files. */
export const listNames = ['personen', 'unternehmen', 'beratungen', 'veranstaltungen'] as const
export type ListName = (typeof listNames)[number]
