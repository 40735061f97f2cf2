import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { makePrivate } from '../db/open.ts'

const patience = 5000

/**
 * Does `work` while no other process does any under the same lock; given back by the system when a process ends, however it
 * ends. Whoever comes second waits, and the whole process with it: only for what takes a moment.
 */
export const underLock = <Result>(lockFile: string, work: () => Result): Result => {
  if (!existsSync(lockFile)) makePrivate(lockFile)
  const lock = new Database(lockFile, { timeout: patience })
  try {
    // The file is empty, so that a lock begins its first page, with a journal: for which a full disk has no room.
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
    return work()
  } finally {
    lock.close()
  }
}
