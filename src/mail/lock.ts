import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { makePrivate } from '../../db/open.ts'

/** Beside the database: who sends one centre's mails is one process, whatever it was started with. */
export const lockFileOf = (databaseFile: string): string => join(dirname(databaseFile), 'mail.lock')

/**
 * Held by one process at a time, and given back by the system when that ends, however it ends: whoever holds it knows that
 * nobody else is at work. Returns what lets go of it; null while another holds it.
 */
export const takeLock = (file: string): (() => void) | null => {
  // Opened and closed by a process that holds it, it would be let go.
  if (!existsSync(file)) makePrivate(file)
  const connection = new Database(file, { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
    return () => connection.close()
  } catch (error) {
    connection.close()
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')) return null
    throw error
  }
}
