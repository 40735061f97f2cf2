import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { openCentre } from '../../db/open-centre.ts'
import { deleteDocument, storeDocument } from '../../src/documents/documents.ts'
import { storeIn, withSealedFile } from '../../src/documents/store.ts'
import { tidyDocuments } from '../../src/documents/tidying.ts'
import { failureWords } from '../../src/failure.ts'
import { keepFile } from '../../src/files/files.ts'
import { commandLine, type Stamp } from '../../src/stamp.ts'

/**
 * node document-keeper.ts FOLDER KEYFILE CASE BYTES: as a server starts, and then stores documents one after the other, every
 * second as a file that somebody puts on the case, and deletes every third, for ever. Each is told on a line before it is begun and after it is done, as a client would hear of it.
 */
const [folder = '', keyFile = '', caseId = '', bytes = ''] = process.argv.slice(2)

const { db } = await openCentre(folder)
const store = storeIn(folder, keyFile)
const stamp = (): Stamp => ({ by: { ...commandLine, roles: ['coordinator'] }, at: new Date(), today: '2026-06-17' })
const about = { caseId, entryId: null, kind: 'package', title: 'Paket', mediaType: 'application/pdf' } as const

await tidyDocuments(db, store, stamp())
console.log('ready')

const stored: string[] = []
const keep = async (turn: number): Promise<void> => {
  const oldest = stored[0]
  if (turn % 3 === 2 && oldest !== undefined) {
    stored.shift()
    console.log(`deleting ${oldest}`)
    await deleteDocument(db, store, oldest, stamp())
    console.log(`deleted ${oldest}`)
    return
  }
  const id = newId()
  const content = Buffer.concat([Buffer.from('%PDF-'), randomBytes(1 + Math.floor(Math.random() * Number(bytes)))])
  console.log(`storing ${id} ${createHash('sha256').update(content).digest('hex')}`)
  if (turn % 2 === 0) await keepFile(db, store, { id, caseId, title: 'Zeugnis.pdf', content }, stamp())
  else await withSealedFile(db, store, { id, content }, (file) => storeDocument(db, file, about, stamp()))
  stored.push(id)
  console.log(`stored ${id}`)
}

for (let turn = 0; ; turn += 1) {
  try {
    await keep(turn)
  } catch (error) {
    console.log(`refused ${failureWords(error)}`)
    break
  }
}
