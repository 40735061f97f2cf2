import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, entries } from '../../db/schema/index.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import { bodyOf, closeCase, openCase, read, recordNote, recordTalk, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a note')

const correct = (world: World, id: string, payload: object, ifMatch = 1, by: Name = 'Anna') =>
  send(world, by, 'PATCH', `/notes/${id}`, { payload, ifMatch })

test('stands on the timeline under its day, whoever wrote it, and is the case’s last entry', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const note = await recordNote(world, id, {
    on: '2026-06-10',
    note: ' Wohnung gefunden.\nUmzug im Juli. ',
    by: 'Bela',
  })
  assert.equal(note, {
    id: note.id,
    caseId: id,
    kind: 'note',
    happenedOn: '2026-06-10',
    recordedAt: world.clock.now().toISOString(),
    recordedBy: 'Bela',
    note: 'Wohnung gefunden.\nUmzug im Juli.',
    removed: false,
    mayChange: true,
    talk: null,
    status: null,
    followUpId: null,
    check: null,
    package: null,
    outcome: null,
    file: null,
    referral: null,
    journey: null,
    version: 1,
  })
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).lastEntryOn, '2026-06-10')
})

test('is recorded once, however often it is sent', async (world) => {
  const { id } = await openCase(world)
  const other = await openCase(world)
  const payload = { id: newId(), happenedOn: '2026-06-10', note: 'Unterlagen fehlen noch.' }
  const post = (caseId: string, sent = payload, by: Name = 'Anna') =>
    send(world, by, 'POST', `/cases/${caseId}/notes`, { payload: sent })
  const replies = await Promise.all([post(id), post(id)])
  for (const reply of replies) bodyOf<Entry>(reply, 201)
  assert.is((await world.db.select().from(entries).where(eq(entries.kind, 'note'))).length, 1)
  await writesNothing(world.db, async () => {
    for (const taken of [
      await post(other.id),
      await post(id, { ...payload, note: 'x' }),
      await post(id, payload, 'Bela'),
    ]) {
      assert.equal([taken.statusCode, taken.json().code], [409, 'id_taken'])
      assert.not.match(taken.body, /Unterlagen/)
    }
  })
})

test('is corrected, day and words, and the audit keeps what it said', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const note = await recordNote(world, id, { on: '2026-06-10', note: 'vorher' })
  const corrected = bodyOf<Entry>(await correct(world, note.id, { happenedOn: '2026-06-09', note: 'nachher ' }), 200)
  assert.equal(corrected, { ...note, happenedOn: '2026-06-09', note: 'nachher', version: 2 })
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).lastEntryOn, '2026-06-09')
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'note.corrected'))
  assert.equal(rows[0]?.changes, {
    happenedOn: { from: '2026-06-10', to: '2026-06-09' },
    note: { from: 'vorher', to: 'nachher' },
  })
})

test('corrected to what it says already stays as it is', async (world) => {
  const { id } = await openCase(world)
  const note = await recordNote(world, id, { on: '2026-06-10', note: 'gleich' })
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf<Entry>(await correct(world, note.id, { happenedOn: '2026-06-10', note: 'gleich' }), 200), note)
  })
})

test('keeps its old day in a closed case, whatever it is', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const note = await recordNote(world, id, { on: '2026-06-05' })
  await closeCase(world, id, '2026-06-05')
  assert.is((await correct(world, note.id, { happenedOn: '2026-06-05', note: 'Nachtrag' })).statusCode, 200)
  const late = await correct(world, note.id, { happenedOn: '2026-06-06', note: 'Nachtrag' }, 2)
  assert.equal([late.statusCode, late.json().code, late.json().field], [422, 'day_after_closing', 'happenedOn'])
})

test('is refused without words, on a day that cannot be, and on what is no note', async (world) => {
  const { id } = await openCase(world)
  const note = await recordNote(world, id)
  const talked = await recordTalk(world, id)
  const on = '2026-06-10'
  const refused: [object, number, string, string?][] = [
    [{ happenedOn: on, note: ' \n' }, 422, 'note_missing', 'note'],
    [{ happenedOn: '9999-12-31', note: 'x' }, 422, 'day_in_future', 'happenedOn'],
    [{ happenedOn: '1989-12-31', note: 'x' }, 422, 'day_too_early', 'happenedOn'],
    [{ happenedOn: '2026-02-30', note: 'x' }, 400, 'invalid_input'],
    [{ happenedOn: on, note: 'x'.repeat(100_001) }, 400, 'invalid_input'],
    [{ happenedOn: on, note: null }, 400, 'invalid_input'],
    [{ happenedOn: on }, 400, 'invalid_input'],
    [{ happenedOn: on, note: 'x', kind: 'consultation' }, 400, 'invalid_input'],
  ]
  await writesNothing(world.db, async () => {
    for (const [wrong, status, code, field] of refused) {
      const created = await send(world, 'Anna', 'POST', `/cases/${id}/notes`, { payload: { id: newId(), ...wrong } })
      for (const reply of [created, await correct(world, note.id, wrong)]) {
        assert.equal(
          [reply.statusCode, reply.json().code, reply.json().field],
          [status, code, field],
          JSON.stringify(wrong),
        )
      }
    }
    const right = { happenedOn: on, note: 'x' }
    assert.is((await correct(world, talked.id, right)).statusCode, 404)
    assert.is((await correct(world, newId(), right)).statusCode, 404)
    assert.is((await correct(world, note.id, right, 1, 'Bela')).statusCode, 403)
    assert.is((await correct(world, note.id, right, 2)).statusCode, 412)
    const nowhere = await send(world, 'Anna', 'POST', `/cases/${newId()}/notes`, { payload: { id: newId(), ...right } })
    assert.is(nowhere.statusCode, 404)
  })
})

test.run()
