import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'

/** The version digit of an id: whatever else comes of a sheet has a 7 there. */
const versionAt = 14
const ofRepetition = '8'

/** The follow-up that repeats a check says so by its id: what it says may be edited, and where it stands may change. */
export const newRepetitionId = (): string => {
  const id = newId()
  return `${id.slice(0, versionAt)}${ofRepetition}${id.slice(versionAt + 1)}`
}

export const isRepetition = ({ id, statement }: { id: string; statement: string | null }): boolean =>
  statement === null && id[versionAt] === ofRepetition

/** The same of a row of `follow_ups` in a query. */
export const isRepetitionRow = sql`(follow_ups.statement is null and substr(follow_ups.id, ${versionAt + 1}, 1) = ${ofRepetition})`
