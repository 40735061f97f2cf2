import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, documents, packages } from '../../db/schema/index.ts'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import type { Package, Packages } from '../../src/composing/contract.ts'
import { handOver } from '../../src/composing/handing-over.ts'
import { deleteDocument } from '../../src/documents/documents.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import { merge } from '../duplicates/merging.ts'
import { bodyOf, closeCase, openCase, read, restrict, send } from '../support/cases.ts'
import { patchPerson } from '../support/clients.ts'
import { filesIn, somePdf } from '../support/documents.ts'
import { askToHandOver, chosen, handOverBlank, newPackage, readPackage } from '../support/packages.ts'
import { readPdf } from '../support/pdf.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a welcome package')

const refusedWith = async (world: World, payload: object, status: number, code: string) => {
  const reply = await send(world, 'Anna', 'POST', '/packages', { payload })
  assert.equal([reply.statusCode, reply.json<{ code: string }>().code], [status, code])
}

const lyingThere = async ({ db, app }: World) => ({
  packages: await db.$count(packages),
  documents: await db.$count(documents),
  files: filesIn(app.documents).length,
})

test('is printed, stored, put on the timeline, and prints again unchanged', async (world) => {
  const caseFile = await openCase(world, { givenName: 'Olena', familyName: 'Kowaltschuk' })
  const wanted = newPackage(caseFile, {
    language: 'uk',
    second: 'de',
    modules: ['broadcasting-fee', 'registering-your-home'],
    note: '  Willkommen im Erzgebirge!  ',
  })
  const made = bodyOf<Package>(await askToHandOver(world, wanted), 201)
  assert.equal(
    { ...made, documentId: '', entryId: '', bytes: 0, sha256: '', pages: 0 },
    {
      id: wanted.id,
      person: { id: caseFile.client.id, name: 'Olena Kowaltschuk' },
      caseId: caseFile.id,
      entryId: '',
      documentId: '',
      language: 'uk',
      second: 'de',
      modules: [
        { code: 'broadcasting-fee', version: 1, title: made.modules[0]?.title },
        { code: 'registering-your-home', version: 1, title: 'Ihre Wohnung anmelden' },
      ],
      pages: 0,
      bytes: 0,
      sha256: '',
      deleted: false,
      mayDelete: true,
      createdAt: world.clock.now().toISOString(),
      createdBy: world.staff.Anna.name,
      link: null,
      mail: null,
      followUps: 0,
    },
  )
  const file = await send(world, 'Anna', 'GET', `/documents/${made.documentId}`)
  assert.is(createHash('sha256').update(file.rawPayload).digest('hex'), made.sha256)
  assert.is(file.rawPayload.length, made.bytes)
  const pdf = await readPdf(file.rawPayload)
  assert.is(pdf.pages.length, made.pages)
  const attached = pdf.attachments['willkommenspaket.json'] ?? '{}'
  assert.not.match(attached, /"reason"|weil /, 'whoever gets the booklet gets what it prints, and nothing unseen')
  const composition = JSON.parse(attached)
  assert.is(composition.note, 'Willkommen im Erzgebirge!')
  assert.is(composition.counsellor.name, world.staff.Anna.name)
  const [stored] = await world.db.select({ title: documents.title }).from(documents)
  assert.is(stored?.title, 'Willkommenspaket vom 17.6.2026', 'whose it is, its case says')
  const again = await send(world, 'Anna', 'GET', `/documents/${made.documentId}`)
  assert.ok(again.rawPayload.equals(file.rawPayload))
  const { rows } = await read<EntryPage>(world, `/cases/${caseFile.id}/entries?kind=package`)
  assert.equal(
    rows.map(({ id, kind, package: of, mayChange }) => ({ id, kind, of, mayChange })),
    [
      {
        id: made.entryId,
        kind: 'package',
        of: {
          id: made.id,
          documentId: made.documentId,
          language: 'uk',
          second: 'de',
          titles: made.modules.map(({ title }) => title),
          deleted: false,
        },
        mayChange: false,
      },
    ],
  )
  assert.is((await read<CaseFile>(world, `/cases/${caseFile.id}`)).counts.package, 1)
  assert.equal(await readPackage(world, made.id, 'Bela'), { ...made, mayDelete: false })
  assert.equal((await read<Packages>(world, `/cases/${caseFile.id}/packages`)).rows, [made])
  const written = await world.db.select({ action: audit.action }).from(audit)
  const actions = written.map(({ action }) => action)
  for (const one of ['package.handed_over', 'package.recorded', 'document.stored'])
    assert.ok(actions.includes(one), one)
})

test('asked for again is not printed again; under its id, nothing else is taken', async (world) => {
  const caseFile = await openCase(world)
  const made = await handOverBlank(world, caseFile)
  const { id } = made
  assert.equal(await handOverBlank(world, caseFile, { id }, 'Anna', somePdf()), made)
  assert.equal(await lyingThere(world), { packages: 1, documents: 1, files: 1 })
  await refusedWith(world, newPackage(caseFile, { id, note: 'Anders' }), 409, 'id_taken')
  const other = await askToHandOver(world, newPackage(caseFile, { id }), 'Bela')
  assert.is(other.statusCode, 409)
})

test('handed over twice at once is one, and leaves one file', async (world) => {
  const caseFile = await openCase(world)
  const wanted = { id: newId() }
  const both = await Promise.all([handOverBlank(world, caseFile, wanted), handOverBlank(world, caseFile, wanted)])
  assert.equal(both[0], both[1])
  assert.equal(await lyingThere(world), { packages: 1, documents: 1, files: 1 })
})

