import { copyFileSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { and, eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, documents } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { findDocumentKey } from '../../src/documents/document-keys.ts'
import { deleteDocument, storeDocument } from '../../src/documents/documents.ts'
import { pathIn, withSealedFile } from '../../src/documents/store.ts'
import { tidyDocuments } from '../../src/documents/tidying.ts'
import { bodyOf, openCase, restrict, send } from '../support/cases.ts'
import { filesIn, somePdf, store } from '../support/documents.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a document')

const open = (world: World, id: string, by: Name = 'Anna', headers: Record<string, string> = {}) =>
  world.app.inject({ url: `/api/documents/${id}`, headers: { ...world.as(by), ...headers } })

const codeOf = async (world: World, id: string, by: Name = 'Anna') => {
  const reply = await open(world, id, by)
  return [reply.statusCode, reply.json<{ code: string }>().code]
}

test('comes back as it was stored, for nobody to run, to keep, or to take for anything else', async (world) => {
  const { id: caseId } = await openCase(world)
  const content = somePdf(300_000)
  const { id, sha256 } = await store(world, caseId, { content, title: 'Paket für Jana' })
  const reply = await open(world, id)
  assert.is(reply.statusCode, 200)
  assert.ok(reply.rawPayload.equals(content))
  const { headers } = reply
  assert.equal(
    {
      type: headers['content-type'],
      named: headers['content-disposition'],
      tag: headers.etag,
      kept: headers['cache-control'],
      policy: headers['content-security-policy'],
      sniffing: headers['x-content-type-options'],
      length: headers['content-length'],
    },
    {
      type: 'application/pdf',
      named: `attachment; filename="Paket fur Jana.pdf"; filename*=UTF-8''Paket%20f%C3%BCr%20Jana.pdf`,
      tag: `"${sha256}"`,
      kept: 'private, no-store',
      policy: "default-src 'none'; frame-ancestors 'none'; sandbox",
      sniffing: 'nosniff',
      length: String(content.length),
    },
  )
})

test('says in the audit who opened it, and not of whom it was refused', async (world) => {
  const caseFile = await openCase(world)
  const { id, sha256 } = await store(world, caseFile.id)
  await restrict(world, caseFile)
  for (const name of ['Anna', 'Bela', 'Karla'] as const) await open(world, id, name)
  await open(world, id, 'Anna', { 'if-none-match': `"${sha256}"` })
  const isOpening = and(eq(audit.subjectId, id), eq(audit.action, 'document.opened'))
  const told = await world.db.select({ by: audit.by }).from(audit).where(isOpening)
  assert.equal(told, [{ by: 'Anna' }, { by: 'Karla' }])
})

test('is not sent again to whoever has it', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id, sha256 } = await store(world, caseId)
  for (const tags of [`"${sha256}"`, `W/"${sha256}"`, `"other", "${sha256}"`]) {
    const reply = await open(world, id, 'Anna', { 'if-none-match': tags })
    assert.equal([reply.statusCode, reply.body, reply.headers.etag], [304, '', `"${sha256}"`])
    assert.is(reply.headers['cache-control'], 'private, no-store')
  }
  assert.is((await open(world, id, 'Anna', { 'if-none-match': '"other"' })).statusCode, 200)
  const { staff } = world
  assert.is((await open(world, id, 'Paula', { 'if-none-match': `"${sha256}"` })).statusCode, 403, staff.Paula.name)
})

test('of a restricted case is missing for all but those who know of the case', async (world) => {
  const caseFile = await openCase(world)
  const { id, sha256 } = await store(world, caseFile.id)
  assert.is((await open(world, id, 'Bela')).statusCode, 200)
  await restrict(world, caseFile)
  const missing = await open(world, newId(), 'Bela')
  const hidden = await open(world, id, 'Bela')
  assert.equal([hidden.statusCode, hidden.body], [404, missing.body])
  assert.is((await open(world, id, 'Bela', { 'if-none-match': `"${sha256}"` })).statusCode, 404)
  for (const name of ['Anna', 'Karla'] as const) assert.is((await open(world, id, name)).statusCode, 200)
  await refused(() => store(world, caseFile.id, { by: 'Bela' }), 'not_found')
  await refused(() => deleteDocument(world.db, world.app.documents, id, world.stampOf('Bela')), 'not_found')
  assert.is(filesIn(world.app.documents).length, 1, 'nothing stays of what was refused')
})

const refused = async (work: () => Promise<unknown>, code: string) => {
  try {
    await work()
  } catch (error) {
    assert.is((error as { code?: string }).code, code, String(error))
    return
  }
  assert.unreachable(`it was not refused: ${code}`)
}

