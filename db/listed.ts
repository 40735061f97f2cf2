import { type SQL, sql } from 'drizzle-orm'

/**
 * Ids as the rows of a table `listed`, handed over in one parameter: a list behind a figure can be longer than a
 * statement has places for.
 */
export const listed = (ids: Iterable<string>): SQL =>
  sql`(select value as id from json_each(${JSON.stringify([...new Set(ids)])})) as listed`

export const listedId = sql<string>`listed.id`
