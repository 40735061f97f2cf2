import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Db } from '../../db/open.ts'
import { storageTroubleOf } from '../../db/storage-trouble.ts'
import { findUnfinished, unfinishedBeside } from '../../db/unfinished.ts'
import { syncedToDisk, syncToDisk } from '../durable.ts'
import { ruleBroken } from '../errors.ts'
import { seal } from '../sealed.ts'
import { eraseDocumentKey } from './document-keys.ts'
import { isFileNamed } from './queries.ts'
import { largestDocument } from './terms.ts'

/** Where the documents of a centre lie, and the file their keys stand in. */
export type DocumentStore = { folder: string; keyFile: string }

/** In the centre's folder: beside the database, and brought back with it. */
export const storeFolder = 'documents'

export const storeIn = (dataFolder: string, keyFile: string): DocumentStore => ({
  folder: join(dataFolder, storeFolder),
  keyFile,
})

/** Names are made here and nowhere else: whatever else comes as one is no path. */
const isName = /^[0-9a-f]{32}$/

/** In one of 256 folders. */
export const pathIn = (folder: string, name: string): string => {
  if (!isName.test(name)) throw new Error('This is no name of a file of the store')
  return join(folder, name.slice(0, 2), name)
}

/** A file that is encrypted and on the disk, and not yet a document: its key is in memory alone. */
export type SealedFile = {
  store: DocumentStore
  /** Of the document it is to be. */
  id: string
  name: string
  key: Buffer
  /** Where it lies until the database names it. */
  aside: string
  bytes: number
  sha256: string
}

/** Under another document's id, what was encrypted does not open. */
export const contextOf = (id: string): string => `document\n${id}`

/**
 * Encrypts a file and has it ready on the disk for `work`, which stores it as a document in a transaction of its own. What
 * becomes of it is the database's to say: a file no row names afterwards is gone, and its key with it. Whatever is
 * interrupted, the next start tidies. Throws `document_empty` and `document_too_large`.
 */
export const withSealedFile = async <Result>(
  db: Db,
  store: DocumentStore,
  { id, content }: { id: string; content: Buffer },
  work: (file: SealedFile) => Promise<Result>,
): Promise<Result> => {
  if (content.length === 0) throw ruleBroken('document_empty', 'content')
  if (content.length > largestDocument) throw ruleBroken('document_too_large', 'content')
  const file = await layAside(store, id, content)
  try {
    const result = await work(file)
    await settle(db, file)
    return result
  } catch (error) {
    // A disk that fails leaves it open what it holds: the next start looks again.
    if (!/^(failed|damaged)$/.test(storageTroubleOf(error) ?? '')) await settle(db, file)
    throw error
  }
}

const layAside = async (store: DocumentStore, id: string, content: Buffer): Promise<SealedFile> => {
  const name = randomBytes(16).toString('hex')
  const key = randomBytes(32)
  const path = pathIn(store.folder, name)
  await makeFolder(dirname(path))
  const aside = unfinishedBeside(path)
  try {
    await write(aside, seal(key, content, contextOf(id)))
  } catch (error) {
    rmSync(aside, { force: true })
    throw error
  }
  return { store, id, name, key, aside, bytes: content.length, sha256: hashOf(content) }
}

export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

const makeFolder = async (folder: string): Promise<void> => {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (made === undefined) return
  await syncedToDisk(dirname(folder))
  await syncedToDisk(dirname(dirname(folder)))
}

const write = async (path: string, content: Buffer): Promise<void> => {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncedToDisk(dirname(path))
}

/** Never a reason for what was stored to look as if it had failed: whoever reads finds it aside as well. */
const settle = async (db: Db, { store, name, aside }: SealedFile): Promise<void> => {
  try {
    if (await isFileNamed(db, name)) putInPlace(store, name, aside)
    else discard(store, name, aside)
  } catch {
    // The next start does it.
  }
}

/** Gives a file that the database names its own name. */
export const putInPlace = ({ folder }: DocumentStore, name: string, aside: string): void =>
  renameSync(aside, pathIn(folder, name))

/** The key first: a file without a key says nothing, a key without a file would stay for ever. */
export const discard = (store: DocumentStore, name: string, path = pathIn(store.folder, name)): void => {
  eraseDocumentKey(store.keyFile, name)
  if (!existsSync(path)) return
  rmSync(path)
  syncToDisk(dirname(path))
}

/** A file of the store as it lies there; null where it is missing. Another process may not have put it in place yet. */
export const readFile = (folder: string, name: string): Buffer | null => {
  const path = pathIn(folder, name)
  const found = readIfThere(path)
  if (found !== null) return found
  const aside = findUnfinished(path)?.path
  return (aside === undefined ? null : readIfThere(aside)) ?? readIfThere(path)
}

const readIfThere = (path: string): Buffer | null => {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
