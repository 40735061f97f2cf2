import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { Person } from '../../src/people/contract.ts'
import { bodyOf, recordPerson, send } from '../support/cases.ts'
import { historyOf, patchPerson, readPerson } from '../support/clients.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('a person brought back')

test('lives again where they lived, also where the id of that residence is somebody else’s by now', async (world) => {
  const home = { id: newId(), fromOn: '2026-01-01', place: 'Berlin' }
  const recorded = await recordPerson(world)
  const jana = bodyOf<Person>(await patchPerson(world, recorded.id, { residences: [home] }, 1), 200)
  bodyOf<Person>(await patchPerson(world, jana.id, { residences: [] }, 2), 200)
  const bela = await recordPerson(world, { givenName: 'Bela' })
  bodyOf<Person>(await patchPerson(world, bela.id, { residences: [{ ...home, place: 'Hof' }] }, 1), 200)

  const { rows } = await historyOf(world, jana.id)
  const payload = { state: rows[1]?.id ?? -1 }
  const reply = await send(world, 'Anna', 'POST', `/people/${jana.id}/restoration`, { payload, ifMatch: 3 })
  const back = bodyOf<Person>(reply, 200)
  assert.equal(
    back.residences.map(({ fromOn, place }) => [fromOn, place]),
    [['2026-01-01', 'Berlin']],
  )
  assert.is.not(back.residences[0]?.id, home.id)
  const { residences } = await readPerson(world, bela.id)
  assert.equal(
    residences.map(({ id, place }) => [id, place]),
    [[home.id, 'Hof']],
  )
})

test.run()