const fileOf = async ({ db, app }: World, id: string) => {
  const [row] = await db.select().from(documents).where(eq(documents.id, id))
  const name = row?.fileName ?? ''
  return { name, path: pathIn(app.documents.folder, name) }
}

test('lies encrypted under a random name, and nobody else may read it', async (world) => {
  const { id: caseId } = await openCase(world)
  const content = Buffer.from('Jana Weißbach '.repeat(50))
  const { id } = await store(world, caseId, { content })
  const { name, path } = await fileOf(world, id)
  assert.match(name, /^[0-9a-f]{32}$/)
  assert.not.match(readFileSync(path, 'latin1'), /Jana/)
  assert.equal([statSync(path).mode & 0o777, statSync(world.app.documents.folder).mode & 0o777], [0o600, 0o700])
  assert.equal(filesIn(world.app.documents), [name])
})

test('that was changed on the disk, or put in another’s place, says so', async (world) => {
  const { id: caseId } = await openCase(world)
  const [one, other] = [await store(world, caseId), await store(world, caseId)]
  const { path } = await fileOf(world, one.id)
  const whole = readFileSync(path)
  for (const position of [0, 5, 20, 40, whole.length - 1]) {
    const changed = Buffer.from(whole)
    changed.writeUInt8(changed.readUInt8(position) ^ 1, position)
    writeFileSync(path, changed)
    assert.equal(await codeOf(world, one.id), [503, 'document_damaged'], `byte ${position}`)
  }
  for (const rest of [whole.subarray(0, whole.length - 1), whole.subarray(0, 3), Buffer.alloc(0)]) {
    writeFileSync(path, rest)
    assert.equal(await codeOf(world, one.id), [503, 'document_damaged'], `${rest.length} bytes`)
  }
  copyFileSync((await fileOf(world, other.id)).path, path)
  assert.equal(await codeOf(world, one.id), [503, 'document_damaged'], 'the other one’s file')
  writeFileSync(path, whole)
  assert.is((await open(world, one.id)).statusCode, 200)
})

test('whose row names another one’s file does not open that', async (world) => {
  const { id: caseId } = await openCase(world)
  const [one, other] = [await store(world, caseId), await store(world, caseId)]
  const [mine, theirs] = [await fileOf(world, one.id), await fileOf(world, other.id)]
  await transaction(world.db, async (tx) => {
    const point = (id: string, fileName: string, { sha256 }: { sha256: string }) =>
      tx.update(documents).set({ fileName, sha256 }).where(eq(documents.id, id))
    await point(one.id, '0'.repeat(32), one)
    await point(other.id, mine.name, one)
    await point(one.id, theirs.name, other)
  })
  assert.equal(await codeOf(world, one.id), [503, 'document_damaged'])
})

test('whose content is not what the row says is damaged, though it opens', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await store(world, caseId)
  await transaction(world.db, async (tx) => {
    await tx
      .update(documents)
      .set({ sha256: 'f'.repeat(64) })
      .where(eq(documents.id, id))
  })
  assert.equal(await codeOf(world, id), [503, 'document_damaged'])
})

test('without its file, its key or any key file says which is missing', async (world) => {
  const { id: caseId } = await openCase(world)
  const { id } = await store(world, caseId)
  const { path } = await fileOf(world, id)
  const { keyFile } = world.app.documents
  renameSync(path, `${path}-aside`)
  assert.equal(await codeOf(world, id), [503, 'document_missing'])
  renameSync(`${path}-aside`, path)

  const keys = readFileSync(keyFile)
  writeFileSync(keyFile, '{"version":1,"keys":{}}\n')
  assert.equal(await codeOf(world, id), [503, 'document_key_missing'])
  rmSync(keyFile)
  assert.equal(await codeOf(world, id), [503, 'key_file_missing'])
  await refused(() => store(world, caseId), 'key_file_missing')
  writeFileSync(keyFile, keys)
  assert.is((await open(world, id)).statusCode, 200, 'put back, without a new start')
  await tidyDocuments(world.db, world.app.documents, world.stampOf('Adam'))
  assert.is(filesIn(world.app.documents).length, 1, 'the next start removes what could not be stored')
})

