import * as assert from 'uvu/assert'
import type { EntryHistory } from '../../src/cases/contract.ts'
import { bodyOf, catalogueIds, openCase, read, recordNote, recordTalk, send, talk } from '../support/cases.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('earlier versions of an entry')

test('say who changed what and when, with the whole of each, newest first', async (world) => {
  const { id: caseId } = await openCase(world)
  const { work = '' } = await catalogueIds(world, 'topics')
  const entry = await recordTalk(world, caseId, { note: 'Wie es war.' })
  const { id: _, ...first } = talk(world, { note: 'Annas Fassung.', topicIds: [work], form: 'short_contact' })
  world.clock.advance({ minutes: 1 })
  bodyOf(await send(world, 'Anna', 'PATCH', `/consultations/${entry.id}`, { payload: first, ifMatch: 1 }), 200)
  world.clock.advance({ minutes: 1 })
  const second = { ...first, note: null, heldOn: '2026-06-01', minutes: 45 }
  bodyOf(await send(world, 'Karla', 'PATCH', `/consultations/${entry.id}`, { payload: second, ifMatch: 2 }), 200)

  const { versions } = await read<EntryHistory>(world, `/entries/${entry.id}/history`)
  assert.equal(
    versions.map(({ by, changed, state }) => [
      by,
      changed.sort(),
      state.form,
      state.happenedOn,
      state.note,
      state.minutes,
    ]),
    [
      ['Karla', ['happenedOn', 'minutes', 'note'], 'short_contact', '2026-06-01', null, 45],
      ['Anna', ['form', 'note', 'topicIds'], 'short_contact', entry.happenedOn, 'Annas Fassung.', null],
      ['Anna', [], 'consultation', entry.happenedOn, 'Wie es war.', null],
    ],
  )
  assert.equal(
    versions.map(({ state }) => state.topicIds),
    [[work], [work], []],
  )
  assert.ok(versions[0] && versions[1] && versions[0].at > versions[1].at)
})

test('are one alone where nobody changed it, and a removal is no version', async (world) => {
  const { id: caseId } = await openCase(world)
  const note = await recordNote(world, caseId, { note: 'Wie es war.' })
  bodyOf(await send(world, 'Anna', 'POST', `/entries/${note.id}/removal`, { ifMatch: 1 }), 200)
  bodyOf(await send(world, 'Anna', 'DELETE', `/entries/${note.id}/removal`), 200)
  const { versions } = await read<EntryHistory>(world, `/entries/${note.id}/history`)
  assert.equal(
    versions.map(({ by, state }) => [by, state.form, state.note]),
    [['Anna', null, 'Wie es war.']],
  )
})

test('are for those who may change it', async (world) => {
  const { id: caseId } = await openCase(world)
  const note = await recordNote(world, caseId)
  const reply = await send(world, 'Bela', 'GET', `/entries/${note.id}/history`)
  assert.is(reply.statusCode, 403)
  assert.not.match(reply.body, /Unterlagen/)
})

test.run()
