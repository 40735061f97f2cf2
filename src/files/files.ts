import type { Db, Handle, Tx } from '../../db/open.ts'
import { transaction } from '../../db/transaction.ts'
import { writeAudit } from '../audit/audit.ts'
import { findCase, insertEntry, keepLastEntry, updateEntry } from '../cases/queries.ts'
import { refusalOfNewEntry } from '../cases/rules.ts'
import { storeDocument } from '../documents/documents.ts'
import { type DocumentStore, withSealedFile } from '../documents/store.ts'
import { idTaken, notAllowed, notFound, Refusal, refuseIfChanged, ruleBroken } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { tidied } from '../text.ts'
import type { FileEdit, FilePage, FilesQuery, KeptFile } from './contract.ts'
import { withoutTraces } from './photo-traces.ts'
import { findFile, isTaken, pageOfFiles, renameDocument } from './queries.ts'
import { recogniseFile } from './recognising.ts'
import { belies, refusalOfName } from './rules.ts'

/** Newest first. Throws `not_found` where the case is hidden. */
export const readFilesOf = async (
  handle: Handle,
  caseId: string,
  query: FilesQuery,
  { by }: Stamp,
): Promise<FilePage> => {
  const { id } = await findCase(handle, caseId, by)
  return pageOfFiles(handle, id, query, by)
}

type NewFile = { id: string; caseId: string; title: string }

/** What can be said against a file before it is there: nobody sends twenty megabytes to hear that the case is closed. */
export const refuseBeforehand = async (handle: Handle, { id, caseId, title }: NewFile, stamp: Stamp): Promise<void> => {
  const caseFile = await findCase(handle, caseId, stamp.by)
  refuseName(title)
  // Sent again, it may stand there already.
  if ((await isTaken(handle, id)) !== null) return
  const refusal = refusalOfNewEntry(stamp.today, caseFile, stamp.today)
  if (refusal) throw ruleBroken(refusal)
}

const refuseName = (title: string): void => {
  const refusal = refusalOfName(title)
  if (refusal) throw ruleBroken(refusal, 'title')
}

/**
 * Puts a file on an open case, as an entry of its timeline and a document that is encrypted for itself: all of it or nothing.
 * Safe to repeat with the same id; after it was deleted, `document_deleted`. Throws what recognising it throws.
 */
export const keepFile = async (
  db: Db,
  store: DocumentStore,
  { id, caseId, title, content }: NewFile & { content: Buffer },
  stamp: Stamp,
): Promise<KeptFile> => {
  if (content.length === 0) throw ruleBroken('document_empty', 'content')
  const mediaType = recogniseFile(content, title)
  const clean = withoutTraces(content, mediaType)
  return withSealedFile(db, store, { id, content: clean }, (sealed) =>
    transaction(db, async (tx) => {
      await refuseBeforehand(tx, { id, caseId, title }, stamp)
      const taken = await isTaken(tx, id)
      if (taken === 'by an entry') throw idTaken()
      if (taken === null) await recordEntry(tx, { id, caseId }, stamp)
      await storeDocument(tx, sealed, { caseId, entryId: id, kind: 'file', title, mediaType }, stamp)
      return findStanding(tx, id, stamp)
    }),
  )
}

const recordEntry = async (tx: Tx, { id, caseId }: Omit<NewFile, 'title'>, { at, by, today }: Stamp): Promise<void> => {
  await insertEntry(tx, { id, caseId, kind: 'file', happenedOn: today, recordedAt: at, recordedBy: by.userId })
  await keepLastEntry(tx, caseId)
}

/** Throws `not_found`, also where its case is hidden, and `document_deleted`. */
const findStanding = async (handle: Handle, id: string, stamp: Stamp): Promise<KeptFile> => {
  const found = await findFile(handle, id, stamp.by)
  if (!found) throw notFound()
  if (found.isDeleted) throw new Refusal(410, 'document_deleted')
  return found.file
}

/**
 * Renames a file and says what it is; what it holds stays as it was. The audit tells that it was changed, not how it was
 * called: with the file, its name is to go as well.
 */
export const describeFile = (handle: Handle, id: string, version: number, input: FileEdit, stamp: Stamp) =>
  transaction(handle, async (tx) => {
    const file = await findStanding(tx, id, stamp)
    if (!file.mayChange) throw notAllowed()
    const title = input.title.normalize('NFC').trim()
    const note = tidied(input.note)
    const isSame = title === file.title && note === file.note
    refuseIfChanged(version, file, isSame ? {} : { title })
    if (isSame) return file
    refuseName(title)
    if (belies(title, file.mediaType)) throw ruleBroken('file_ending_wrong', 'title')
    await renameDocument(tx, id, title)
    await updateEntry(tx, id, { note })
    await writeAudit(tx, 'file.corrected', id, stamp)
    return findStanding(tx, id, stamp)
  })
