import * as assert from 'uvu/assert'
import { events } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { KeptCatalogues } from '../../src/catalogues/contract.ts'
import type { Catalogue } from '../../src/catalogues/terms.ts'
import { bodyOf, catalogueIds, closeCase, openCase, read, recordFollowUp, recordTalk, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'
import { learnWord } from './kept.ts'

const test = inWorld('deleting a word')

const entries = async (world: World) => (await read<KeptCatalogues>(world, '/catalogue-entries', 'Karla')).entries
const usesOf = async (world: World, id: string) => (await entries(world)).find((one) => one.id === id)?.uses
const remove = (world: World, id: string, ifMatch = 1) =>
  send(world, 'Karla', 'DELETE', `/catalogue-entries/${id}`, { ifMatch })

test('goes where nothing ever named it, in every catalogue', async (world) => {
  for (const catalogue of ['topic', 'channel', 'eventKind', 'closingReason'] as const satisfies Catalogue[]) {
    const id = await learnWord(world, `Nie gebraucht ${catalogue}`, catalogue)
    assert.is((await remove(world, id, 2)).statusCode, 412)
    assert.is((await remove(world, id)).statusCode, 204)
    assert.is(await usesOf(world, id), undefined)
    assert.is((await remove(world, id)).statusCode, 404)
  }
})

test('is refused for what a talk, an appointment, an event or a closing names, removed ones too', async (world) => {
  const { id: caseId } = await openCase(world)
  const topic = await learnWord(world, 'Thema')
  const talk = await recordTalk(world, caseId, { topicIds: [topic] })
  await send(world, 'Anna', 'POST', `/entries/${talk.id}/removal`, { ifMatch: 1 })
  const channel = await learnWord(world, 'Brieftaube', 'channel')
  const appointment = { begins: '09:00', ends: '10:00', place: null, channelId: channel }
  const todo = await recordFollowUp(world, { caseId, appointment })
  assert.is(await usesOf(world, channel), 1, 'an appointment is a use')
  await send(world, 'Anna', 'POST', `/follow-ups/${todo.id}/removal`, { ifMatch: 1 })
  assert.is(await usesOf(world, channel), 0)
  const kind = await learnWord(world, 'Hutznstube', 'eventKind')
  const event = { id: caseId.replace(/^./, 'f'), heldOn: '2026-06-01', title: 'Welcome-Hutzn', kindId: kind }
  await transaction(world.db, (tx) =>
    tx
      .insert(events)
      .values({ ...event, createdAt: new Date(0) })
      .then(),
  )
  assert.is(await usesOf(world, kind), 1)
  await closeCase(world, caseId)
  const { goal_reached: reason = '' } = await catalogueIds(world, 'closingReasons')
  await send(world, 'Anna', 'POST', `/cases/${caseId}/reopening`)
  await writesNothing(world.db, async () => {
    for (const id of [topic, channel, kind, reason]) {
      const reply = await remove(world, id)
      assert.equal([reply.statusCode, reply.json().code], [422, 'entry_used'])
    }
  })
})

test('leaves a reason for closing that somebody can give', async (world) => {
  const reasons = (await entries(world)).filter((one) => one.catalogue === 'closingReason' && !one.isNeeded)
  const last = reasons.pop()
  for (const { id } of reasons) assert.is((await remove(world, id)).statusCode, 204)
  assert.equal((await remove(world, last?.id ?? '')).json().code, 'last_reason')
  const retired = await send(world, 'Karla', 'PATCH', `/catalogue-entries/${last?.id}`, {
    payload: { state: 'retired' },
    ifMatch: 1,
  })
  assert.is(retired.json().code, 'last_reason')
})

test('is refused for the reason of the import, and for a word that another went into', async (world) => {
  const all = await entries(world)
  const imported = all.find(({ isNeeded }) => isNeeded)
  assert.is((await remove(world, imported?.id ?? '')).json().code, 'needed_by_rule')
  const [one, into] = [await learnWord(world, 'Eins'), await learnWord(world, 'Zwei')]
  bodyOf(await send(world, 'Karla', 'POST', `/catalogue-entries/${one}/merge`, { payload: { into }, ifMatch: 1 }), 200)
  assert.is((await remove(world, into)).json().code, 'entry_used')
  assert.is((await remove(world, one, 2)).statusCode, 204)
})

test.run()
