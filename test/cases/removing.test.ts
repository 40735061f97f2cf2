import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { CaseFile, CasePage, Entry, EntryPage } from '../../src/cases/contract.ts'
import { bodyOf, closeCase, openCase, read, recordNote, recordTalk, send, talk } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('removing an entry')

const remove = (world: World, id: string, ifMatch = 1, by: Name = 'Anna') =>
  send(world, by, 'POST', `/entries/${id}/removal`, { ifMatch })

const restore = (world: World, id: string, by: Name = 'Anna') => send(world, by, 'DELETE', `/entries/${id}/removal`)

const idsOn = async (world: World, caseId: string) =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries`)).rows.map(({ id }) => id)

test('takes it off the timeline, out of the counts, and from what is missing; undoing brings it all back', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const kept = await recordNote(world, id, { on: '2026-06-03' })
  const entry = await recordTalk(world, id, { heldOn: '2026-06-10', note: 'Versehen' })
  const state = async () => {
    const { lastEntryOn, counts } = await read<CaseFile>(world, `/cases/${id}`)
    const [row] = (await read<CasePage>(world, '/cases')).rows
    const { missing } = await read<{ missing: number }>(world, '/cases/counts')
    const shown = (await idsOn(world, id)).includes(entry.id)
    return { lastEntryOn, consultations: counts.consultation, missingTopic: row?.missingTopic, missing, shown }
  }
  const before = { lastEntryOn: '2026-06-10', consultations: 1, missingTopic: true, missing: 1, shown: true }
  assert.equal(await state(), before)

  const removed = bodyOf<Entry>(await remove(world, entry.id), 200)
  assert.equal([removed.removed, removed.version, removed.note], [true, 2, 'Versehen'])
  assert.equal(await state(), {
    lastEntryOn: '2026-06-03',
    consultations: 0,
    missingTopic: false,
    missing: 0,
    shown: false,
  })
  assert.ok((await idsOn(world, id)).includes(kept.id))

  const restored = bodyOf<Entry>(await restore(world, entry.id), 200)
  assert.equal(restored, { ...entry, version: 3 })
  assert.equal(await state(), before)
})

test('leaves the opening day as the last one where nothing else stands', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const { id: entryId } = await recordTalk(world, id, { heldOn: '2026-06-10' })
  await remove(world, entryId)
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).lastEntryOn, '2026-06-01')
})

test('is for its author, the case’s lead and the coordinator, and so is undoing it', async (world) => {
  const { id } = await openCase(world, { by: 'Anna' })
  const { id: entryId } = await recordTalk(world, id, {}, 'Bela')
  const other = await recordTalk(world, id, {}, 'Karla')
  await writesNothing(world.db, async () => {
    assert.is((await remove(world, other.id, 1, 'Bela')).statusCode, 403)
  })
  let version = 1
  for (const by of ['Bela', 'Anna', 'Karla'] as const) {
    assert.is((await remove(world, entryId, version, by)).statusCode, 200, by)
    assert.is((await restore(world, entryId, by)).statusCode, 200, by)
    version += 2
  }
})

test('hides it from everybody else, wherever they ask', async (world) => {
  const { id } = await openCase(world, { by: 'Anna' })
  const entry = await recordTalk(world, id, { note: 'Geheimnis' })
  await remove(world, entry.id)
  const { id: _, ...correction } = talk(world)
  for (const reply of [
    await send(world, 'Bela', 'GET', `/entries/${entry.id}`),
    await send(world, 'Bela', 'GET', `/cases/${id}/entries`),
    await restore(world, entry.id, 'Bela'),
    await send(world, 'Bela', 'PATCH', `/consultations/${entry.id}`, { payload: correction, ifMatch: 1 }),
  ]) {
    assert.ok([200, 404].includes(reply.statusCode), reply.body)
    assert.not.match(reply.body, /Geheimnis/)
  }
  assert.is((await read<Entry>(world, `/entries/${entry.id}`, 'Anna')).removed, true)
})

test('is repeated safely, and so is undoing it', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  const removed = bodyOf<Entry>(await remove(world, entry.id), 200)
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf<Entry>(await remove(world, entry.id), 200), removed, 'the answer was lost, the entry is gone')
  })
  const restored = bodyOf<Entry>(await restore(world, entry.id), 200)
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf<Entry>(await restore(world, entry.id), 200), restored)
  })
})

test('is refused where somebody changed it meanwhile, and shows what it says now', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  const { id: _, ...correction } = talk(world, { minutes: 30 })
  await send(world, 'Karla', 'PATCH', `/consultations/${entry.id}`, { payload: correction, ifMatch: 1 })
  await writesNothing(world.db, async () => {
    const reply = await remove(world, entry.id)
    assert.equal([reply.statusCode, reply.json().current.talk.minutes], [412, 30])
    assert.is((await send(world, 'Anna', 'POST', `/entries/${entry.id}/removal`)).statusCode, 428)
  })
})

test('is not for what was done to the case itself, nor for what is not there', async (world) => {
  const { id } = await openCase(world)
  const [opened] = await idsOn(world, id)
  await writesNothing(world.db, async () => {
    for (const by of ['Anna', 'Karla'] as const) assert.is((await remove(world, opened ?? '', 1, by)).statusCode, 403)
    assert.is((await remove(world, newId())).statusCode, 404)
    assert.is((await restore(world, newId())).statusCode, 404)
  })
})

test('lets nothing be corrected until it is undone', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  await remove(world, entry.id)
  const { id: _, ...payload } = talk(world)
  await writesNothing(world.db, async () => {
    const reply = await send(world, 'Anna', 'PATCH', `/consultations/${entry.id}`, { payload, ifMatch: 2 })
    assert.equal([reply.statusCode, reply.json().code], [422, 'entry_removed'])
  })
})

test('in a closed case can be done and undone, but not past the day it was closed on', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const early = await recordTalk(world, id, { heldOn: '2026-06-03' })
  const late = await recordTalk(world, id, { heldOn: '2026-06-10' })
  await remove(world, late.id)
  await closeCase(world, id, '2026-06-05')
  assert.is((await remove(world, early.id)).statusCode, 200)
  assert.is((await restore(world, early.id)).statusCode, 200)
  await writesNothing(world.db, async () => {
    const reply = await restore(world, late.id)
    assert.equal([reply.statusCode, reply.json().code], [422, 'day_after_closing'])
  })
})

test('is in the audit, with who did it and who undid it', async (world) => {
  const { id } = await openCase(world)
  const entry = await recordTalk(world, id)
  await remove(world, entry.id)
  await restore(world, entry.id, 'Karla')
  const rows = await world.db.select().from(audit).where(eq(audit.subjectId, entry.id))
  assert.equal(
    rows.map(({ action, by, changes }) => [action, by, changes]),
    [
      ['consultation.recorded', 'Anna', null],
      ['consultation.removed', 'Anna', { removed: { from: false, to: true } }],
      ['consultation.restored', 'Karla', { removed: { from: true, to: false } }],
    ],
  )
})

test.run()
