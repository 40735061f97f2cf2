import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { Entry } from '../../src/cases/contract.ts'
import { bodyOf, openCase, read, recordNote, recordTalk, send, talk } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('an edit whose answer was dropped')

/** Each: the path, the body, and another body that somebody else's edit has. */
const edits = async (world: World) => {
  const caseFile = await openCase(world, { targetGroup: 'undecided' })
  const consultation = await recordTalk(world, caseFile.id, { note: 'Wie es war.' })
  const note = await recordNote(world, caseFile.id)
  const { id: _, ...correction } = talk(world, { note: 'Annas Fassung.', minutes: 25 })
  const happenedOn = world.clock.today
  return [
    [`/cases/${caseFile.id}`, { targetGroup: 'abroad' }, { targetGroup: 'returnee' }],
    [`/consultations/${consultation.id}`, correction, { ...correction, minutes: 45 }],
    [`/notes/${note.id}`, { happenedOn, note: ' Annas Fassung. ' }, { happenedOn, note: 'Karlas Fassung.' }],
  ] satisfies [string, object, object][]
}

test('is answered again as if nothing had been, and changes nothing twice', async (world) => {
  for (const [path, payload] of await edits(world)) {
    const first = await send(world, 'Anna', 'PATCH', path, { payload, ifMatch: 1 })
    assert.is(first.statusCode, 200, path)
    await writesNothing(world.db, async () => {
      const again = await send(world, 'Anna', 'PATCH', path, { payload, ifMatch: 1 })
      assert.equal([again.statusCode, again.headers.etag, again.json()], [200, '"2"', first.json()], path)
    })
  }
})

test('is 412 all the same where somebody else came in between, or first', async (world) => {
  for (const [path, payload, other] of await edits(world)) {
    bodyOf(await send(world, 'Anna', 'PATCH', path, { payload, ifMatch: 1 }), 200)
    bodyOf(await send(world, 'Karla', 'PATCH', path, { payload: other, ifMatch: 2 }), 200)
    await writesNothing(world.db, async () => {
      const again = await send(world, 'Anna', 'PATCH', path, { payload, ifMatch: 1 })
      assert.equal([again.statusCode, again.json().current.version], [412, 3], path)
    })
  }
})

test('does not bring back what was removed since', async (world) => {
  const { id: caseId } = await openCase(world)
  const note = await recordNote(world, caseId, { note: 'Wie es war.' })
  const payload = { happenedOn: note.happenedOn, note: 'Annas Fassung.' }
  bodyOf(await send(world, 'Anna', 'PATCH', `/notes/${note.id}`, { payload, ifMatch: 1 }), 200)
  bodyOf(await send(world, 'Karla', 'POST', `/entries/${note.id}/removal`, { ifMatch: 2 }), 200)
  await writesNothing(world.db, async () => {
    assert.is((await send(world, 'Anna', 'PATCH', `/notes/${note.id}`, { payload, ifMatch: 1 })).statusCode, 422)
  })
  assert.is((await read<Entry>(world, `/entries/${note.id}`)).removed, true)
  assert.is((await send(world, 'Anna', 'PATCH', `/notes/${newId()}`, { payload, ifMatch: 1 })).statusCode, 404)
})

test.run()
