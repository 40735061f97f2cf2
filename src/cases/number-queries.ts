import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { caseFiles } from '../../db/schema/index.ts'
import { type Day, yearOf } from '../calendar/rules.ts'
import { type CaseNumberTyped, caseNumbersIn, earliestDay } from './rules.ts'

/** Which cases somebody may mean who types this as a number; undefined where it is none. */
export const casesNumbered = (typed: string, today: Day): SQL | undefined => {
  const numbers = caseNumbersIn(typed)
  return numbers.length === 0 ? undefined : or(...numbers.map((number) => isNumbered(number, today)))
}

/** Every year by its name, so that a sequence without one is still looked up in the index by year and sequence. */
const isNumbered = ({ prefix, year, sequence }: CaseNumberTyped, today: Day): SQL | undefined =>
  and(
    year === null ? inArray(caseFiles.year, yearsUntil(today)) : eq(caseFiles.year, year),
    eq(caseFiles.sequence, sequence),
    prefix === null ? undefined : sql`${smallPrefix} = ${prefix}`,
  )

/** SQLite makes small letters of A to Z alone, and a prefix may hold an umlaut. */
const smallPrefix = sql`lower(replace(replace(replace(${caseFiles.prefix}, 'Ä', 'ä'), 'Ö', 'ö'), 'Ü', 'ü'))`

const yearsUntil = (today: Day): number[] => {
  const first = yearOf(earliestDay)
  return Array.from({ length: yearOf(today) - first + 1 }, (_, index) => first + index)
}
