/** The version digit of an id: whatever else comes of a sheet has a 7 there. */
export const versionAt = 14
export const ofRepetition = '8'

/** The follow-up that repeats a check says so by its id: what it says may be edited, and where it stands may change. */
export const repetitionIdFrom = (id: string): string =>
  `${id.slice(0, versionAt)}${ofRepetition}${id.slice(versionAt + 1)}`

export const isRepetition = ({ id, statement }: { id: string; statement: string | null }): boolean =>
  statement === null && id[versionAt] === ofRepetition
