import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create, extract } from 'tar'
import * as assert from 'uvu/assert'
import { type Db, open } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { documents } from '../../db/schema/index.ts'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { buildApp } from '../../src/app.ts'
import { makeBackup } from '../../src/backups/backup.ts'
import { measuredDocuments } from '../../src/backups/documents.ts'
import { restoreBackup } from '../../src/backups/restore.ts'
import { findDocumentKey } from '../../src/documents/document-keys.ts'
import { deleteDocument, readDocument } from '../../src/documents/documents.ts'
import type { DocumentRow } from '../../src/documents/queries.ts'
import { type DocumentStore, storeIn } from '../../src/documents/store.ts'
import { tidyDocuments } from '../../src/documents/tidying.ts'
import { openCase } from '../support/cases.ts'
import { filesIn, somePdf, store } from '../support/documents.ts'
import { keys, settings, signIn, template } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('documents and backups')

const somewhere = () => mkdtempSync(join(tmpdir(), 'lotse-documents-'))

const backedUp = async (world: World) => {
  const folder = somewhere()
  const file = join(folder, 'kopie.tar.gz')
  return { folder, file, ...(await makeBackup(world.folder, file, world.clock.now())) }
}

type Restored = { db: Db; documents: DocumentStore; target: string }

/** A centre brought back, with the key file as it is now, or another. */
const inRestored = async (
  world: World,
  file: string,
  work: (restored: Restored) => Promise<void>,
  keyFile = world.app.documents.keyFile,
) => {
  const target = join(somewhere(), 'neu')
  await restoreBackup(file, target)
  const { db, close } = open(databaseFile(target))
  try {
    await work({ db, target, documents: storeIn(target, keyFile) })
  } finally {
    close()
  }
}

const codeOf = async (work: () => Promise<unknown>): Promise<string | undefined> =>
  work().then(
    () => undefined,
    (error: { code?: string }) => error.code ?? String(error),
  )

test('come back together, encrypted and for nobody else to read, and open with the key file that was kept apart', async (world) => {
  const { id: caseId } = await openCase(world)
  const contents = [somePdf(5000), somePdf(100)]
  const stored: DocumentRow[] = []
  for (const content of contents) stored.push(await store(world, caseId, { content }))
  const { file, manifest } = await backedUp(world)
  assert.is(manifest.documents?.files, 2)
  await inRestored(world, file, async ({ db, documents: store, target }) => {
    assert.equal(filesIn(store), filesIn(world.app.documents))
    for (const [index, { id, fileName }] of stored.entries()) {
      const { content } = await readDocument(db, store, id, world.stampOf('Anna').by)
      assert.ok(content.equals(contents[index] ?? Buffer.alloc(0)))
      assert.is(statSync(join(store.folder, fileName.slice(0, 2), fileName)).mode & 0o777, 0o600)
    }
    assert.is(statSync(store.folder).mode & 0o777, 0o700)
    assert.equal(readdirSync(target).sort(), ['documents', 'lotse.db', 'lotse.db-shm', 'lotse.db-wal'])
    assert.equal(await tidyDocuments(db, store, world.stampOf('Adam')), { withoutKey: 0, withoutFile: 0, nameless: 0 })
  })
})

test('hold no key: nothing of the key file is in a backup', async (world) => {
  const { id: caseId } = await openCase(world)
  const { fileName } = await store(world, caseId)
  const { file } = await backedUp(world)
  const inside = somewhere()
  await extract({ file, cwd: inside })
  const key = findDocumentKey(world.app.documents.keyFile, fileName) as Buffer
  for (const one of readdirSync(inside, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())) {
    const content = readFileSync(join(one.parentPath, one.name))
    for (const secret of [key, Buffer.from(key.toString('base64url')), Buffer.from(key.toString('hex'))]) {
      assert.not.ok(content.includes(secret), one.name)
    }
  }
})

test('that were deleted since are told as gone, in words, and no backup brings them back', async (world) => {
  const { id: caseId } = await openCase(world)
  const [gone, kept] = [await store(world, caseId), await store(world, caseId)]
  const { file } = await backedUp(world)
  await deleteDocument(world.db, world.app.documents, gone.id, world.stampOf('Anna'))
  await inRestored(world, file, async ({ db, documents: restored, target }) => {
    assert.is(filesIn(restored).length, 2, 'the old backup still has the file')
    const { secret } = await template()
    const app = await buildApp({ db, clock: world.clock.now, settings, secret, keys, documents: restored })
    const headers = { cookie: `${cookieNameFor(settings.origin)}=${await signIn(app, 'anna')}` }
    const reply = await app.inject({ url: `/api/documents/${gone.id}`, headers })
    assert.equal([reply.statusCode, reply.json().code], [410, 'document_deleted'])
    assert.is((await app.inject({ url: `/api/documents/${kept.id}`, headers })).statusCode, 200)
    await app.close()

    await tidyDocuments(db, restored, world.stampOf('Adam'))
    assert.equal(filesIn(restored), [kept.fileName], 'and the next start deletes it there too')
    const rows = await db.select().from(documents)
    assert.equal(
      rows.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id),
      [gone.id],
    )
    assert.ok(existsSync(databaseFile(target)))
  })
})

test('of an older state take no key away from a newer one', async (world) => {
  const { id: caseId } = await openCase(world)
  await store(world, caseId)
  const { file } = await backedUp(world)
  const newer = await store(world, caseId)
  await inRestored(world, file, async ({ db, documents: restored }) => {
    await tidyDocuments(db, restored, world.stampOf('Adam'))
    assert.is(await codeOf(() => readDocument(db, restored, newer.id, world.stampOf('Anna').by)), 'not_found')
  })
  const { by } = world.stampOf('Anna')
  await readDocument(world.db, world.app.documents, newer.id, by)
  assert.ok(Buffer.isBuffer(findDocumentKey(world.app.documents.keyFile, newer.fileName)))
})

