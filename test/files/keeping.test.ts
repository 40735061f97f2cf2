import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, documents, entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, EntryPage } from '../../src/cases/contract.ts'
import { documentKeysIn } from '../../src/documents/document-keys.ts'
import { deleteDocument } from '../../src/documents/documents.ts'
import { tidyDocuments } from '../../src/documents/tidying.ts'
import type { FilePage, KeptFile } from '../../src/files/contract.ts'
import { keepFile } from '../../src/files/files.ts'
import { closeCase, openCase, read, recordNote, restrict, send } from '../support/cases.ts'
import { filesIn, keptFileOf, sendFile, somePdf, store } from '../support/documents.ts'
import { oneOfEach, photo, refusedFiles } from '../support/made-files.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a file on a case')

const filesOf = async (world: World, caseId: string, by: Name = 'Anna') =>
  (await read<FilePage>(world, `/cases/${caseId}/files`, by)).rows

const timelineOf = async (world: World, caseId: string) =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries`)).rows

const open = ({ app, as }: World, id: string, by: Name = 'Anna') =>
  app.inject({ url: `/api/documents/${id}`, headers: as(by) })

/** Neither a file nor a key nor a row that nobody knows of. */
const nothingIsLeft = async (world: World, but = 0) => {
  const { documents: store } = world.app
  const keys = [...documentKeysIn(store.keyFile).values()].filter((state) => state === 'stands')
  const rows = await world.db.select().from(entries).where(eq(entries.kind, 'file'))
  const standing = rows.filter(({ removedAt }) => removedAt === null)
  assert.equal([filesIn(store).length, keys.length, standing.length], [but, but, but])
}

test('of each kind is kept as what it is, listed newest first, stands on the timeline, and comes back whole', async (world) => {
  const { id: caseId } = await openCase(world)
  for (const [name, content, mediaType] of oneOfEach()) {
    const reply = await sendFile(world, caseId, { name, content })
    assert.is(reply.statusCode, 201, `${name}: ${reply.body}`)
    const kept = reply.json<KeptFile>()
    assert.equal([kept.title, kept.mediaType, kept.mayChange, kept.version], [name, mediaType, true, 1])
    const opened = await open(world, kept.id)
    assert.is(`${opened.headers['content-type']}`.split(';')[0], mediaType)
    if (!mediaType.startsWith('image/')) assert.ok(opened.rawPayload.equals(content), name)
    assert.match(String(opened.headers['content-disposition']), /^attachment; /)
    world.clock.advance({ seconds: 1 })
  }
  const names = oneOfEach().map(([name]) => name)
  assert.equal(
    (await filesOf(world, caseId)).map(({ title }) => title),
    [...names].reverse(),
  )
  const shown = (await timelineOf(world, caseId)).flatMap(({ file }) => file?.title ?? [])
  assert.equal(shown, [...names].reverse())
  assert.is((await read<CaseFile>(world, `/cases/${caseId}`)).counts.file, names.length)
  const first = await read<FilePage>(world, `/cases/${caseId}/files?limit=10`)
  const second = await read<FilePage>(world, `/cases/${caseId}/files?limit=10&cursor=${first.next}`)
  assert.equal(
    [...first.rows, ...second.rows].map(({ title }) => title),
    [...names].reverse(),
  )
  assert.is(second.next, null)
})

test('that somebody put there is never shown in its place by the browser, whoever asks for that', async (world) => {
  const { id: caseId } = await openCase(world)
  for (const [name, content] of oneOfEach().slice(0, 2)) {
    const id = await keptFileOf(world, caseId, { name, content })
    const reply = await world.app.inject({ url: `/api/documents/${id}?show=inline`, headers: world.as('Anna') })
    assert.match(String(reply.headers['content-disposition']), /^attachment; filename=".+"; filename\*=UTF-8''/)
    assert.match(String(reply.headers['content-security-policy']), /sandbox/)
    assert.equal(
      [reply.headers['x-content-type-options'], reply.headers['cache-control']],
      ['nosniff', 'private, no-store'],
    )
  }
})

test('that is none, runs, is locked, empty, or not what its name says, is refused with a code, and leaves nothing', async (world) => {
  const { id: caseId } = await openCase(world)
  for (const [name, content, code] of refusedFiles()) {
    const reply = await sendFile(world, caseId, { name, content })
    assert.equal([reply.statusCode, reply.json().code], [422, code], name)
  }
  await nothingIsLeft(world)
})

test('whose name is a path, hides something or is too long is refused before anything of it is read', async (world) => {
  const { id: caseId } = await openCase(world)
  for (const [name, code] of [
    ['../../x', 'file_name_unfit'],
    ['..%2f..%2fx', 'file_kind_unknown'],
    ['C:\\x.pdf', 'file_name_unfit'],
    ['a\r\nset-cookie: x.pdf', 'file_name_unfit'],
    ['gnp.\u202efdp.pdf', 'file_name_unfit'],
    ['CON', 'file_name_unfit'],
    [`${'ü'.repeat(130)}.pdf`, 'file_name_too_long'],
    [' ', 'file_name_missing'],
  ] as const) {
    const content = code === 'file_kind_unknown' ? Buffer.from('MZ\0') : somePdf()
    const reply = await sendFile(world, caseId, { name, content })
    assert.equal([reply.statusCode, reply.json().code], [422, code], name)
  }
  await nothingIsLeft(world)
})

test('is kept once however often it is sent; anything else under its id is refused', async (world) => {
  const { id: caseId } = await openCase(world)
  const other = await openCase(world)
  const sent = { id: newId(), name: 'Foto.jpg', content: photo() }
  const [one, two] = await Promise.all([sendFile(world, caseId, sent), sendFile(world, caseId, sent)])
  assert.equal([one.statusCode, two.statusCode], [201, 201])
  assert.equal(one.json(), two.json())
  const changed = { title: 'Anders.jpg', note: null }
  await send(world, 'Anna', 'PATCH', `/files/${sent.id}`, { payload: changed, ifMatch: 1 })
  const again = await sendFile(world, caseId, sent)
  assert.equal([again.statusCode, again.json().title], [201, 'Anders.jpg'], 'renamed meanwhile, it is still the same')
  for (const [where, what] of [
    [caseId, { ...sent, content: somePdf(), name: 'Foto.pdf' }],
    [caseId, { ...sent, name: 'Foto 2.jpg' }],
    [other.id, sent],
    [caseId, { ...sent, by: 'Bela' as const }],
    [caseId, { ...sent, id: (await timelineOf(world, caseId)).find(({ kind }) => kind === 'status_change')?.id ?? '' }],
  ] as const) {
    const reply = await sendFile(world, where, what)
    assert.equal([reply.statusCode, reply.json().code], [409, 'id_taken'])
  }
  await closeCase(world, caseId)
  assert.is((await sendFile(world, caseId, sent)).statusCode, 201, 'also after the case was closed')
  await nothingIsLeft(world, 1)
})

test('goes to an open case one may know of, and is told to nobody else', async (world) => {
  const caseFile = await openCase(world)
  const sent = { id: newId(), content: somePdf() }
  await keptFileOf(world, caseFile.id, sent)
  await restrict(world, caseFile)
  const codeFor = async (reply: ReturnType<typeof sendFile>) => (await reply).json().code
  assert.is(await codeFor(sendFile(world, caseFile.id, { by: 'Bela' })), 'not_found')
  assert.is(await codeFor(sendFile(world, caseFile.id, { ...sent, by: 'Bela' })), 'not_found')
  assert.is((await send(world, 'Bela', 'GET', `/cases/${caseFile.id}/files`)).statusCode, 404)
  const edit = { payload: { title: 'x.pdf', note: null }, ifMatch: 1 }
  assert.is((await send(world, 'Bela', 'PATCH', `/files/${sent.id}`, edit)).statusCode, 404)
  assert.is((await filesOf(world, caseFile.id, 'Karla')).length, 1)
  const closed = await openCase(world)
  await closeCase(world, closed.id)
  assert.is(await codeFor(sendFile(world, closed.id)), 'case_closed')
  const late = { id: newId(), caseId: closed.id, title: 'x.pdf', content: somePdf() }
  const closedMeanwhile = keepFile(world.db, world.app.documents, late, world.stampOf('Anna'))
  assert.is(await closedMeanwhile.catch(({ code }) => code), 'case_closed', 'also while it was on its way')
  assert.is(await codeFor(sendFile(world, newId())), 'not_found')
  await nothingIsLeft(world, 1)
})

test('is renamed and described by whom it is of, on the state one saw; the audit tells who, and no name', async (world) => {
  const { id: caseId } = await openCase(world)
  const id = await keptFileOf(world, caseId, { name: 'Scan 1.pdf' })
  const edit = (title: string, ifMatch: number, by: Name = 'Anna') =>
    send(world, by, 'PATCH', `/files/${id}`, { payload: { title, note: ' Übersetzt. ' }, ifMatch })
  assert.is((await edit('x.pdf', 1, 'Bela')).statusCode, 403)
  const renamed = (await edit('Zeugnis Weißbach.pdf', 1)).json<KeptFile>()
  assert.equal([renamed.title, renamed.note, renamed.version], ['Zeugnis Weißbach.pdf', 'Übersetzt.', 2])
  assert.is((await edit('Zeugnis Weißbach.pdf', 1)).statusCode, 200, 'sent again')
  const late = await edit('Anders.pdf', 1)
  assert.equal([late.statusCode, late.json().current.title], [412, 'Zeugnis Weißbach.pdf'])
  for (const [title, code] of [
    ['../x.pdf', 'file_name_unfit'],
    ['Zeugnis.docx', 'file_ending_wrong'],
    ['  ', 'file_name_missing'],
  ] as const) {
    assert.equal((await edit(title, 2)).json().code, code)
  }
  const [entry] = await timelineOf(world, caseId)
  assert.equal([entry?.file?.title, entry?.note], ['Zeugnis Weißbach.pdf', 'Übersetzt.'])
  const told = await world.db.select().from(audit).where(eq(audit.subjectId, id))
  assert.equal(
    told.map(({ action }) => action),
    ['document.stored', 'file.corrected'],
  )
  assert.not.match(JSON.stringify(told), /Weißbach|Scan/)
  assert.is((await send(world, 'Anna', 'POST', `/entries/${id}/removal`, { ifMatch: 2 })).statusCode, 403)
  const note = await recordNote(world, caseId)
  const { id: ours } = await store(world, caseId, { entryId: note.id })
  const edited = await send(world, 'Anna', 'PATCH', `/files/${ours}`, {
    payload: { title: 'x', note: null },
    ifMatch: 1,
  })
  assert.is(edited.statusCode, 404, 'what Lotse drew keeps its name')
})

test('that is deleted goes with its name and what was said of it, off the timeline, and cannot be sent again', async (world) => {
  const { id: caseId } = await openCase(world)
  const sent = { id: newId(), name: 'Bescheid Weißbach.pdf', content: somePdf() }
  await keptFileOf(world, caseId, sent)
  await send(world, 'Anna', 'PATCH', `/files/${sent.id}`, { payload: { title: sent.name, note: 'Geheim' }, ifMatch: 1 })
  world.clock.advance({ minutes: 5 })
  assert.is((await send(world, 'Bela', 'DELETE', `/documents/${sent.id}`)).statusCode, 403)
  assert.is((await send(world, 'Anna', 'DELETE', `/documents/${sent.id}`)).statusCode, 204)
  assert.equal(await filesOf(world, caseId), [])
  assert.is((await timelineOf(world, caseId)).filter(({ kind }) => kind === 'file').length, 0)
  assert.is((await open(world, sent.id)).statusCode, 410)
  assert.is((await sendFile(world, caseId, sent)).json().code, 'document_deleted')
  const edit = await send(world, 'Anna', 'PATCH', `/files/${sent.id}`, {
    payload: { title: 'a', note: null },
    ifMatch: 2,
  })
  assert.is(edit.statusCode, 410)
  assert.is((await send(world, 'Anna', 'DELETE', `/entries/${sent.id}/removal`)).statusCode, 404, 'nor restored')
  const [row] = await world.db.select().from(documents)
  const [entry] = await world.db.select().from(entries).where(eq(entries.id, sent.id))
  assert.equal([row?.title, entry?.note], ['', null])
  await nothingIsLeft(world)
})

test('that a backup brought back after its key was erased is deleted again by the next start, with its name', async (world) => {
  const { id: caseId } = await openCase(world)
  const id = await keptFileOf(world, caseId, { name: 'Bescheid Weißbach.pdf' })
  await deleteDocument(world.db, world.app.documents, id, world.stampOf('Anna'))
  await transaction(world.db, async (tx) => {
    await tx.update(documents).set({ deletedAt: null, deletedBy: null, title: 'Bescheid Weißbach.pdf' })
    await tx.update(entries).set({ removedAt: null, note: 'Geheim' }).where(eq(entries.id, id))
  })
  await tidyDocuments(world.db, world.app.documents, world.stampOf('Adam'))
  assert.equal(await filesOf(world, caseId), [])
  const [row] = await world.db.select().from(documents)
  const [entry] = await world.db.select().from(entries).where(eq(entries.id, id))
  assert.equal([row?.title, entry?.note], ['', null])
})

test.run()
