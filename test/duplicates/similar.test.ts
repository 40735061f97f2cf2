import * as assert from 'uvu/assert'
import type { SimilarClients, SimilarQuery } from '../../src/duplicates/contract.ts'
import { bodyOf, openCaseOf, recordOrganisation, recordPerson, send } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { merge } from './merging.ts'

const test = inWorld('hints while somebody new is written down')

const similarTo = async (world: World, payload: SimilarQuery) =>
  bodyOf<SimilarClients>(await send(world, 'Bela', 'POST', '/clients/similar', { payload }), 200).clients

const found: [typed: string, givenName: string | null, name: string, reason: string][] = [
  ['as it is', 'Jürgen', 'Schönherr', 'same_name'],
  ['with oe', 'Juergen', 'Schoenherr', 'same_name'],
  ['swapped', 'Schönherr', 'Jürgen', 'same_name'],
  ['with a slip', 'Jürgen', 'Schönher', 'similar_name'],
  ['with a slip at the beginning', 'Jürgen', 'Tschönherr', 'similar_name'],
  ['with a second given name', 'Jürgen Bernd', 'Schönherr', 'similar_name'],
  ['that is not finished yet', 'Jürgen', 'Schö', 'similar_name'],
  ['by the family name alone', null, 'Schönherr', 'similar_name'],
]

for (const [typed, givenName, name, reason] of found) {
  test(`find a name ${typed}`, async (world) => {
    const { id } = await recordPerson(world, {
      givenName: 'Jürgen',
      familyName: 'Schönherr',
      birthYear: 1968,
      place: 'Aue',
    })
    await recordPerson(world, { givenName: 'Heike', familyName: 'Oehme' })
    const { name: number } = { name: (await openCaseOf(world, { personId: id })).number }
    const clients = await similarTo(world, { givenName, name })
    assert.equal(
      clients.map((one) => [one.id, one.birthYear, one.place, one.openCase?.name, one.reasons]),
      [[id, 1968, 'Aue-Bad Schlema', number, [reason]]],
    )
  })
}

test('put the likeliest first, and say what else is alike', async (world) => {
  const jana = { givenName: 'Jana', familyName: 'Weißbach' }
  const older = await recordPerson(world, { ...jana, birthYear: 1980, phone: '03733 1234' })
  await recordPerson(world, { ...jana, birthYear: 1999 })
  const clients = await similarTo(world, {
    givenName: 'Jana',
    name: 'Weissbach',
    birthYear: 1980,
    phone: '+49 3733 1234',
  })
  assert.is(clients.length, 2)
  assert.equal([clients[0]?.id, clients[0]?.reasons], [older.id, ['same_name', 'same_birth_year', 'same_phone']])
})

test('find organisations by a part of their name, and nobody by none', async (world) => {
  const { id } = await recordOrganisation(world, { name: 'Metallbau Wüstner GmbH & Co. KG' })
  assert.equal(
    (await similarTo(world, { givenName: null, name: 'Wüstner' })).map((one) => one.id),
    [id],
  )
  assert.equal(await similarTo(world, { givenName: null, name: '--- "*' }), [])
})

test('name the survivor, never who was merged into it', async (world) => {
  const one = await recordPerson(world, { givenName: 'Jana', familyName: 'Weißbach' })
  const other = await recordPerson(world, { givenName: 'Jana', familyName: 'Weissbach' })
  await merge(world, one.id, other.id)
  assert.equal(
    (await similarTo(world, { givenName: 'Jana', name: 'Weißbach' })).map(({ id }) => id),
    [one.id],
  )
})

test('refuse what is no name', async (world) => {
  for (const payload of [
    { givenName: null, name: '' },
    { givenName: null, name: ' ' },
    { name: 'Oehme' },
    { givenName: null, name: 'x'.repeat(501) },
  ]) {
    assert.is((await send(world, 'Bela', 'POST', '/clients/similar', { payload })).statusCode, 400)
  }
})

test.run()