test('that is deleted is gone for good: its key, its file; and it is said that there was one', async (world) => {
  const { id: caseId } = await openCase(world)
  const [{ id, sha256 }, other] = [await store(world, caseId), await store(world, caseId)]
  const { name } = await fileOf(world, id)
  const { keyFile } = world.app.documents
  const secret = findDocumentKey(keyFile, name)
  assert.ok(Buffer.isBuffer(secret))
  const remove = async (name: Name) => (await send(world, name, 'DELETE', `/documents/${id}`)).statusCode
  assert.is(await remove('Bela'), 403)
  assert.is((await open(world, id)).statusCode, 200)

  assert.is(await remove('Anna'), 204)
  assert.equal(await codeOf(world, id), [410, 'document_deleted'])
  assert.is((await open(world, id, 'Anna', { 'if-none-match': `"${sha256}"` })).statusCode, 410)
  assert.is(findDocumentKey(keyFile, name), 'erased')
  assert.not.ok(readFileSync(keyFile, 'latin1').includes((secret as Buffer).toString('base64url')))
  assert.equal(filesIn(world.app.documents), [(await fileOf(world, other.id)).name])
  assert.is((await open(world, other.id)).statusCode, 200)
  assert.is(await remove('Karla'), 204)
  const told = await world.db.select().from(audit).where(eq(audit.subjectId, id))
  assert.equal(
    told.map(({ action, by }) => [action, by]),
    [
      ['document.stored', 'Anna'],
      ['document.opened', 'Anna'],
      ['document.deleted', 'Anna'],
    ],
  )
})

test('leaves nothing where what it belongs to is not written', async (world) => {
  const { id: caseId } = await openCase(world)
  const keysBefore = readFileSync(world.app.documents.keyFile, 'latin1')
  const about = { caseId, entryId: null, kind: 'package', title: 'Paket', mediaType: 'application/pdf' } as const
  const failing = () =>
    withSealedFile(world.db, world.app.documents, { id: newId(), content: somePdf() }, (file) =>
      transaction(world.db, async (tx) => {
        await storeDocument(tx, file, about, world.stampOf('Anna'))
        throw Object.assign(new Error('The package could not be written'), { code: 'later_trouble' })
      }),
    )
  await refused(failing, 'later_trouble')
  assert.equal(filesIn(world.app.documents), [])
  assert.equal(await world.db.select().from(documents), [])
  const keysAfter = readFileSync(world.app.documents.keyFile, 'latin1')
  assert.match(keysAfter.slice(keysBefore.length), /^document [0-9a-f]{32} \.{43}\n$/)
})

test('is stored once, however often it is sent, and refused under an id that is taken', async (world) => {
  const { id: caseId } = await openCase(world)
  const [id, content] = [newId(), somePdf()]
  const [one, two] = await Promise.all([store(world, caseId, { id, content }), store(world, caseId, { id, content })])
  assert.equal(one, two)
  assert.is(filesIn(world.app.documents).length, 1)
  await refused(() => store(world, caseId, { id, content: somePdf() }), 'id_taken')
  await refused(() => store(world, caseId, { id, content, by: 'Bela' }), 'id_taken')
  await refused(() => store(world, newId()), 'not_found')
  assert.is(filesIn(world.app.documents).length, 1)
  assert.ok((await open(world, id)).rawPayload.equals(content))
})

test('that is empty or too large is refused', async (world) => {
  const { id: caseId } = await openCase(world)
  await refused(() => store(world, caseId, { content: Buffer.alloc(0) }), 'document_empty')
  await refused(() => store(world, caseId, { content: Buffer.alloc(20 * 1024 * 1024 + 1) }), 'document_too_large')
  assert.equal(filesIn(world.app.documents), [])
})

test('is stored beside others at once, and deleted by two at once', async (world) => {
  const { id: caseId } = await openCase(world)
  const contents = Array.from({ length: 12 }, () => somePdf())
  const stored = await Promise.all(contents.map((content) => store(world, caseId, { content })))
  for (const [index, { id }] of stored.entries()) {
    const reply = await open(world, id)
    assert.ok(reply.rawPayload.equals(contents[index] ?? Buffer.alloc(0)))
  }
  const [{ id } = { id: '' }, ...rest] = stored
  const by = (name: Name) => deleteDocument(world.db, world.app.documents, id, world.stampOf(name))
  const [, , reply] = await Promise.all([by('Anna'), by('Karla'), open(world, id)])
  assert.ok([200, 410].includes(reply.statusCode), reply.body)
  assert.is(filesIn(world.app.documents).length, rest.length)
})

test('is asked for by an id and never by a path', async (world) => {
  for (const path of ['..%2f..%2flotse.db', '0'.repeat(32), '%2e%2e/session-secret']) {
    const { statusCode } = await send(world, 'Anna', 'GET', `/documents/${path}`)
    assert.ok([400, 404].includes(statusCode), `${path}: ${statusCode}`)
  }
  for (const name of ['../../lotse.db', `${'0'.repeat(32)}/..`, '', 'A'.repeat(32)]) {
    assert.throws(() => pathIn(world.app.documents.folder, name), /no name of a file/)
  }
  bodyOf(await send(world, 'Anna', 'GET', `/documents/${newId()}`), 404)
})

test.run()
