import { existsSync } from 'node:fs'
import type { Db, Handle, Tx } from '../../db/open.ts'
import { documents } from '../../db/schema/index.ts'
import { storageTroubleOf } from '../../db/storage-trouble.ts'
import { transaction } from '../../db/transaction.ts'
import { mayWith } from '../accounts/permissions.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase, keepLastEntry, updateEntry } from '../cases/queries.ts'
import { wasCreated } from '../creations.ts'
import { notAllowed, Refusal } from '../errors.ts'
import { unsealBytes } from '../sealed.ts'
import type { Actor, Stamp } from '../stamp.ts'
import { addDocumentKey, findDocumentKey } from './document-keys.ts'
import { type DocumentRow, findDocument, forgetTitle, insertDocument, markDeleted } from './queries.ts'
import { mayDelete } from './rules.ts'
import { contextOf, type DocumentStore, discard, hashOf, readFile, type SealedFile } from './store.ts'
import type { DocumentKind, MediaType } from './terms.ts'

/** What is said of a document when it is stored; its id and content are the file's. */
export type NewDocument = {
  caseId: string
  entryId: string | null
  kind: DocumentKind
  title: string
  mediaType: MediaType
}

/**
 * Stores a file that `withSealedFile` has ready as a document of a case, joined to the transaction that writes what it
 * belongs to. Its key is on the disk before the row is; a transaction that is undone leaves neither. Safe to repeat with
 * the same id. Throws `not_found` for a case that is hidden.
 */
export const storeDocument = (
  handle: Handle,
  { store, id, name, key, aside, bytes, sha256 }: SealedFile,
  about: NewDocument,
  stamp: Stamp,
): Promise<DocumentRow> =>
  transaction(handle, async (tx) => {
    await findCase(tx, about.caseId, stamp.by)
    if (await wasCreated(tx, { id, kind: 'document', body: { ...about, sha256 }, table: documents }, stamp)) {
      return findDocument(tx, id, stamp.by)
    }
    // A start beside this process may have taken it for left behind; once the row stands, it cannot any more.
    if (!existsSync(aside)) throw new Error('The file was tidied away before it was stored')
    addDocumentKey(store.keyFile, name, key)
    const row = { ...about, id, bytes, sha256, fileName: name, createdAt: stamp.at, createdBy: stamp.by.userId }
    await insertDocument(tx, row)
    await writeAudit(tx, 'document.stored', id, stamp)
    return findDocument(tx, id, stamp.by)
  })

/**
 * The document itself, opened, and proven to be what was stored. Throws `not_found` where its case is hidden, and in a code
 * each what keeps it from being opened: `document_deleted`, `document_key_missing`, `document_missing`, `document_damaged`.
 */
export const readDocument = async (
  handle: Handle,
  store: DocumentStore,
  id: string,
  actor: Actor,
): Promise<{ document: DocumentRow; content: Buffer }> => {
  const document = await findDocument(handle, id, actor)
  refuseDeleted(document)
  // Read before the key: while somebody deletes it, the key goes first.
  const sealed = readFile(store.folder, document.fileName)
  const key = findDocumentKey(store.keyFile, document.fileName)
  if (key === 'erased') throw deleted()
  if (key === null) throw new Refusal(503, 'document_key_missing')
  if (sealed === null) throw new Refusal(503, 'document_missing')
  const content = unsealBytes(key, sealed, contextOf(id))
  if (content === null || hashOf(content) !== document.sha256) throw new Refusal(503, 'document_damaged')
  return { document, content }
}

/**
 * The same for somebody who looks at it: the audit says who did. A disk that takes no more keeps nobody from reading. Throws
 * what reading it throws.
 */
export const openDocument = async (db: Db, store: DocumentStore, id: string, stamp: Stamp) => {
  const opened = await readDocument(db, store, id, stamp.by)
  await transaction(db, (tx) => writeAudit(tx, 'document.opened', id, stamp)).catch((error) => {
    if (storageTroubleOf(error) === null) throw error
  })
  return opened
}

/** Throws `document_deleted`. */
export const refuseDeleted = ({ deletedAt }: Pick<DocumentRow, 'deletedAt'>): void => {
  if (deletedAt !== null) throw deleted()
}

/** No backup brings it back: what one may still hold of it opens without its key as little as noise. */
const deleted = () => new Refusal(410, 'document_deleted')

/** Deletes a document for good: its key, its file, and of neither a copy. Safe to repeat, also where that was interrupted. */
export const deleteDocument = async (db: Db, store: DocumentStore, id: string, stamp: Stamp): Promise<void> => {
  const { fileName } = await transaction(db, async (tx) => {
    const document = await findDocument(tx, id, stamp.by)
    const mayCorrectEveryones = mayWith(stamp.by.roles, 'correct everyone’s entries')
    if (!mayDelete(document, { userId: stamp.by.userId, mayCorrectEveryones })) throw notAllowed()
    if (document.deletedAt !== null) return document
    await markDeleted(tx, id, stamp.at, stamp.by.userId)
    if (document.kind === 'file') await takeOffTimeline(tx, document, stamp)
    await writeAudit(tx, 'document.deleted', id, stamp)
    return document
  })
  // Only now: undone, the row would name a document that nothing opens any more.
  discard(store, fileName)
}

/** Its name and what was said of it go as well. A package stays: that it was handed over is what happened. */
export const takeOffTimeline = async (tx: Tx, { id, entryId, caseId }: FileOfCase, stamp: Stamp): Promise<void> => {
  await forgetTitle(tx, id)
  if (entryId === null) return
  await updateEntry(tx, entryId, { note: null, removedAt: stamp.at, removedBy: stamp.by.userId })
  await keepLastEntry(tx, caseId)
}

type FileOfCase = Pick<DocumentRow, 'id' | 'entryId' | 'caseId'>
