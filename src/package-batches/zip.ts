import { Readable } from 'node:stream'
import { Zip, ZipPassThrough } from 'fflate'
import type { Db } from '../../db/open.ts'
import { openDocument, readDocument } from '../documents/documents.ts'
import type { DocumentStore } from '../documents/store.ts'
import { Refusal } from '../errors.ts'
import type { Stamp } from '../stamp.ts'
import { fileNamesFor } from './batch-rules.ts'
import type { Batch } from './contract.ts'

type Booklet = { id: string; title: string; at: Date }

/**
 * The booklets of a batch in one file, as they were handed over; what was deleted since, or is in a case one may not know of
 * any more, is left out. One is in memory at a time. Throws `batch_running`, where nothing is left `batch_empty`, and what
 * keeps a document from being opened: each was read before the first is sent.
 */
export const zipOf = async (db: Db, store: DocumentStore, batch: Batch, stamp: Stamp): Promise<Readable> => {
  if (batch.state === 'running') throw new Refusal(409, 'batch_running')
  const booklets: Booklet[] = []
  for (const { documentId: id, person } of batch.packages) {
    const found = await readDocument(db, store, id, stamp.by).catch(unlessGone)
    if (found) booklets.push({ id, title: `Willkommenspaket ${person.name}`, at: found.document.createdAt })
  }
  if (booklets.length === 0) throw new Refusal(409, 'batch_empty')
  return Readable.from(zipped(booklets, (id) => openDocument(db, store, id, stamp).catch(unlessGone)))
}

type Open = (id: string) => Promise<{ content: Buffer } | null>

async function* zipped(booklets: Booklet[], open: Open): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    written.push(chunk)
  })
  const names = fileNamesFor(booklets.map(({ title }) => title))
  for (const [index, { id, at }] of booklets.entries()) {
    const opened = await open(id)
    if (!opened) continue
    // Packed already: to pack it again would cost time and win nothing.
    const file = new ZipPassThrough(names[index] ?? `${index}.pdf`)
    file.mtime = at
    zip.add(file)
    file.push(opened.content, true)
    yield* written.splice(0)
  }
  zip.end()
  yield* written.splice(0)
}

const unlessGone = (error: unknown): null => {
  if (error instanceof Refusal && ['not_found', 'document_deleted'].includes(error.code)) return null
  throw error
}
