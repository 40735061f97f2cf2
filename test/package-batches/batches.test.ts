import { unzipSync } from 'fflate'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { packages } from '../../db/schema/index.ts'
import { bookletSamples } from '../../scripts/samples/booklets.ts'
import { deleteDocument } from '../../src/documents/documents.ts'
import { fileNamesFor } from '../../src/package-batches/batch-rules.ts'
import type { Batch, NewBatch } from '../../src/package-batches/contract.ts'
import { printBooklet } from '../../src/printing/printing.ts'
import { bodyOf, closeCase, openCase, restrict, send } from '../support/cases.ts'
import { patchPerson } from '../support/clients.ts'
import { newBatch, readBatch, readPackage } from '../support/packages.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('welcome packages for many at once')

const begin = async (world: World, wanted: NewBatch, by: Name = 'Anna'): Promise<Batch> =>
  bodyOf(await send(world, by, 'POST', '/package-batches', { payload: wanted }), 202)

/** Asks as the screen does, until it is over. */
const ended = async (world: World, id: string, by: Name = 'Anna'): Promise<Batch> => {
  for (;;) {
    const batch = await readBatch(world, id, by)
    if (batch.state !== 'running') return batch
    await new Promise((done) => setImmediate(done))
  }
}

const zip = (world: World, id: string, by: Name = 'Anna') =>
  send(world, by, 'GET', `/package-batches/${id}/booklets.zip`)

const codeOf = (reply: { statusCode: number; body: string }) => [reply.statusCode, JSON.parse(reply.body).code]

test('are made one after the other, in the language each likes best, and come in one file', async (world) => {
  const [jana, olena, closed] = [await openCase(world), await openCase(world), await openCase(world)]
  bodyOf(await patchPerson(world, olena.client.id, { languages: ['ro'] }, 1), 200)
  await closeCase(world, closed.id)
  const wanted = newBatch([jana, olena, closed])
  const begun = await begin(world, wanted)
  assert.equal([begun.state, begun.of, begun.done], ['running', 3, 0])
  assert.equal(codeOf(await zip(world, wanted.id)), [409, 'batch_running'])
  const batch = await ended(world, wanted.id)
  assert.equal([batch.state, batch.done], ['finished', 3])
  assert.equal(
    batch.failed.map(({ caseId, code }) => [caseId, code]),
    [[closed.id, 'case_closed']],
  )
  const [first, second] = batch.packages
  assert.is((await readPackage(world, first?.id ?? '')).language, 'de')
  assert.is((await readPackage(world, second?.id ?? '', 'Bela')).language, 'ro')
  const reply = await zip(world, wanted.id)
  assert.equal([reply.statusCode, reply.headers['content-type']], [200, 'application/zip'])
  const files = unzipSync(reply.rawPayload)
  assert.equal(Object.keys(files), ['Willkommenspaket Jana Weißbach.pdf', 'Willkommenspaket Jana Weißbach (2).pdf'])
  const stored = await send(world, 'Anna', 'GET', `/documents/${first?.documentId}`)
  assert.ok(Buffer.from(Object.values(files)[0] ?? []).equals(stored.rawPayload))

  assert.equal(await begin(world, wanted), batch, 'asked for again it is not made again')
  assert.is(
    (await send(world, 'Anna', 'POST', '/package-batches', { payload: { ...wanted, note: 'Neu' } })).statusCode,
    409,
  )
  await deleteDocument(world.db, world.app.documents, first?.documentId ?? '', world.stampOf('Anna'))
  assert.is(Object.keys(unzipSync((await zip(world, wanted.id)).rawPayload)).length, 1)
})

test('can be cancelled; what was made stays, and nothing more is', async (world) => {
  const cases = [await openCase(world), await openCase(world), await openCase(world)]
  const wanted = newBatch(cases)
  await begin(world, wanted)
  for (const _ of [1, 2]) {
    const reply = await send(world, 'Anna', 'POST', `/package-batches/${wanted.id}/cancellation`)
    assert.is(bodyOf<Batch>(reply, 200).state, 'cancelled')
  }
  const batch = await readBatch(world, wanted.id)
  assert.is(await world.db.$count(packages), batch.packages.length)
  assert.ok(batch.packages.length < cases.length)
  if (batch.packages.length === 0) assert.equal(codeOf(await zip(world, wanted.id)), [409, 'batch_empty'])
})

test('are known to whoever asked for them alone; lost is said plainly', async (world) => {
  const wanted = newBatch([await openCase(world)])
  await begin(world, wanted)
  for (const [id, by] of [
    [wanted.id, 'Bela'],
    [wanted.id, 'Karla'],
    [newId(), 'Anna'],
  ] as const) {
    assert.equal(codeOf(await send(world, by, 'GET', `/package-batches/${id}`)), [404, 'batch_lost'])
    assert.equal(codeOf(await zip(world, id, by)), [404, 'batch_lost'])
    assert.equal(codeOf(await send(world, by, 'POST', `/package-batches/${id}/cancellation`)), [404, 'batch_lost'])
  }
  assert.is((await send(world, 'Bela', 'POST', '/package-batches', { payload: wanted })).statusCode, 409)
})

