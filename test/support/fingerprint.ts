import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import type { Db } from '../../db/open.ts'

/** Of everything a centre knows: two are alike if and only if nothing was written. When sessions were used last is left out. */
export const fingerprintOf = async (db: Db): Promise<string> => {
  const hash = createHash('sha256')
  const tables = await db.all<{ name: string }>(sql`select name from sqlite_schema where type = 'table' order by name`)
  for (const { name } of tables) {
    const rows = await db.all<Record<string, unknown>>(sql`select * from ${sql.raw(name)}`)
    hash.update(JSON.stringify([name, rows.map(({ last_used_at: _, ...row }) => row)]))
  }
  return hash.digest('hex')
}

/** Fails if the work wrote anything. */
export const writesNothing = async (db: Db, work: () => Promise<unknown>, what?: string): Promise<void> => {
  const before = await fingerprintOf(db)
  await work()
  assert.is(await fingerprintOf(db), before, `${what ?? 'this'} wrote something`)
}