test('leaves nothing where the case is closed while it is printed', async (world) => {
  const caseFile = await openCase(world)
  const print = async () => {
    await closeCase(world, caseFile.id)
    return { pdf: somePdf(), pages: 1 }
  }
  try {
    await handOver(world.db, world.app.documents, newPackage(caseFile), print, world.stampOf('Anna'))
    assert.unreachable()
  } catch (error) {
    assert.is((error as { code?: string }).code, 'case_closed')
  }
  assert.equal(await lyingThere(world), { packages: 0, documents: 0, files: 0 })
})

test('goes only into an open case of the same person', async (world) => {
  const [caseFile, other] = [await openCase(world), await openCase(world, { familyName: 'Anders' })]
  await refusedWith(world, { ...newPackage(caseFile), caseId: other.id }, 422, 'case_of_other_client')
  await closeCase(world, caseFile.id)
  await refusedWith(world, newPackage(caseFile), 422, 'case_closed')
  assert.equal(await lyingThere(world), { packages: 0, documents: 0, files: 0 })
})

test('is refused with modules there are none of, that contradict, that are twice, or too many', async (world) => {
  const caseFile = await openCase(world)
  await refusedWith(world, newPackage(caseFile, { modules: ['no-such-module'] }), 422, 'module_unknown')
  await refusedWith(world, newPackage(caseFile, { modules: ['asylum', 'residence-title'] }), 422, 'modules_contradict')
  for (const modules of [
    [],
    ['broadcasting-fee', 'broadcasting-fee'],
    Array.from({ length: 41 }, (_, index) => `module-${'abcdefghij'[index % 10]}${'abcde'[Math.floor(index / 10)]}`),
    ['../../etc/passwd'],
  ]) {
    await refusedWith(world, newPackage(caseFile, { modules }), 400, 'invalid_input')
  }
  await refusedWith(world, newPackage(caseFile, { note: 'x'.repeat(4001) }), 400, 'invalid_input')
  const large = await askToHandOver(world, newPackage(caseFile, { note: 'x'.repeat(10_000_000) }))
  assert.is(large.statusCode, 413)
})

test('of a restricted case is missing for all but those who know of it', async (world) => {
  const caseFile = await openCase(world)
  const { id } = await handOverBlank(world, caseFile)
  assert.is((await send(world, 'Bela', 'GET', `/packages/${id}`)).statusCode, 200)
  await restrict(world, caseFile)
  const missing = await send(world, 'Bela', 'GET', `/packages/${newId()}`)
  const calls = [
    ['GET', `/packages/${id}`],
    ['GET', `/cases/${caseFile.id}/packages`],
    ['GET', `/packages/${id}/link`],
    ['POST', `/packages/${id}/link`, {}],
    ['POST', `/packages/${id}/link/revocation`],
    ['POST', `/packages/${id}/mail`, { id: newId(), email: 'jana@example.org' }],
    ['POST', '/packages', newPackage(caseFile)],
    ['POST', `/people/${caseFile.client.id}/package-check`, chosen()],
  ] as const
  for (const [method, path, payload] of calls) {
    const reply = await send(world, 'Bela', method, path, { ...(payload && { payload }) })
    assert.equal([reply.statusCode, reply.body], [404, missing.body], `${method} ${path}`)
  }
  assert.is((await readPackage(world, id, 'Karla')).id, id)
})

test('raises a follow-up for each day to come on which something is due, for the lead', async (world) => {
  const caseFile = await openCase(world)
  const { version } = await read<{ version: number }>(world, `/people/${caseFile.client.id}`)
  bodyOf(await patchPerson(world, caseFile.client.id, { movingOn: '2026-07-01' }, version), 200)
  const modules = ['your-offices', 'registering-your-home', 'bank-account', 'broadcasting-fee']
  const made = await handOverBlank(world, caseFile, { modules, followUps: true }, 'Bela')
  const { rows } = await read<FollowUps>(world, `/cases/${caseFile.id}/follow-ups`)
  assert.is(rows.length, made.followUps)
  assert.ok(rows.some(({ dueOn, what }) => dueOn === '2026-07-15' && what.includes('Ihre Wohnung anmelden')))
  assert.is(new Set(rows.map(({ dueOn }) => dueOn)).size, rows.length, 'one for each day')
  for (const { dueOn, owner } of rows) {
    assert.ok(dueOn > world.clock.today)
    assert.is(owner.id, world.staff.Anna.counsellorId)
  }
  const without = await handOverBlank(world, caseFile, { modules })
  assert.is(without.followUps, 0)
  assert.is((await read<FollowUps>(world, `/cases/${caseFile.id}/follow-ups`)).rows.length, rows.length)
})

test('that was deleted stays on the timeline, and says so', async (world) => {
  const made = await handOverBlank(world, await openCase(world))
  await deleteDocument(world.db, world.app.documents, made.documentId, world.stampOf('Anna'))
  assert.equal(await readPackage(world, made.id), { ...made, deleted: true, mayDelete: false })
  const { rows } = await read<EntryPage>(world, `/cases/${made.caseId}/entries`)
  assert.is(rows.find((entry) => entry.package)?.package?.deleted, true)
})

test('goes with its case to the record that somebody is merged into', async (world) => {
  const [survivor, caseFile] = [await openCase(world, { familyName: 'Weißbach-Anders' }), await openCase(world)]
  const made = await handOverBlank(world, caseFile)
  await merge(world, survivor.client.id, caseFile.client.id)
  assert.equal((await readPackage(world, made.id)).person, { id: survivor.client.id, name: 'Jana Weißbach-Anders' })
})

test.run()