test('are not begun for somebody of whom one may not know, nor for too many', async (world) => {
  const caseFile = await openCase(world)
  await restrict(world, caseFile)
  const reply = await send(world, 'Bela', 'POST', '/package-batches', { payload: newBatch([caseFile]) })
  assert.equal(codeOf(reply), [404, 'not_found'])
  const [{ personId = '' } = {}] = newBatch([await openCase(world)]).people
  const theirs = { ...newBatch([]), people: [{ personId, caseId: caseFile.id }] }
  assert.equal(codeOf(await send(world, 'Bela', 'POST', '/package-batches', { payload: theirs })), [404, 'not_found'])
  for (const people of [[], Array.from({ length: 51 }, () => ({ personId: newId(), caseId: newId() }))]) {
    const payload = { ...newBatch([caseFile]), people }
    assert.is((await send(world, 'Anna', 'POST', '/package-batches', { payload })).statusCode, 400)
  }
})

test('are not begun in any number at once: who begins too many is asked to wait, and no colleague is', async (world) => {
  const cases = [await openCase(world), await openCase(world)]
  const wanted = [newBatch(cases), newBatch(cases), newBatch(cases)]
  for (const one of wanted) await begin(world, one)
  const reply = await send(world, 'Anna', 'POST', '/package-batches', { payload: newBatch(cases) })
  assert.equal([...codeOf(reply), reply.headers['retry-after']], [429, 'too_many_batches', '30'])
  const [first] = wanted
  if (!first) throw new Error('none')
  assert.is((await begin(world, first)).id, first.id, 'asked again for one that runs, it is the same')
  const theirs = newBatch(cases)
  await begin(world, theirs, 'Bela')
  for (const { id } of wanted) await send(world, 'Anna', 'POST', `/package-batches/${id}/cancellation`)
  await send(world, 'Bela', 'POST', `/package-batches/${theirs.id}/cancellation`)
  const again = newBatch(cases.slice(0, 1))
  await begin(world, again)
  await send(world, 'Anna', 'POST', `/package-batches/${again.id}/cancellation`)
})

test('say nothing more of somebody who was hidden since', async (world) => {
  const jana = await openCase(world)
  const closed = await closeCase(world, (await openCase(world)).id)
  const wanted = newBatch([jana, closed])
  await begin(world, wanted, 'Bela')
  const before = await ended(world, wanted.id, 'Bela')
  assert.equal([before.of, before.done, before.packages.length, before.failed.length], [2, 2, 1, 1])
  for (const caseFile of [jana, closed]) await restrict(world, caseFile)
  const { of, done, packages: made, failed } = await readBatch(world, wanted.id, 'Bela')
  assert.equal({ of, done, made, failed }, { of: 0, done: 0, made: [], failed: [] })
  assert.equal(codeOf(await zip(world, wanted.id, 'Bela')), [409, 'batch_empty'])
})

test('end where whoever began them signs out, and what was made stays', async (world) => {
  const wanted = newBatch([await openCase(world), await openCase(world), await openCase(world)])
  await begin(world, wanted, 'Bela')
  assert.is((await send(world, 'Bela', 'DELETE', '/session')).statusCode, 204)
  const headers = await world.signInAs('Bela')
  const url = `/api/package-batches/${wanted.id}`
  const look = async (): Promise<Batch> => bodyOf(await world.app.inject({ url, headers }), 200)
  while ((await look()).state === 'running') await new Promise((done) => setImmediate(done))
  const { state, packages: made, failed } = await look()
  assert.equal([state, failed], ['cancelled', []])
  assert.is(await world.db.$count(packages), made.length)
})

test('are ended before the server closes its database, and write nothing any more', async (world) => {
  const grown: number[] = []
  world.app.addHook('onClose', async () => {
    const before = await world.db.$count(packages)
    const [sample] = bookletSamples()
    if (sample) await printBooklet(sample.composition, { when: 'in turn' })
    grown.push((await world.db.$count(packages)) - before)
  })
  await begin(world, newBatch([await openCase(world), await openCase(world), await openCase(world)]))
  await world.app.close()
  assert.equal(grown, [0])
})

test('have names for their files that any system takes, and no two alike', () => {
  const names = fileNamesFor([
    'Willkommenspaket Ünal',
    'willkommenspaket ünal',
    'a/b\\c:..',
    '',
    '',
    'x'.repeat(300),
    'x'.repeat(300),
  ])
  assert.is(new Set(names.map((name) => name.toLowerCase())).size, names.length)
  for (const name of names) {
    assert.not.match(name, /[/\\:]|^\./)
    assert.ok(name.length <= 104, name)
  }
})

test.run()
