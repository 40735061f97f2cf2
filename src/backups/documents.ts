import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isNull } from 'drizzle-orm'
import type { OpenDatabase } from '../../db/open.ts'
import { documents } from '../../db/schema/index.ts'
import { findUnfinished } from '../../db/unfinished.ts'
import { pathIn, storeFolder } from '../documents/store.ts'
import { syncToDisk } from '../durable.ts'
import type { Manifest } from './manifest.ts'

/** Of what a backup holds: `documents/ab/ab…`, encrypted, their keys elsewhere. */
export const isFileOfStore = (path: string): boolean => /^documents\/([0-9a-f]{2})\/\1[0-9a-f]{30}$/.test(path)

/**
 * Brings the files of exactly those documents that the copied database names. They are never written to again, so a link
 * will do. One that was deleted since then is left out: its key is gone, and nothing opens it any more.
 */
export const copyDocuments = (database: OpenDatabase, dataFolder: string, working: string): void => {
  for (const name of standingFiles(database)) {
    const from = pathIn(join(dataFolder, storeFolder), name)
    const to = pathIn(join(working, storeFolder), name)
    const found = existsSync(from) ? from : findUnfinished(from)?.path
    if (found === undefined) continue
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    bring(found, to)
    if (!existsSync(to) && existsSync(from)) bring(from, to)
  }
}

/** On another disk than the centre, it is copied. */
const bring = (from: string, to: string): void => {
  try {
    linkSync(from, to)
  } catch {
    if (existsSync(from)) copyFileSync(from, to)
  }
}

/** None in a database of before there were documents. */
const standingFiles = ({ db, writer }: OpenDatabase): string[] => {
  const hasTable = writer.connection.prepare("select 1 from sqlite_schema where name = 'documents'").get() !== undefined
  if (!hasTable) return []
  const { sql, params } = db
    .select({ fileName: documents.fileName })
    .from(documents)
    .where(isNull(documents.deletedAt))
    .toSQL()
  return writer.connection
    .prepare(sql)
    .pluck()
    .all(...params) as string[]
}

/** Whether everything in a restored store is a document's. */
export const areAllNamed = (database: OpenDatabase, working: string): boolean => {
  const named = new Set(standingFiles(database))
  return namesIn(working).every((name) => named.has(name))
}

/** What a manifest says of the files: how many, and a SHA-256 over the name and SHA-256 of each. */
export const measuredDocuments = (working: string): NonNullable<Manifest['documents']> => {
  const all = createHash('sha256')
  let bytes = 0
  const names = namesIn(working)
  for (const name of names) {
    const content = readFileSync(pathIn(join(working, storeFolder), name))
    bytes += content.length
    all.update(`${name} ${createHash('sha256').update(content).digest('hex')}\n`)
  }
  return { files: names.length, bytes, sha256: all.digest('hex') }
}

const foldersIn = (working: string): string[] => {
  const store = join(working, storeFolder)
  return existsSync(store) ? readdirSync(store).map((name) => join(store, name)) : []
}

const namesIn = (working: string): string[] =>
  foldersIn(working)
    .flatMap((folder) => readdirSync(folder))
    .sort()

/** Nobody else's to read, and on the disk. */
export const secureDocuments = (working: string): void => {
  const folders = foldersIn(working)
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      chmodSync(join(folder, name), 0o600)
      syncToDisk(join(folder, name))
    }
    chmodSync(folder, 0o700)
    syncToDisk(folder)
  }
  if (folders.length === 0) return
  const store = join(working, storeFolder)
  chmodSync(store, 0o700)
  syncToDisk(store)
}
