import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import type { Entry } from '../../src/cases/contract.ts'
import type { FollowUp, FollowUps } from '../../src/follow-ups/contract.ts'
import { bodyOf, openCase, person, quickLog, read, send } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('what comes next, noted with a talk')

const next = (world: World, given: object = {}) => ({
  id: newId(),
  what: 'Zurückrufen',
  dueOn: world.clock.today,
  ...given,
})

const log = (world: World, payload: object) => send(world, 'Anna', 'POST', '/consultations', { payload })

const ofCase = async (world: World, id: string) => (await read<FollowUps>(world, `/cases/${id}/follow-ups`)).rows

test('stands on the case of the talk, once, however often it is sent', async (world) => {
  const { client } = await openCase(world)
  const payload = quickLog(world, { personId: client.id, followUp: next(world) })
  const [entry] = await Promise.all([1, 2].map(async () => bodyOf<Entry>(await log(world, payload), 201)))
  assert.equal(
    (await ofCase(world, entry?.caseId ?? '')).map(({ what, owner }) => [what, owner.name]),
    [['Zurückrufen', 'Anna']],
  )
})

test('comes about with the talk or not at all', async (world) => {
  const { id, client } = await openCase(world)
  const past = next(world, { dueOn: '2020-01-01' })
  const reply = await log(world, quickLog(world, { personId: client.id, followUp: past }))
  assert.equal([reply.statusCode, reply.json().code, reply.json().field], [422, 'due_in_past', 'dueOn'])
  const { rows } = await read<{ rows: Entry[] }>(world, `/cases/${id}/entries?kind=consultation`)
  assert.equal([rows, await ofCase(world, id)], [[], []])
})

test('goes with the talk that is taken back, unless somebody touched it since', async (world) => {
  const newPerson = person()
  const fresh = bodyOf<Entry>(await log(world, quickLog(world, { newPerson, followUp: next(world) })), 201)
  const takeBack = ({ id, version }: Entry) =>
    send(world, 'Anna', 'POST', `/consultations/${id}/taking-back`, { ifMatch: version })
  const taken = await takeBack(fresh)
  assert.equal([taken.statusCode, taken.json()], [200, { caseFile: true, client: true }])

  const { id, client } = await openCase(world)
  const followUp = next(world)
  const entry = bodyOf<Entry>(await log(world, quickLog(world, { personId: client.id, followUp })), 201)
  const payload = { what: 'Anders' }
  bodyOf<FollowUp>(await send(world, 'Anna', 'PATCH', `/follow-ups/${followUp.id}`, { payload, ifMatch: 1 }), 200)
  assert.is((await takeBack(entry)).statusCode, 200)
  assert.equal(
    (await ofCase(world, id)).map(({ what }) => what),
    ['Anders'],
  )
})

test.run()
