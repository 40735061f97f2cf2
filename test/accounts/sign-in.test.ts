import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { hashPassword } from '../../src/accounts/passwords.ts'
import { addUser } from '../../src/accounts/users.ts'
import { commandLine } from '../../src/stamp.ts'
import { password } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('signing in')

const signIn = ({ app }: World, payload: object) =>
  app.inject({ method: 'POST', url: '/api/session', headers: { 'x-lotse': '1' }, payload })

test('answers who is signed in, under which name they counsel, and what they may do', async (world) => {
  const reply = await signIn(world, { signInName: 'anna', password })
  assert.is(reply.statusCode, 201)
  const me = reply.json()
  assert.is(me.name, 'Anna')
  assert.equal(me.roles, ['counsellor'])
  assert.equal(me.counsellor, { id: world.staff.Anna.counsellorId, name: 'Anna' })
  assert.is(me.today, world.clock.today)
  assert.ok(me.permissions.includes('record consultations'))
  assert.not.ok(me.permissions.includes('read reports'))
  assert.not.match(reply.body, /argon2|passwordHash/)
})

test('heeds neither capitals nor blanks around the name, but every letter of the password', async (world) => {
  assert.is((await signIn(world, { signInName: ' ANNA ', password })).statusCode, 201)
  assert.is((await signIn(world, { signInName: 'anna', password: password.toUpperCase() })).statusCode, 401)
  assert.is((await signIn(world, { signInName: 'anna', password: ` ${password}` })).statusCode, 401)
})

test('lets a colleague in whose name has letters beyond ASCII', async (world) => {
  const user = { id: newId(), name: 'Özlem Öztürk', signInName: 'Özlem', roles: ['counsellor'] as const }
  const passwordHash = await hashPassword(password)
  await addUser(world.db, { ...user, passwordHash }, world.app.stampFor(commandLine))
  for (const signInName of ['Özlem', 'özlem', 'ÖZLEM', 'o\u0308zlem']) {
    assert.is((await signIn(world, { signInName, password })).statusCode, 201, signInName)
  }
})

test('says the same of an unknown name, a wrong password and somebody who has left', async (world) => {
  await transaction(world.db, async (tx) => {
    await tx.update(users).set({ deactivatedAt: world.clock.now() }).where(eq(users.signInName, 'bela'))
  })
  const wrong = await signIn(world, { signInName: 'anna', password: 'fünf Lampen unter Tage' })
  const unknown = await signIn(world, { signInName: 'nobody', password })
  const left = await signIn(world, { signInName: 'bela', password })
  for (const reply of [wrong, unknown, left]) {
    assert.is(reply.statusCode, 401)
    assert.is(reply.json().code, 'sign_in_failed')
    assert.is(reply.body, wrong.body)
    assert.is(reply.cookies.length, 0)
  }
})

test('ends at once for somebody who is deactivated', async (world) => {
  const headers = await world.signInAs('Bela')
  await transaction(world.db, async (tx) => {
    await tx.update(users).set({ deactivatedAt: world.clock.now() }).where(eq(users.signInName, 'bela'))
  })
  assert.is((await world.app.inject({ url: '/api/session', headers })).statusCode, 401)
})

test.run()
