import { sql } from 'drizzle-orm'
import type { Db } from './open.ts'

/** Another number after every commit of any other connection, the writing one as well: what was read before may be old. */
export const dataVersion = async (db: Db): Promise<number> => {
  const [row] = await db.all<{ data_version: number }>(sql`pragma data_version`)
  if (!row) throw new Error('SQLite knows its data version')
  return row.data_version
}
