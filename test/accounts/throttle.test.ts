import * as assert from 'uvu/assert'
import { password } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('slowing guesses down')

type Attempt = { signInName?: string; password?: string; from?: string }

const attempt = async ({ app }: World, { signInName = 'anna', from = '192.0.2.1', ...given }: Attempt) =>
  app.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: from,
    headers: { 'x-lotse': '1' },
    payload: { signInName, password: given.password ?? 'geraten, aber falsch' },
  })

const guess = async (world: World, times: number, given: Attempt = {}) => {
  const statuses: number[] = []
  for (let time = 0; time < times; time += 1) statuses.push((await attempt(world, given)).statusCode)
  return statuses
}

test('lets five typing mistakes pass, then asks to wait a second, two, four', async (world) => {
  assert.equal(await guess(world, 6), [401, 401, 401, 401, 401, 429])
  for (const seconds of [1, 2, 4]) {
    const reply = await attempt(world, {})
    assert.is(reply.headers['retry-after'], String(seconds))
    assert.equal([reply.json().code, reply.json().retryAfter], ['too_many_attempts', seconds])
    world.clock.advance({ seconds })
    assert.is((await attempt(world, {})).statusCode, 401)
  }
})

test('never asks to wait longer than a minute', async (world) => {
  await guess(world, 5)
  for (let time = 0; time < 12; time += 1) {
    world.clock.advance({ seconds: 60 })
    assert.is((await attempt(world, {})).statusCode, 401)
  }
  assert.is((await attempt(world, {})).json().retryAfter, 60)
  world.clock.advance({ seconds: 60 })
  assert.is((await attempt(world, { password })).statusCode, 201)
})

test('keeps the right password waiting too while a wait runs, or it would not slow a guesser', async (world) => {
  await guess(world, 5)
  assert.is((await attempt(world, { password })).statusCode, 429)
})

test('does not lock Anna out at her desk when somebody guesses elsewhere', async (world) => {
  await guess(world, 30, { from: '203.0.113.9' })
  assert.is((await attempt(world, { password, from: '192.0.2.7' })).statusCode, 201)
})

test('does not lock Bela out when Anna mistypes beside him', async (world) => {
  await guess(world, 6)
  assert.is((await attempt(world, { signInName: 'bela', password })).statusCode, 201)
})

test('slows an address that tries many names, whatever it makes up', async (world) => {
  for (let number = 0; number < 20; number += 1) await attempt(world, { signInName: `name ${number}` })
  assert.is((await attempt(world, { signInName: 'yet another' })).statusCode, 429)
})

test('takes a name for the same however it is typed', async (world) => {
  for (const signInName of ['anna', 'ANNA', ' anna', 'Anna ', 'aNNa']) await attempt(world, { signInName })
  assert.is((await attempt(world, { signInName: 'anna' })).statusCode, 429)
})

test('gains nothing from sending all guesses at once', async (world) => {
  const replies = await Promise.all(Array.from({ length: 12 }, () => attempt(world, {})))
  assert.is(replies.filter(({ statusCode }) => statusCode === 401).length, 5)
  assert.is(replies.filter(({ statusCode }) => statusCode === 429).length, 7)
})

test('forgets mistakes once somebody is in, and after a quarter of an hour', async (world) => {
  await guess(world, 4)
  assert.is((await attempt(world, { password })).statusCode, 201)
  assert.equal(await guess(world, 5), [401, 401, 401, 401, 401])
  world.clock.advance({ minutes: 15 })
  assert.equal(await guess(world, 2), [401, 401])
})

test('does not count those who get in against their office', async (world) => {
  for (let time = 0; time < 25; time += 1) {
    assert.is((await attempt(world, { signInName: 'karla', password })).statusCode, 201)
  }
})

test('does not make an office wait again because somebody in it got in', async (world) => {
  for (let number = 0; number < 26; number += 1) {
    await attempt(world, { signInName: `name ${number}` })
    world.clock.advance({ seconds: 60 })
  }
  assert.is((await attempt(world, { signInName: 'karla', password })).statusCode, 201)
  assert.is((await attempt(world, { signInName: 'bela', password })).statusCode, 201)
})

test.run()
