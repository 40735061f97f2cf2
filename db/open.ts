import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import type { StorageTrouble } from '../src/condition/terms.ts'
import { drizzleOn } from './statements.ts'

type Queries = BaseSQLiteDatabase<'async', Database.RunResult, Record<string, never>>

/** Reads, and is what `transaction` takes to write. Its connection is opened readonly: a write outside throws. */
export type Db = Queries & { readonly kind: 'db' }

/** Reads and writes, inside one `transaction` only. */
export type Tx = Queries & { readonly kind: 'tx' }

/** What a query takes: it reads the same from both. */
export type Handle = Db | Tx

/** The two connections to one file; `close` ends both. */
export type OpenDatabase = { db: Db; writer: Writer; close: () => void }

export type Writer = {
  connection: Database.Database
  tx: Tx
  last: Promise<unknown>
  /** For how many milliseconds a write waits for another process, such as an import, before it gives up. */
  patience: number
  /** What kept the last write from being made; null once one succeeded. */
  trouble: StorageTrouble | null
}

/** SQLite answers at once, PostgreSQL would not: features see one async kind of handle (see HOUSE: async). */
const queriesOn = <Kind extends 'db' | 'tx'>(connection: Database.Database, kind: Kind) =>
  Object.assign(drizzleOn(connection), { kind }) as unknown as Queries & { readonly kind: Kind }

const writers = new WeakMap<Db, Writer>()

export const writerOf = (db: Db): Writer => {
  const writer = writers.get(db)
  if (!writer) throw new Error('This handle was not made by open()')
  return writer
}

/** Opens a migrated database file with one writing and one reading connection. */
export const open = (file: string, patience = 30_000): OpenDatabase => {
  const connection = openWriting(file)
  const reading = new Database(file, { readonly: true, timeout: 0 })
  reading.pragma('query_only = ON')
  const db = queriesOn(reading, 'db')
  const writer: Writer = {
    connection,
    tx: queriesOn(connection, 'tx'),
    last: Promise.resolve(),
    patience,
    trouble: null,
  }
  writers.set(db, writer)
  return {
    db,
    writer,
    close: () => {
      reading.close()
      connection.close()
    },
  }
}

/** For how many milliseconds an opening waits for another process that has just opened too, and recovers what a killed one left. */
const patienceToOpen = 5000

/** The one place for pragmas. Once it is open a busy timeout would stop the event loop: `transaction` waits instead. */
export const openWriting = (file: string, timeout = 0): Database.Database => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  makePrivate(file)
  const connection = new Database(file, { timeout: patienceToOpen })
  connection.pragma('journal_mode = WAL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('secure_delete = ON')
  // SQLite falls back to NORMAL whenever it finds a WAL file: an acknowledged entry must survive a power cut.
  connection.pragma('synchronous = FULL')
  if (connection.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL')
  connection.pragma(`busy_timeout = ${timeout}`)
  return connection
}

/** An empty file that nobody else may read, unless it is there: in a folder somebody made before, SQLite's may be read by all. */
export const makePrivate = (file: string): void => closeSync(openSync(file, 'a', 0o600))
