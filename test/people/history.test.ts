import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { Person } from '../../src/people/contract.ts'
import { bodyOf, recordPerson, send } from '../support/cases.ts'
import { found, historyOf, patchPerson, readPerson } from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the history of a person')

const edit = async (world: World, { id, version }: Person, payload: object, by: 'Anna' | 'Bela' = 'Anna') => {
  world.clock.advance({ minutes: 5 })
  return bodyOf<Person>(await patchPerson(world, id, payload, version, by), 200)
}

const restore = (world: World, id: string, state: number, ifMatch: number) =>
  send(world, 'Anna', 'POST', `/people/${id}/restoration`, { payload: { state }, ifMatch })

test('says who changed what and when, and what it was, newest first', async (world) => {
  const jana = await recordPerson(world, { phone: '1', nationalities: ['DE'], place: 'Aue' })
  const home = { id: newId(), fromOn: '2026-01-01', place: 'Berlin' }
  const [old] = jana.residences
  const moved = { residences: [home, { id: old?.id, fromOn: null, municipalityKey: old?.municipalityKey }] }
  const second = await edit(world, jana, { phone: '2', nationalities: ['PL'] })
  await edit(world, second, moved, 'Bela')
  const { rows, next } = await historyOf(world, jana.id)
  assert.is(next, null)
  assert.equal(
    rows.map(({ action, by, at }) => [action, by, at]),
    [
      ['edited', 'Bela', new Date(world.clock.now()).toISOString()],
      ['edited', 'Anna', new Date(world.clock.now().getTime() - 300_000).toISOString()],
      ['recorded', 'Anna', new Date(world.clock.now().getTime() - 600_000).toISOString()],
    ],
  )
  const told = rows.map(({ before, state }) => [
    before?.phone,
    state.phone,
    state.nationalities,
    state.residences.length,
  ])
  assert.equal(told, [
    ['2', '2', ['PL'], 2],
    ['1', '2', ['PL'], 1],
    [undefined, '1', ['DE'], 1],
  ])
  assert.equal(rows[0]?.before, rows[1]?.state)
  assert.equal(rows[1]?.before, rows[2]?.state)
})

test('comes page by page, and every page tells the states as the whole does', async (world) => {
  let jana = await recordPerson(world)
  for (let number = 1; number <= 6; number += 1) jana = await edit(world, jana, { phone: String(number) })
  const { rows: whole } = await historyOf(world, jana.id)
  assert.is(whole.length, 7)
  const pages: typeof whole = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await historyOf(world, jana.id, `?limit=2${cursor && `&cursor=${cursor}`}`)
    assert.ok(page.rows.length <= 2)
    pages.push(...page.rows)
    cursor = page.next
  }
  assert.equal(pages, whole)
})

test('brings back any state, as an edit that can be brought back itself', async (world) => {
  const jana = await recordPerson(world, { phone: '1', nationalities: ['DE', 'PL'], place: 'Aue' })
  const edited = await edit(world, jana, { familyName: 'Groß', phone: null, nationalities: [], residences: [] })
  const { rows } = await historyOf(world, jana.id)
  const back = bodyOf<Person>(await restore(world, jana.id, rows[1]?.id ?? -1, edited.version), 200)
  assert.equal(back, { ...jana, version: 3 })
  assert.equal([await found(world, 'groß'), await found(world, 'weissb')], [[], ['Jana Weißbach']])
  const after = (await historyOf(world, jana.id)).rows
  assert.equal(
    after.map(({ action }) => action),
    ['restored', 'edited', 'recorded'],
  )
  const again = bodyOf<Person>(await restore(world, jana.id, after[1]?.id ?? -1, 3), 200)
  assert.equal(again, { ...edited, version: 4 })
})

test('restores nothing where nothing differs, where it is not known, or where another came first', async (world) => {
  const jana = await recordPerson(world)
  const other = await recordPerson(world)
  const edited = await edit(world, jana, { phone: '1' })
  const [now] = (await historyOf(world, jana.id)).rows
  const [theirs] = (await historyOf(world, other.id)).rows
  await writesNothing(world.db, async () => {
    assert.is(bodyOf<Person>(await restore(world, jana.id, now?.id ?? -1, 2), 200).version, 2)
    for (const state of [theirs?.id ?? -1, 999_999]) {
      const reply = await restore(world, jana.id, state, 2)
      assert.equal([reply.statusCode, reply.json().code, reply.json().field], [422, 'state_unknown', 'state'])
    }
    for (const state of [-1, 1.5, '1', null, 2 ** 60]) {
      assert.is((await restore(world, jana.id, state as number, 2)).statusCode, 400, String(state))
    }
    const late = await restore(world, jana.id, now?.id ?? -1, 1)
    assert.equal([late.statusCode, late.json().current], [412, edited])
  })
  assert.equal(await readPerson(world, jana.id), edited)
})

test('refuses a place in the list that nobody gave out', async (world) => {
  const { id } = await recordPerson(world)
  for (const cursor of ['x', Buffer.from('[1,2]').toString('base64url'), Buffer.from('["a"]').toString('base64url')]) {
    const reply = await send(world, 'Anna', 'GET', `/people/${id}/history?cursor=${cursor}`)
    assert.equal([reply.statusCode, reply.json().code], [400, 'invalid_cursor'], cursor)
  }
})

test.run()
