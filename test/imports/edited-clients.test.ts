import * as assert from 'uvu/assert'
import { importLists } from '../../src/imports/import-lists.ts'
import type { Organisation } from '../../src/organisations/contract.ts'
import type { Person } from '../../src/people/contract.ts'
import { commandLine } from '../../src/stamp.ts'
import { bodyOf, search, send } from '../support/cases.ts'
import {
  found,
  historyOf,
  historyOfOrganisation,
  patchOrganisation,
  patchPerson,
  readOrganisation,
  readPerson,
} from '../support/clients.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'
import { listFile } from './lists-written.ts'

const test = inWorld('who was imported and edited since')

const lists = [
  listFile('personen', [{ Vorname: 'Jana', Nachname: 'Weißbach', Wohnort: 'Aue', Staatsangehörigkeit: 'polnisch' }]),
  listFile('unternehmen', [{ Name: 'Drehwerk Aue GmbH', Ort: 'Aue' }]),
]

const importOnceMore = ({ db, app }: World) => importLists(db, lists, { keepRefused: null }, app.stampFor(commandLine))

const idOf = async (world: World, name: string): Promise<string> => {
  const { clients } = await search<{ clients: { id: string }[] }>(world, '/clients/search', { search: name })
  return clients[0]?.id ?? ''
}

test('stays as edited when the same lists come again', async (world) => {
  await importOnceMore(world)
  const [jana, firm] = [await idOf(world, 'Weißbach'), await idOf(world, 'Drehwerk')]
  const edit = { familyName: 'Groß', nationalities: ['DE'], residences: [] }
  bodyOf(await patchPerson(world, jana, edit, 1), 200)
  bodyOf(await patchOrganisation(world, firm, { name: 'Drehwerk Thum GmbH', kind: 'municipality' }, 1), 200)
  const before = [await readPerson(world, jana), await readOrganisation(world, firm)]
  await writesNothing(world.db, async () => {
    const { result } = await importOnceMore(world)
    assert.equal([result.unchanged, result.changed], [2, []])
  })
  assert.equal([await readPerson(world, jana), await readOrganisation(world, firm)], before)
  assert.equal(await found(world, 'weissbach'), [])
})

test('began as the lists said, and can be brought back to that', async (world) => {
  await importOnceMore(world)
  const [jana, firm] = [await idOf(world, 'Weißbach'), await idOf(world, 'Drehwerk')]
  const imported = await readPerson(world, jana)
  bodyOf(await patchPerson(world, jana, { familyName: 'Groß', nationalities: ['DE'], residences: [] }, 1), 200)
  bodyOf(await patchOrganisation(world, firm, { name: 'Drehwerk Thum GmbH' }, 1), 200)

  const { rows } = await historyOf(world, jana)
  assert.equal(
    rows.map(({ id, action, by, state }) => [id === 0, action, by, state.familyName, state.nationalities]),
    [
      [false, 'edited', 'Anna', 'Groß', ['DE']],
      [true, 'imported', null, 'Weißbach', ['PL']],
    ],
  )
  const firms = (await historyOfOrganisation(world, firm)).rows
  assert.equal(
    firms.map(({ action, state }) => [action, state.name]),
    [
      ['edited', 'Drehwerk Thum GmbH'],
      ['imported', 'Drehwerk Aue GmbH'],
    ],
  )
  const back = { payload: { state: 0 }, ifMatch: 2 }
  const restored = bodyOf<Person>(await send(world, 'Anna', 'POST', `/people/${jana}/restoration`, back), 200)
  assert.equal(restored, { ...imported, version: 3 })
  const town = await send(world, 'Anna', 'POST', `/organisations/${firm}/restoration`, back)
  assert.is(bodyOf<Organisation>(town, 200).name, 'Drehwerk Aue GmbH')
})

test.run()
