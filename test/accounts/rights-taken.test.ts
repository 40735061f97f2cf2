import * as assert from 'uvu/assert'
import { caseFiles } from '../../db/schema/index.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import { openCase, person, read, recordPerson, send } from '../support/cases.ts'
import { allAdmitted } from '../support/queue.ts'
import { password } from '../support/template.ts'
import {
  anyone,
  deactivate,
  edit,
  joined,
  linkFor,
  newPassword,
  secretOf,
  setPassword,
  userNamed,
} from '../support/users.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('whoever loses their rights while a write of theirs waits')

test('opens no case, and leads none, once they are deactivated', async (world) => {
  const { id: personId } = await recordPerson(world)
  const bela = await userNamed(world, 'Bela')
  const payload = { id: person().id, personId, openedOn: world.clock.today }
  const replies = await allAdmitted(world, [
    () => deactivate(world, bela),
    () => send(world, 'Bela', 'POST', '/cases', { payload }),
  ])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [200, 401],
  )
  assert.is(replies[1]?.json().code, 'not_signed_in')
  assert.equal(await world.db.select().from(caseFiles), [])
})

test('restricts nobody’s case any more once they are no coordinator', async (world) => {
  await joined(world, { name: 'Kurt', signInName: 'kurt', roles: ['coordinator'] })
  const karla = await userNamed(world, 'Karla')
  const { id, version } = await openCase(world)
  const replies = await allAdmitted(world, [
    () => edit(world, karla, { roles: ['auditor'] }),
    () => send(world, 'Karla', 'PUT', `/cases/${id}/restriction`, { payload: { readerIds: [] }, ifMatch: version }),
  ])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [200, 403],
  )
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).restriction, null)
})

test('has what they sent before done, and what they may still do', async (world) => {
  const { id: personId } = await recordPerson(world)
  const bela = await userNamed(world, 'Bela')
  const payload = { id: person().id, personId, openedOn: world.clock.today }
  const replies = await allAdmitted(world, [
    () => edit(world, bela, { roles: ['counsellor', 'auditor'] }),
    () => send(world, 'Bela', 'POST', '/cases', { payload }),
    () => send(world, 'Adam', 'DELETE', `/users/${bela.id}/sessions`),
    () => send(world, 'Bela', 'POST', '/people', { payload: person() }),
  ])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [200, 201, 200, 401],
  )
})

test('begins no session with a password that was replaced while it was verified', async (world) => {
  const secret = secretOf(await linkFor(world, world.staff.Anna.id))
  const replies = await allAdmitted(world, [
    () => setPassword(world, secret),
    () => anyone(world, 'POST', '/session', { signInName: 'anna', password }),
  ])
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [201, 401],
  )
  assert.equal([replies[1]?.json().code, replies[1]?.cookies], ['sign_in_failed', []])
})

test('sets no password by a link that was made before they changed it themselves', async (world) => {
  const secret = secretOf(await linkFor(world, world.staff.Anna.id))
  const payload = { oldPassword: password, password: newPassword }
  assert.is((await send(world, 'Anna', 'POST', '/account/password', { payload })).statusCode, 200)
  const reply = await setPassword(world, secret, 'zehn Engel aus Lindenholz')
  assert.equal([reply.statusCode, reply.json().code], [410, 'link_over'])
  assert.is((await userNamed(world, 'Anna')).linkEndsAt, null)
})

test.run()
