import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { openCentre } from '../../db/open-centre.ts'
import { documents, entries } from '../../db/schema/index.ts'
import { storageRefusal, storageTroubleOf } from '../../db/storage-trouble.ts'
import { documentKeysIn } from '../../src/documents/document-keys.ts'
import { readDocument, storeDocument } from '../../src/documents/documents.ts'
import { withSealedFile } from '../../src/documents/store.ts'
import { keepFile } from '../../src/files/files.ts'
import { commandLine } from '../../src/stamp.ts'
import { filesIn } from './documents.ts'
import { targetFor } from './kill-target.ts'
import { documentsIn } from './template.ts'

/**
 * node crowded-documents.ts FOLDER: on the small disk that is mounted there, stores documents until it is full, makes room,
 * and goes on. Prints as JSON what became of it, for the disk is gone with this process.
 */
const [disk = ''] = process.argv.slice(2)
const centre = join(disk, 'data')
const { caseId } = await targetFor(centre)
const filler = join(disk, 'filler')
writeFileSync(filler, Buffer.alloc(3_000_000))
const { db } = await openCentre(centre)
const store = documentsIn(centre)
const stored = new Map<string, Buffer>()

const keep = async (): Promise<string> => {
  const [id, content] = [newId(), Buffer.concat([Buffer.from('%PDF-'), randomBytes(200_000)])]
  const about = { caseId, entryId: null, kind: 'package', title: 'Paket', mediaType: 'application/pdf' } as const
  const stamp = { by: { ...commandLine, roles: ['coordinator'] as const }, at: new Date(), today: '2026-06-17' }
  try {
    if (stored.size % 2 === 0) await keepFile(db, store, { id, caseId, title: 'Zeugnis.pdf', content }, stamp)
    else await withSealedFile(db, store, { id, content }, (file) => storeDocument(db, file, about, stamp))
    stored.set(id, content)
    return 'stored'
  } catch (error) {
    const trouble = storageTroubleOf(error)
    return trouble ? storageRefusal(trouble).code : String(error)
  }
}

const sameEverywhere = async () => {
  let opened = 0
  for (const [id, content] of stored) {
    const { content: found } = await readDocument(db, store, id, commandLine)
    opened += found.equals(content) ? 1 : 0
  }
  const keys = [...documentKeysIn(store.keyFile).values()].filter((state) => state === 'stands')
  const entriesOfFiles = await db.select().from(entries).where(eq(entries.kind, 'file'))
  const documentsOfFiles = await db.select().from(documents).where(eq(documents.kind, 'file'))
  return {
    lost: stored.size - opened,
    filesTooMany: filesIn(store).length - stored.size,
    keysTooMany: keys.length - stored.size,
    entriesTooMany: entriesOfFiles.length - documentsOfFiles.length,
  }
}

let said = 'stored'
while (said === 'stored' && stored.size < 1000) said = await keep()
const [before, again] = [stored.size, await keep()]
const whileFull = await sameEverywhere()
rmSync(filler)
const afterwards = await keep()
console.log(JSON.stringify({ said, again, whileFull, before, afterwards, atTheEnd: await sameEverywhere() }))
process.exit()
