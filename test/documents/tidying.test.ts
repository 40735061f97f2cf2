import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as assert from 'uvu/assert'
import { documents } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDocumentKey, documentKeysIn } from '../../src/documents/document-keys.ts'
import { pathIn } from '../../src/documents/store.ts'
import { tidyDocuments } from '../../src/documents/tidying.ts'
import { openCase, read } from '../support/cases.ts'
import { filesIn, store } from '../support/documents.ts'
import { freePort } from '../support/free-port.ts'
import { Started } from '../support/processes.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the start of a server')

const tidy = ({ db, app, stampOf }: World) => tidyDocuments(db, app.documents, stampOf('Adam'))
const clean = { withoutKey: 0, withoutFile: 0, nameless: 0 }

const keysOf = ({ app }: World) =>
  [...documentKeysIn(app.documents.keyFile)].flatMap(([name, state]) => (state === 'stands' ? [name] : [])).sort()

/** What a kill leaves: of a process that runs no more. */
const unfinished = (world: World, name: string, processId: number): string => {
  const path = `${pathIn(world.app.documents.folder, name)}.unfinished-${processId}`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, 'encrypted')
  return path
}

test('removes a file that was never stored, and its key, and leaves what another process is at', async (world) => {
  const { id: caseId } = await openCase(world)
  const { fileName } = await store(world, caseId)
  const [killed, without, atWork] = ['a', 'b', 'c'].map((letter) => letter.repeat(32)) as [string, string, string]
  addDocumentKey(world.app.documents.keyFile, killed, Buffer.alloc(32, 'k'))
  const gone = [unfinished(world, killed, 2 ** 22), unfinished(world, without, 2 ** 22)]
  const kept = unfinished(world, atWork, process.ppid)
  assert.equal(await tidy(world), clean)
  assert.equal([...gone, kept].map(existsSync), [false, false, true])
  assert.equal(keysOf(world), [fileName])
})

test('gives a file its name that was stored and not yet put in place; meanwhile it opens all the same', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id, fileName } = await store(world, caseId)
  const path = pathIn(world.app.documents.folder, fileName)
  renameSync(path, `${path}.unfinished-${2 ** 22}`)
  const opened = () => world.app.inject({ url: `/api/documents/${id}`, headers: world.as('Anna') })
  assert.is((await opened()).statusCode, 200)
  assert.equal(await tidy(world), clean)
  assert.equal(filesIn(world.app.documents), [fileName])
  assert.is((await opened()).statusCode, 200)
})

test('ends a deletion that was interrupted after its row', async (world) => {
  const { id: caseId } = await openCase(world)
  const { fileName } = await store(world, caseId)
  await transaction(world.db, async (tx) => {
    await tx.update(documents).set({ deletedAt: world.clock.now() })
  })
  assert.equal([filesIn(world.app.documents), keysOf(world)], [[fileName], [fileName]])
  assert.equal(await tidy(world), clean)
  assert.equal([filesIn(world.app.documents), keysOf(world)], [[], []])
})

test('takes nothing away that an older database does not name', async (world) => {
  const { id: caseId } = await openCase(world)
  const { fileName } = await store(world, caseId)
  await transaction(world.db, async (tx) => {
    await tx.delete(documents)
  })
  assert.equal(await tidy(world), { ...clean, nameless: 1 })
  assert.equal([filesIn(world.app.documents), keysOf(world)], [[fileName], [fileName]])
})

test('tells in words of documents without key or file, and serves all others', async (world) => {
  const { id: caseId } = await openCase(world)
  const [one, other] = [await store(world, caseId), await store(world, caseId)]
  const { keyFile, folder } = world.app.documents
  const text = readFileSync(keyFile, 'utf8')
  writeFileSync(keyFile, text.replace(new RegExp(`document ${one.fileName}.*\n`), ''))
  const path = pathIn(folder, other.fileName)
  copyFileSync(path, pathIn(folder, '0'.repeat(32)).replace('/00/', `/${other.fileName.slice(0, 2)}/`))
  renameSync(path, `${path}-aside`)
  const server = new Started(['--import', 'tsx', 'src/server.ts'], {
    LOTSE_DATA: world.folder,
    LOTSE_KEY_FILE: keyFile,
    LOTSE_PORT: String(await freePort()),
    LOTSE_BACKUPS: 'none',
  })
  await server.said(/Lotse: http/)
  const { stderr } = await server.stop()
  assert.match(stderr, /Dokumente, zu denen in der Schlüsseldatei .+ kein Schlüssel steht: 1\./)
  assert.match(stderr, /Dokumente, deren Datei in .+ fehlt: 1\./)
  assert.match(stderr, /Dateien in .+, die zu keinem Dokument gehören: 1\./)
  await read(world, `/cases/${caseId}`)
})

test.run()
