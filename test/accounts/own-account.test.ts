import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit, sessions } from '../../db/schema/index.ts'
import type { OwnSession } from '../../src/accounts/contract.ts'
import { bodyOf, read, send } from '../support/cases.ts'
import { password } from '../support/template.ts'
import { anyone, headersFrom, newPassword } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('my own account')

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'

const signInFrom = async (world: World, userAgent: string) => {
  const reply = await world.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-lotse': '1', 'user-agent': userAgent },
    payload: { signInName: 'anna', password },
  })
  return headersFrom(world, reply)
}

const mine = (world: World) => read<OwnSession[]>(world, '/account/sessions')
const change = (world: World, given: object = {}) =>
  send(world, 'Anna', 'POST', '/account/password', {
    payload: { oldPassword: password, password: newPassword, ...given },
  })

test('takes a new password, ends the other sessions, and says how many', async (world) => {
  const elsewhere = await world.signInAs('Anna')
  const reply = await change(world)
  assert.equal(bodyOf(reply, 200), { endedSessions: 1 })
  assert.is((await world.app.inject({ url: '/api/session', headers: elsewhere })).statusCode, 401)
  assert.is((await send(world, 'Anna', 'GET', '/session')).statusCode, 200, 'this one goes on')
  assert.is((await send(world, 'Bela', 'GET', '/session')).statusCode, 200)
  assert.is((await anyone(world, 'POST', '/session', { signInName: 'anna', password })).statusCode, 401)
  const again = await anyone(world, 'POST', '/session', { signInName: 'anna', password: newPassword })
  assert.is(again.statusCode, 201)
  assert.not.match(JSON.stringify(await world.db.select().from(audit)), /argon2|Räuchermännchen/)
})

test('keeps the old password where it was not given right, or the new one is weak', async (world) => {
  const wrong = await change(world, { oldPassword: 'acht Lampen unter Tage' })
  assert.equal([wrong.statusCode, wrong.json().code, wrong.json().field], [422, 'password_wrong', 'oldPassword'])
  const weak = await change(world, { password: 'annaannaanna' })
  assert.equal([weak.statusCode, weak.json().code, weak.json().field], [422, 'password_common', 'password'])
  assert.is((await change(world, { password: '' })).statusCode, 400)
  assert.is((await anyone(world, 'POST', '/session', { signInName: 'anna', password })).statusCode, 201)
})

test('slows down whoever guesses the old one in a session left open', async (world) => {
  for (let time = 0; time < 5; time += 1) assert.is((await change(world, { oldPassword: `g ${time}` })).statusCode, 422)
  const reply = await change(world, { oldPassword: 'g' })
  assert.is(reply.statusCode, 429)
  assert.ok(reply.json().retryAfter > 0)
  world.clock.advance({ seconds: 60 })
  assert.is((await change(world)).statusCode, 200)
})

test('lets one of two changes win that began from the same password', async (world) => {
  const words = ['neun Klöße im Winterwald', 'zehn Engel aus Lindenholz']
  const replies = await Promise.all(words.map((one) => change(world, { password: one })))
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 422])
})

test('shows where I am signed in, this place first, and no id that a cookie holds', async (world) => {
  await signInFrom(world, firefox)
  world.clock.advance({ minutes: 5 })
  const [here, there, ...others] = await mine(world)
  assert.equal(others, [])
  assert.equal([here?.isThis, there?.isThis, there?.device], [true, false, 'Firefox, Windows'])
  assert.is(here?.lastUsedAt, world.clock.now().toISOString())
  assert.is(there?.begunAt, new Date(world.clock.now().getTime() - 300_000).toISOString())
  const reply = await send(world, 'Anna', 'GET', '/account/sessions')
  for (const { id } of await world.db.select().from(sessions)) assert.not.ok(reply.body.includes(id))
})

test('no longer shows what is over', async (world) => {
  await signInFrom(world, firefox)
  world.clock.advance({ minutes: 40 })
  await mine(world)
  world.clock.advance({ minutes: 40 })
  assert.equal(
    (await mine(world)).map(({ isThis }) => isThis),
    [true],
  )
})

test('ends one session, or all the others, and nobody else’s', async (world) => {
  const places = [await signInFrom(world, firefox), await signInFrom(world, firefox), await signInFrom(world, firefox)]
  const statuses = () =>
    Promise.all(places.map(async (headers) => (await world.app.inject({ url: '/api/session', headers })).statusCode))
  const other = (await mine(world)).find(({ isThis }) => !isThis)
  for (let time = 0; time < 2; time += 1) {
    const left = bodyOf<OwnSession[]>(await send(world, 'Anna', 'DELETE', `/account/sessions/${other?.id}`), 200)
    assert.is(left.length, 3)
  }
  assert.equal((await statuses()).sort(), [200, 200, 401])

  const [belas] = await read<OwnSession[]>(world, '/account/sessions', 'Bela')
  bodyOf(await send(world, 'Anna', 'DELETE', `/account/sessions/${belas?.id}`), 200)
  assert.is((await send(world, 'Bela', 'GET', '/session')).statusCode, 200)
  assert.is((await send(world, 'Anna', 'DELETE', '/account/sessions/nonsense')).statusCode, 400)

  assert.is(bodyOf<OwnSession[]>(await send(world, 'Anna', 'DELETE', '/account/sessions'), 200).length, 1)
  assert.equal(await statuses(), [401, 401, 401])
  const ended = await world.db.select().from(audit).where(eq(audit.action, 'sessions.ended'))
  assert.equal(
    ended.map(({ by, changes }) => [by, changes?.sessions?.from]),
    [
      ['Anna', 1],
      ['Anna', 2],
    ],
  )
})

test.run()
