import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { MadeLink } from '../../src/users/contract.ts'
import { openCase, send } from '../support/cases.ts'
import { password } from '../support/template.ts'
import { anyone, createUser, headersFrom, linkFor, newPassword, secretOf, setPassword } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the one-time link of an account')

const look = (world: World, secret: string) => anyone(world, 'POST', '/account-link', { secret })

test('says whose account it opens, before and only until it is used', async (world) => {
  const dora = await createUser(world)
  const secret = secretOf(await linkFor(world, dora.id))
  assert.equal((await look(world, secret)).json(), { name: 'Dora Neubert', signInName: 'dora', purpose: 'set_up' })
  const reply = await setPassword(world, secret)
  assert.equal([reply.statusCode, reply.json().name], [201, 'Dora Neubert'])
  const me = await world.app.inject({ url: '/api/session', headers: headersFrom(world, reply) })
  assert.is(me.json().counsellor.name, 'Dora Neubert')
  assert.is((await look(world, secret)).json().code, 'link_over')
  const signIn = await anyone(world, 'POST', '/session', { signInName: 'dora', password: newPassword })
  assert.is(signIn.statusCode, 201)
})

test('answers one and the same to a used, an old, an invented and a voided one, and of who has left', async (world) => {
  const { Anna, Bela, Karla, Paula } = world.staff
  const used = secretOf(await linkFor(world, Anna.id))
  await setPassword(world, used)
  const voided = secretOf(await linkFor(world, Bela.id))
  const latest = secretOf(await linkFor(world, Bela.id))
  const ofLeaver = secretOf(await linkFor(world, Karla.id))
  await transaction(world.db, async (tx) => {
    await tx.update(users).set({ deactivatedAt: world.clock.now() }).where(eq(users.id, Karla.id))
  })
  assert.is((await look(world, latest)).statusCode, 200)
  const old = secretOf(await linkFor(world, Paula.id))
  world.clock.advance({ hours: 24 })
  const replies = []
  for (const secret of [used, voided, ofLeaver, old, 'invented', '']) {
    for (const answer of [look, setPassword]) {
      replies.push(await answer(world, secret))
      world.clock.advance({ minutes: 16 })
    }
  }
  for (const reply of replies) {
    assert.equal([reply.statusCode, reply.json().code], [410, 'link_over'])
    assert.is(reply.body, replies[0]?.body)
    assert.is(reply.cookies.length, 0)
  }
})

test('holds for seven days to set up, and for one to set anew', async (world) => {
  const dora = await createUser(world)
  const setUp = await linkFor(world, dora.id)
  const reset = await linkFor(world, world.staff.Anna.id)
  const hoursOf = ({ endsAt }: MadeLink) => (Date.parse(endsAt) - world.clock.now().getTime()) / 3_600_000
  assert.equal([setUp.purpose, hoursOf(setUp), reset.purpose, hoursOf(reset)], ['set_up', 168, 'reset', 24])
  world.clock.advance({ hours: 167, minutes: 59 })
  assert.is((await look(world, secretOf(setUp))).statusCode, 200)
  world.clock.advance({ minutes: 1 })
  assert.is((await look(world, secretOf(setUp))).statusCode, 410)
})

test('sets one password, even if it is used twice at the same moment', async (world) => {
  const secret = secretOf(await linkFor(world, world.staff.Anna.id))
  const words = ['neun Klöße im Winterwald', 'zehn Engel aus Lindenholz']
  const replies = await Promise.all(words.map((one) => setPassword(world, secret, one)))
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 410])
  const won = words[replies.findIndex(({ statusCode }) => statusCode === 201)]
  for (const one of words) {
    const reply = await anyone(world, 'POST', '/session', { signInName: 'anna', password: one })
    assert.is(reply.statusCode, one === won ? 201 : 401)
  }
})

test('ends every session when it sets a password anew, and the old password with them', async (world) => {
  const elsewhere = await world.signInAs('Anna')
  await setPassword(world, secretOf(await linkFor(world, world.staff.Anna.id)))
  for (const headers of [elsewhere, world.as('Anna')]) {
    assert.is((await world.app.inject({ url: '/api/session', headers })).statusCode, 401)
  }
  assert.is((await anyone(world, 'POST', '/session', { signInName: 'anna', password })).statusCode, 401)
})

test('is not used up by a weak password', async (world) => {
  const secret = secretOf(await linkFor(world, world.staff.Anna.id))
  for (const [weak, code] of [
    ['kurz', 'password_too_short'],
    ['passwort1234', 'password_common'],
    ['Anna Anna 123', 'password_common'],
  ] as const) {
    const reply = await setPassword(world, secret, weak)
    assert.equal([reply.statusCode, reply.json().code, reply.json().field], [422, code, 'password'])
  }
  assert.is((await setPassword(world, secret)).statusCode, 201)
})

test('cannot be guessed: after five tries asking takes time, wherever one asks', async (world) => {
  for (let time = 0; time < 5; time += 1) {
    const reply = time % 2 ? await look(world, `guess ${time}`) : await setPassword(world, `guess ${time}`)
    assert.is(reply.statusCode, 410)
  }
  assert.is((await look(world, 'guess')).statusCode, 429)
  assert.is((await setPassword(world, 'guess')).statusCode, 429)
  const first = { secret: 'x', name: 'Eve', signInName: 'eve', password: newPassword }
  assert.is((await anyone(world, 'POST', '/first-administrator', first)).statusCode, 429)
})

test('opens no first administrator, and that one’s link no account', async (world) => {
  const secret = secretOf(await linkFor(world, world.staff.Anna.id))
  const payload = { secret, name: 'Eve', signInName: 'eve', password: newPassword }
  assert.is((await anyone(world, 'POST', '/first-administrator', payload)).json().code, 'link_over')
  assert.is((await look(world, secret)).statusCode, 200, 'and is not used up by it')
})

test('opens what the account may, and no more', async (world) => {
  const caseFile = await openCase(world)
  const dora = await createUser(world, { roles: ['administrator'] })
  const reply = await setPassword(world, secretOf(await linkFor(world, dora.id)))
  const asDora = { ...world, as: () => headersFrom(world, reply) }
  assert.is((await send(asDora, 'Adam', 'GET', `/cases/${caseFile.id}`)).statusCode, 403)
})

test.run()
