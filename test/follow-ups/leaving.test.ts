import * as assert from 'uvu/assert'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import type { Today } from '../../src/today/contract.ts'
import type { User } from '../../src/users/contract.ts'
import { bodyOf, openCase, read, recordFollowUp, restrict, send } from '../support/cases.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('follow-ups of whoever leaves')

const mineToday = async (world: World, name: Name) =>
  (await read<Today>(world, '/today', name)).followUps.rows.map(({ what }) => what).sort()

const userOf = (world: World, name: Name) => read<User>(world, `/users/${world.staff[name].id}`, 'Adam')

const deactivate = async (world: World, name: Name, successor: Name | null) => {
  const { id, version } = await userOf(world, name)
  const successorId = successor && world.staff[successor].counsellorId
  return send(world, 'Adam', 'POST', `/users/${id}/deactivation`, { payload: { successorId }, ifMatch: version })
}

test('go to the successor with the cases; those on a restricted case of others to its lead', async (world) => {
  const bela = world.staff.Bela.counsellorId ?? ''
  const { id: caseId } = await openCase(world, { by: 'Bela' })
  await recordFollowUp(world, { caseId, what: 'im eigenen Fall' }, 'Bela')
  await recordFollowUp(world, { what: 'ohne Fall' }, 'Bela')
  const hidden = await openCase(world, { by: 'Karla' })
  await recordFollowUp(world, { caseId: hidden.id, what: 'im geschützten Fall', ownerId: bela }, 'Karla')
  await restrict(world, hidden, ['Bela'], 'Karla')
  const { openFollowUps } = await read<{ openFollowUps: number }>(
    world,
    `/users/${world.staff.Bela.id}/deactivation`,
    'Adam',
  )
  assert.is(openFollowUps, 3)

  bodyOf(await deactivate(world, 'Bela', 'Anna'), 200)
  assert.equal(await mineToday(world, 'Anna'), ['im eigenen Fall', 'ohne Fall'])
  assert.equal(await mineToday(world, 'Karla'), ['im geschützten Fall'])
})

test('need a successor, even where there is no case', async (world) => {
  await recordFollowUp(world, {}, 'Bela')
  assert.is((await deactivate(world, 'Bela', null)).json().code, 'successor_needed')
  assert.is((await userOf(world, 'Bela')).state, 'active')
})

test('keep somebody from ceasing to counsel', async (world) => {
  const { id: followUpId } = await recordFollowUp(world, {}, 'Bela')
  const cease = async () => {
    const { id, version } = await userOf(world, 'Bela')
    return send(world, 'Adam', 'PATCH', `/users/${id}`, { payload: { roles: ['auditor'] }, ifMatch: version })
  }
  assert.is((await cease()).json().code, 'has_open_follow_ups')
  await send(world, 'Bela', 'POST', `/follow-ups/${followUpId}/completion`)
  bodyOf(await cease(), 200)
})

test('go to the lead once their owner may not know of the case any more', async (world) => {
  const opened = await openCase(world)
  const ownerOf = (name: Name) => world.staff[name].counsellorId ?? ''
  await recordFollowUp(world, { caseId: opened.id, what: 'Belas', ownerId: ownerOf('Bela') })
  await recordFollowUp(world, { caseId: opened.id, what: 'Karlas', ownerId: ownerOf('Karla') })
  const withBela = await restrict(world, opened, ['Bela'])
  assert.equal(await mineToday(world, 'Bela'), ['Belas'])
  const alone = await restrict(world, withBela)
  assert.equal(await mineToday(world, 'Bela'), [])
  assert.equal(await mineToday(world, 'Anna'), ['Belas'])
  assert.equal(await mineToday(world, 'Karla'), ['Karlas'], 'the coordinator knows of every case')

  const payload = { leadId: ownerOf('Bela') }
  bodyOf(await send(world, 'Karla', 'PATCH', `/cases/${opened.id}`, { payload, ifMatch: alone.version }), 200)
  assert.equal([await mineToday(world, 'Anna'), await mineToday(world, 'Bela')], [[], ['Belas']])
})

test('stay with their owner on a case that everybody may know of, whoever leads it', async (world) => {
  const opened = await openCase(world)
  await recordFollowUp(world, { caseId: opened.id, what: 'Annas' })
  const payload = { leadId: world.staff.Bela.counsellorId }
  bodyOf(await send(world, 'Karla', 'PATCH', `/cases/${opened.id}`, { payload, ifMatch: opened.version }), 200)
  assert.equal(await mineToday(world, 'Anna'), ['Annas'])
})

test('go to nobody who may not know of the case', async (world) => {
  const caseFile = await openCase(world)
  await restrict(world, caseFile)
  const { id } = await recordFollowUp(world, { caseId: caseFile.id })
  const payload = { ownerId: world.staff.Bela.counsellorId }
  const reply = await send(world, 'Anna', 'PATCH', `/follow-ups/${id}`, { payload, ifMatch: 1 })
  assert.equal([reply.statusCode, reply.json().code], [422, 'owner_knows_not'])
  assert.is((await send(world, 'Bela', 'GET', `/follow-ups/${id}`)).statusCode, 404)
  const { rows } = await read<FollowUps>(world, `/cases/${caseFile.id}/follow-ups`, 'Karla')
  assert.is(rows.length, 1)
})

test.run()
