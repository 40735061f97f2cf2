import { closeSync, fsyncSync, openSync, readFileSync, renameSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { Sentence } from '../src/errors.ts'
import { makePrivate, openWriting } from './open.ts'
import { unfinishedBeside } from './unfinished.ts'

const shippedMigrations = fileURLToPath(new URL('./migrations', import.meta.url))

/** How long a start waits for another process that migrates. Nothing is served yet, so this may block. */
const patience = 60_000

type Migration = { name: string; statements: string[] }

/**
 * Brings a database file to the newest schema, or throws and leaves it as it was. Before an older file is changed, it is
 * copied aside to `FILE.before-NNNN`, where NNNN counts the migrations it already had (SQLite's `user_version`).
 */
export const migrate = (file: string, folder = shippedMigrations): void => {
  const connection = openWriting(file, patience)
  try {
    const shipped = readMigrations(folder)
    if (appliedCount(connection) !== shipped.length) applyAll(connection, file, shipped)
  } finally {
    connection.close()
  }
}

export const readMigrations = (folder = shippedMigrations): Migration[] => {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as { entries: { tag: string }[] }
  return journal.entries.map(({ tag }) => ({
    name: tag,
    statements: readFileSync(`${folder}/${tag}.sql`, 'utf8').split('--> statement-breakpoint'),
  }))
}

/** How many migrations a database file has; changes nothing. */
export const migrationsIn = (file: string): number => {
  const reading = new Database(file, { readonly: true })
  try {
    return appliedCount(reading)
  } finally {
    reading.close()
  }
}

const appliedCount = (connection: Database.Database) => connection.pragma('user_version', { simple: true }) as number

/**
 * All or nothing, in one transaction. Not drizzle's migrator: it commits before foreign keys can be checked, and skips a
 * migration dated before the last one. Foreign keys are off meanwhile, or rebuilding a table would trip over them.
 */
const applyAll = (connection: Database.Database, file: string, shipped: Migration[]): void => {
  connection.pragma('foreign_keys = OFF')
  connection.exec('BEGIN EXCLUSIVE')
  try {
    // Counted under the lock: another process may have migrated while this one waited.
    const applied = appliedCount(connection)
    refuseNewer(file, applied, shipped.length)
    if (applied > 0 && applied < shipped.length) copyAside(file, applied)
    for (const migration of shipped.slice(applied)) applyOne(connection, migration)
    const broken = connection.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Sentence(`After migrating, ${broken.length} rows point to nothing.`)
    connection.pragma(`user_version = ${shipped.length}`)
    connection.exec('COMMIT')
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

const refuseNewer = (file: string, applied: number, known: number): void => {
  if (applied > known) {
    throw new Sentence(`${file} was written by a newer Lotse: it has ${applied} migrations, this one ${known}.`)
  }
}

/**
 * A consistent copy of what was there before the transaction that holds the lock; one of an earlier failed start is
 * replaced. Under its name stands a whole copy or none, and the disk holds it before the first table changes.
 */
const copyAside = (file: string, applied: number): void => {
  const copy = `${file}.before-${String(applied).padStart(4, '0')}`
  const working = unfinishedBeside(copy)
  makePrivate(working)
  const reading = new Database(file, { readonly: true })
  try {
    reading.prepare('VACUUM INTO ?').run(working)
  } finally {
    reading.close()
  }
  syncToDisk(working)
  renameSync(working, copy)
}

const syncToDisk = (file: string): void => {
  const descriptor = openSync(file, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

const applyOne = (connection: Database.Database, { name, statements }: Migration): void => {
  try {
    for (const statement of statements) connection.exec(statement)
  } catch (error) {
    throw new Sentence(`Migration ${name} failed and was undone.`, { cause: error })
  }
}