test('without the key file that was kept apart stay closed, say so, and open once it is put back', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await store(world, caseId)
  const { file } = await backedUp(world)
  const keyFile = join(somewhere(), 'other.keys')
  writeFileSync(keyFile, '{"version":1,"keys":{}}\n')
  await inRestored(
    world,
    file,
    async ({ db, documents: restored }) => {
      const { by } = world.stampOf('Anna')
      const untidy = await tidyDocuments(db, restored, world.stampOf('Adam'))
      assert.equal(untidy, { withoutKey: 1, withoutFile: 0, nameless: 0 })
      assert.is(await codeOf(() => readDocument(db, restored, id, by)), 'document_key_missing')
      copyFileSync(world.app.documents.keyFile, keyFile)
      assert.is(await codeOf(() => readDocument(db, restored, id, by)), undefined)
    },
    keyFile,
  )
})

test('deleted while the copy is made, or whose file is missing, keep no backup from being made', async (world) => {
  const { id: caseId } = await openCase(world)
  const [one, other] = [await store(world, caseId), await store(world, caseId)]
  rmSync(join(world.app.documents.folder, one.fileName.slice(0, 2), one.fileName))
  const { file, manifest } = await backedUp(world)
  assert.is(manifest.documents?.files, 1)
  await inRestored(world, file, async ({ db, documents: restored }) => {
    assert.equal(filesIn(restored), [other.fileName])
    const untidy = await tidyDocuments(db, restored, world.stampOf('Adam'))
    assert.equal(untidy, { withoutKey: 0, withoutFile: 1, nameless: 0 })
  })
})

test('not yet put in place by a process that was killed are in the backup as well', async (world) => {
  const { id: caseId } = await openCase(world)
  const { fileName } = await store(world, caseId)
  const path = join(world.app.documents.folder, fileName.slice(0, 2), fileName)
  copyFileSync(path, `${path}.unfinished-1`)
  rmSync(path)
  const { manifest, file } = await backedUp(world)
  assert.is(manifest.documents?.files, 1)
  await inRestored(world, file, async ({ documents: restored }) => assert.equal(filesIn(restored), [fileName]))
})

/** Packs what a backup holds anew, after somebody meddled with it. */
const meddledWith = async (file: string, folder: string, meddle: (inside: string) => void) => {
  const inside = mkdtempSync(join(folder, 'inside-'))
  await extract({ file, cwd: inside })
  meddle(inside)
  const made = `${inside}.tar.gz`
  await create({ gzip: true, file: made, cwd: inside }, readdirSync(inside))
  return made
}

test('that were changed, swapped, left out or slipped in make a backup a damaged one, and nothing is brought back', async (world) => {
  const { id: caseId } = await openCase(world)
  const [one, other] = [await store(world, caseId), await store(world, caseId)]
  const { file, folder } = await backedUp(world)
  const pathOf = (inside: string, name: string) => join(inside, 'documents', name.slice(0, 2), name)
  const meddlings: Record<string, (inside: string) => void> = {
    changed: (inside) => writeFileSync(pathOf(inside, one.fileName), 'x', { flag: 'a' }),
    swapped: (inside) => copyFileSync(pathOf(inside, one.fileName), pathOf(inside, other.fileName)),
    'left out': (inside) => rmSync(pathOf(inside, one.fileName)),
    'left out all': (inside) => rmSync(join(inside, 'documents'), { recursive: true }),
    'slipped in': (inside) =>
      copyFileSync(
        pathOf(inside, one.fileName),
        join(inside, 'documents', one.fileName.slice(0, 2), `${one.fileName.slice(0, 2)}${'0'.repeat(30)}`),
      ),
  }
  for (const [what, meddle] of Object.entries(meddlings)) {
    const made = await meddledWith(file, folder, meddle)
    const target = join(somewhere(), 'neu')
    const said = await restoreBackup(made, target).then(
      () => 'brought back',
      (error: Error) => error.message,
    )
    assert.match(said, /beschädigt/, what)
    assert.not.ok(existsSync(target), what)
  }
})

test('that no document of the database names are not brought back, even where every checksum was made to fit', async (world) => {
  const { id: caseId } = await openCase(world)
  const { fileName } = await store(world, caseId)
  const { file, folder } = await backedUp(world)
  const forged = await meddledWith(file, folder, (inside) => {
    const place = join(inside, 'documents', fileName.slice(0, 2))
    copyFileSync(join(place, fileName), join(place, `${fileName.slice(0, 2)}${'0'.repeat(30)}`))
    const manifest = JSON.parse(readFileSync(join(inside, 'manifest.json'), 'utf8'))
    writeFileSync(join(inside, 'manifest.json'), JSON.stringify({ ...manifest, documents: measuredDocuments(inside) }))
  })
  const target = join(somewhere(), 'neu')
  assert.match(String(await codeOf(() => restoreBackup(forged, target))), /beschädigt/)
  assert.not.ok(existsSync(target))
})

test('are no part of a backup of before there were any, which is brought back as ever', async (world) => {
  const { file, folder } = await backedUp(world)
  const made = await meddledWith(file, folder, (inside) => {
    const manifest = JSON.parse(readFileSync(join(inside, 'manifest.json'), 'utf8'))
    delete manifest.documents
    writeFileSync(join(inside, 'manifest.json'), JSON.stringify(manifest))
  })
  await inRestored(world, made, async ({ target, documents: restored }) => {
    assert.not.ok(existsSync(join(target, 'documents')))
    assert.equal(filesIn(restored), [])
  })
})

test.run()
