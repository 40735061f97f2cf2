import { type Zippable, zipSync } from 'fflate'
import type { Db } from '../../db/open.ts'
import { openDocument } from '../documents/documents.ts'
import type { DocumentStore } from '../documents/store.ts'
import { Refusal } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { fileNamesFor } from './batch-rules.ts'
import type { Batch } from './contract.ts'

/**
 * The booklets of a batch in one file, as they were handed over; what was deleted since, or is in a case one may not know of
 * any more, is left out. Throws `batch_running` and, where nothing is left, `batch_empty`.
 */
export const zipOf = async (db: Db, store: DocumentStore, batch: Batch, stamp: Stamp): Promise<Uint8Array> => {
  if (batch.state === 'running') throw new Refusal(409, 'batch_running')
  const booklets: { title: string; content: Buffer; at: Date }[] = []
  for (const { documentId } of batch.packages) {
    const found = await openDocument(db, store, documentId, stamp).catch(unlessGone)
    if (found) {
      const { title, createdAt: at } = found.document
      booklets.push({ title, content: found.content, at })
    }
  }
  if (booklets.length === 0) throw new Refusal(409, 'batch_empty')
  const names = fileNamesFor(booklets.map(({ title }) => title))
  const files: Zippable = {}
  for (const [index, { content, at }] of booklets.entries()) {
    // Packed already: level 0 costs no time on the way.
    files[names[index] ?? `${index}.pdf`] = [content, { level: 0, mtime: at }]
  }
  return zipSync(files)
}

const unlessGone = (error: unknown): null => {
  if (error instanceof Refusal && ['not_found', 'document_deleted'].includes(error.code)) return null
  throw error
}
