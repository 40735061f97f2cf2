/** Whom a calendar file is for. */
export const readers = ['owner', 'client'] as const
export type Reader = (typeof readers)[number]
