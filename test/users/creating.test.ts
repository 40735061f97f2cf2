import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit, counsellors, oneTimeLinks, users } from '../../db/schema/index.ts'
import type { User } from '../../src/users/contract.ts'
import { bodyOf, openCase, send } from '../support/cases.ts'
import {
  createUser,
  deactivate,
  edit,
  everyUser,
  linkFor,
  newUser,
  secretOf,
  setPassword,
  userNamed,
} from '../support/users.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('creating accounts')

test('makes one that nobody can sign in to until its link was used', async (world) => {
  const dora = await createUser(world, { name: ' Dora Neubert ', signInName: ' DORA ' })
  assert.equal(
    [dora.name, dora.signInName, dora.roles, dora.state, dora.lastUsedAt, dora.sessions, dora.linkEndsAt],
    ['Dora Neubert', 'dora', ['counsellor'], 'invited', null, 0, null],
  )
  const link = await linkFor(world, dora.id)
  assert.is(link.purpose, 'set_up')
  assert.ok(link.address.startsWith(`${world.app.settings.origin}/konto#`))
  assert.is((await setPassword(world, secretOf(link))).statusCode, 201)
  const after = (await everyUser(world)).find(({ id }) => id === dora.id)
  assert.equal([after?.state, after?.sessions, after?.linkEndsAt], ['active', 1, null])
})

test('gives a row to counsel under to those who counsel, and to nobody else', async (world) => {
  const dora = await createUser(world, { roles: ['coordinator'] })
  const emil = await createUser(world, { name: 'Emil', signInName: 'emil', roles: ['auditor', 'administrator'] })
  const rows = await world.db.select().from(counsellors)
  assert.is(rows.find(({ userId }) => userId === dora.id)?.state, 'confirmed')
  assert.not.ok(rows.some(({ userId }) => userId === emil.id))
  assert.equal(emil.roles, ['administrator', 'auditor'], 'in the order of the table of roles')
})

test('may be asked for again after a dropped answer, and makes one account', async (world) => {
  const payload = newUser()
  const [first, again] = await Promise.all([1, 2].map(() => send(world, 'Adam', 'POST', '/users', { payload })))
  assert.equal([first?.statusCode, again?.statusCode], [201, 201])
  assert.equal(first?.json(), again?.json())
  assert.is((await everyUser(world)).filter(({ signInName }) => signInName === 'dora').length, 1)
  const other = await send(world, 'Adam', 'POST', '/users', { payload: { ...payload, name: 'Dora Anders' } })
  assert.equal([other.statusCode, other.json().code], [409, 'id_taken'])
})

test('refuses a sign-in name that somebody has, also somebody who has left', async (world) => {
  await deactivate(world, await userNamed(world, 'Bela'))
  for (const signInName of ['ANNA', 'bela']) {
    const reply = await send(world, 'Adam', 'POST', '/users', { payload: newUser({ signInName }) })
    assert.equal([reply.statusCode, reply.json().code, reply.json().field], [422, 'sign_in_name_taken', 'signInName'])
  }
  const moved = await edit(world, await userNamed(world, 'Karla'), { signInName: 'Anna' })
  assert.is(moved.json().code, 'sign_in_name_taken')
})

test('takes no account without a role, with a role twice, one unknown, or a blank name', async (world) => {
  const wrong = [
    { roles: [] },
    { roles: ['counsellor', 'counsellor'] },
    { roles: ['boss'] },
    { name: ' ' },
    { signInName: '' },
    { signInName: 'x'.repeat(201) },
    { passwordHash: 'x' },
  ]
  for (const given of wrong) {
    const reply = await send(world, 'Adam', 'POST', '/users', { payload: { ...newUser(), ...given } })
    assert.is(reply.statusCode, 400, JSON.stringify(given))
  }
  assert.is((await everyUser(world)).length, 5)
})

test('leaves no secret, password or hash in any reply or in the audit', async (world) => {
  const dora = await createUser(world)
  const secret = secretOf(await linkFor(world, dora.id))
  await setPassword(world, secret)
  const again = secretOf(await linkFor(world, dora.id))
  const list = await send(world, 'Adam', 'GET', '/users')
  const trail = JSON.stringify(await world.db.select().from(audit))
  const links = JSON.stringify(await world.db.select().from(oneTimeLinks))
  const [row] = await world.db.select().from(users).where(eq(users.id, dora.id))
  assert.match(row?.passwordHash ?? '', /^\$argon2id\$/)
  for (const text of [list.body, trail, links]) {
    for (const hidden of [secret, again, 'argon2', 'passwordHash', 'Räuchermännchen']) {
      assert.not.ok(text.includes(hidden), hidden)
    }
  }
  const doings = (await world.db.select().from(audit)).filter(({ subjectId }) => subjectId === dora.id)
  assert.equal(
    doings.map(({ action }) => action),
    ['user.added', 'link.made', 'password.set', 'session.begun', 'link.made'],
  )
})

test('tells how many open cases somebody leads, and of no case what it is', async (world) => {
  const caseFile = await openCase(world, { familyName: 'Schwibbogen' })
  const anna = await userNamed(world, 'Anna')
  assert.is(anna.openCases, 1)
  for (const path of ['/users', `/users/${anna.id}`, `/users/${anna.id}/deactivation`]) {
    const reply = await send(world, 'Adam', 'GET', path)
    for (const hidden of ['Schwibbogen', caseFile.id, caseFile.number]) assert.not.ok(reply.body.includes(hidden), path)
  }
})

test('lists everybody by name, as Germans sort', async (world) => {
  await createUser(world, { name: 'Änne Roth', signInName: 'aenne' })
  assert.equal(
    (await everyUser(world)).map(({ name }) => name),
    ['Adam', 'Anna', 'Änne Roth', 'Bela', 'Karla', 'Paula'],
  )
  const reply = await send(world, 'Adam', 'GET', `/users/${(await everyUser(world))[0]?.id}`)
  assert.is(reply.headers.etag, `"${bodyOf<User>(reply, 200).version}"`)
})

test.run()
