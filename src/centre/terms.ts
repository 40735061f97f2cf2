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
