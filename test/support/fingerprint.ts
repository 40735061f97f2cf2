import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import type { Db } from '../../db/open.ts'

/** Of everything a centre knows: two are alike if and only if nothing was written. When sessions were used is left out. */
export const fingerprintOf = async (db: Db): Promise<string> => {
  const hash = createHash('sha256')
  const tables = await db.all<{ name: string }>(
    sql`select name from sqlite_schema where type = 'table' and name not in ('sessions') order by name`,
  )
  for (const { name } of tables) hash.update(JSON.stringify([name, await db.all(sql`select * from ${sql.raw(name)}`)]))
  return hash.digest('hex')
}

/** Fails if the work wrote anything. */
export const writesNothing = async (db: Db, work: () => Promise<unknown>, what?: string): Promise<void> => {
  const before = await fingerprintOf(db)
  await work()
  assert.is(await fingerprintOf(db), before, `${what ?? 'this'} wrote something`)
}
