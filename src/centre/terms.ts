/** What stands before the number of a case: a letter first, so that a number typed into the search is told apart. */
export const casePrefixPattern = '^[A-Za-zÄÖÜäöü][A-Za-zÄÖÜäöü0-9]{1,9}$'

export const isCasePrefix = (text: string): boolean => new RegExp(casePrefixPattern).test(text)

/** Rule 11: three as the Federal Employment Agency does, up to ten. */
export const withheldBelow = { least: 3, most: 10 } as const

/** A case without an entry for as long is silent: at least a day, at most ten years. */
export const silentAfterDays = { least: 1, most: 3650 } as const

/** An opening is asked after once in so many days: at least a week, at most two years. */
export const openingsAsked = { least: 7, most: 730 } as const

/** So many months a settled enquiry says who it was: six unless somebody says otherwise. */
export const enquiriesKept = { least: 1, most: 36 } as const

export const logoTypes = ['image/png', 'image/jpeg'] as const
export type LogoType = (typeof logoTypes)[number]

/** In bytes. */
export const largestLogo = 512 * 1024

/** In pixels, each way. */
export const widestLogo = 2000

/** Monday to Sunday, as ISO 8601 counts them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** From when to when somebody is there, as the clocks of Berlin show it, `HH:MM`; several on one day are possible. */
export type OfficeTime = { weekday: Weekday; from: string; to: string }

/** `closedOn`: days on which nobody is there, whatever the week says. */
export type OfficeHours = { times: OfficeTime[]; byAppointment: boolean; closedOn: string[] }

/** A day has at most so many parts, and so many days can be said to be closed. */
export const officeTimesAtMost = 28
export const closedDaysAtMost = 60
