import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The migrations up to this many, as an earlier Lotse shipped them. */
export const shippedWith = (folder: string, count: number): string => {
  const migrations = join(folder, `migrations-${count}`)
  cpSync('db/migrations', migrations, { recursive: true })
  const journal = join(migrations, 'meta', '_journal.json')
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] }
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }))
  return migrations
}
