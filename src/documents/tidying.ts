import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Db, Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { interruptedIn } from '../../db/unfinished.ts'
import { writeAudit } from '../audit/audit.ts'
import type { Stamp } from '../stamp.ts'
import { documentKeysIn } from './document-keys.ts'
import { takeOffTimeline } from './documents.ts'
import { filesOfDocuments, markDeleted } from './queries.ts'
import { type DocumentStore, discard, putInPlace } from './store.ts'

/** What a start finds and cannot mend, in numbers. */
export type Untidy = {
  /** Documents the key file knows nothing of: it is not the right one, or an older copy. */
  withoutKey: number
  withoutFile: number
  /** Whole files that no document names. They stay: under an older database, they may be those of a newer one. */
  nameless: number
}

/**
 * Ends what was interrupted: a file that a document names is put in place, one that none names goes, and its key; what was
 * deleted goes for good, also where a backup brought it back, since its key was erased. For the start, before anything is
 * stored. Under the lock of those who store, so that nobody is between a key and its row.
 */
export const tidyDocuments = async (db: Db, store: DocumentStore, stamp: Stamp): Promise<Untidy> => {
  const found = await lookAround(db, store)
  if (isTidy(found)) return found.untidy
  return transaction(db, async (tx) => {
    const { interrupted, over, comeBack, untidy } = await lookAround(tx, store)
    for (const { of, path, isNamed } of interrupted) {
      if (isNamed) putInPlace(store, of, path)
      else discard(store, of, path)
    }
    for (const fileName of over) discard(store, fileName)
    for (const row of comeBack) await deleteAgain(tx, row, stamp)
    return untidy
  })
}

const deleteAgain = async (tx: Tx, row: Row, stamp: Stamp): Promise<void> => {
  const { id } = row
  await markDeleted(tx, id, stamp.at, stamp.by.userId)
  if (row.kind === 'file') await takeOffTimeline(tx, row, stamp)
  await writeAudit(tx, 'document.deleted', id, stamp)
}

type Row = Awaited<ReturnType<typeof filesOfDocuments>>[number]

type Found = {
  interrupted: { of: string; path: string; isNamed: boolean }[]
  /** Files of documents that are deleted, where key or file is still there. */
  over: string[]
  /** Documents whose key was erased, and whose row knows nothing of it. */
  comeBack: Row[]
  untidy: Untidy
}

const isTidy = ({ interrupted, over, comeBack }: Found): boolean =>
  interrupted.length + over.length + comeBack.length === 0

const lookAround = async (handle: Handle, store: DocumentStore): Promise<Found> => {
  const rows = await filesOfDocuments(handle)
  const named = new Set(rows.map(({ fileName }) => fileName))
  const interrupted = foldersIn(store)
    .flatMap((folder) => interruptedIn(folder))
    .map(({ of, path }) => ({ of, path, isNamed: named.has(of) }))
  const files = new Set([...wholeFilesIn(store), ...interrupted.map(({ of }) => of)])
  const keys = rows.length > 0 ? documentKeysIn(store.keyFile) : new Map<string, 'stands' | 'erased'>()
  const isOver = ({ fileName, deletedAt }: Row) => deletedAt !== null || keys.get(fileName) === 'erased'
  const [over, standing] = [rows.filter(isOver), rows.filter((row) => !isOver(row))]
  return {
    interrupted,
    over: over.map(({ fileName }) => fileName).filter((name) => keys.get(name) === 'stands' || files.has(name)),
    comeBack: over.filter(({ deletedAt }) => deletedAt === null),
    untidy: {
      withoutKey: standing.filter(({ fileName }) => !keys.has(fileName)).length,
      withoutFile: standing.filter(({ fileName }) => !files.has(fileName)).length,
      nameless: wholeFilesIn(store).filter((name) => !named.has(name)).length,
    },
  }
}

const foldersIn = ({ folder }: DocumentStore): string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []

const wholeFilesIn = (store: DocumentStore): string[] =>
  foldersIn(store).flatMap((folder) => readdirSync(folder).filter((name) => /^[0-9a-f]{32}$/.test(name)))
