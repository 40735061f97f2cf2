import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit, counsellors } from '../../db/schema/index.ts'
import type { CaseFile } from '../../src/cases/contract.ts'
import type { User } from '../../src/users/contract.ts'
import { bodyOf, closeCase, openCase, read, send } from '../support/cases.ts'
import { createUser, edit, joined, userNamed, userOf } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('editing accounts')

const counsellorOf = async ({ db }: World, userId: string) => {
  const [row] = await db.select().from(counsellors).where(eq(counsellors.userId, userId))
  return row
}

test('gives a new name to the account and to the cases it leads', async (world) => {
  const caseFile = await openCase(world)
  const reply = await edit(world, await userNamed(world, 'Anna'), { name: ' Anna Vogel ' })
  assert.is(bodyOf<User>(reply, 200).name, 'Anna Vogel')
  assert.is((await read<CaseFile>(world, `/cases/${caseFile.id}`)).lead.name, 'Anna Vogel')
})

test('lets one of two administrators win, and shows the other what stands there now', async (world) => {
  const anna = await userNamed(world, 'Anna')
  const replies = await Promise.all(['Anna Eins', 'Anna Zwei'].map((name) => edit(world, anna, { name })))
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
  const lost = replies.find(({ statusCode }) => statusCode === 412)?.json()
  assert.is(lost.code, 'changed_meanwhile')
  assert.equal(lost.current, await userOf(world, anna.id))
  assert.is((await send(world, 'Adam', 'PATCH', `/users/${anna.id}`, { payload: { name: 'A' } })).statusCode, 428)
})

test('changes roles at once, in the middle of a session', async (world) => {
  assert.is((await send(world, 'Adam', 'GET', '/cases')).statusCode, 403)
  await edit(world, await userNamed(world, 'Adam'), { roles: ['counsellor', 'administrator'] })
  assert.is((await send(world, 'Adam', 'GET', '/cases')).statusCode, 200)
  const me = await read<{ counsellor: object; roles: string[] }>(world, '/session', 'Adam')
  assert.equal(me.roles.sort(), ['administrator', 'counsellor'])
  assert.ok(me.counsellor)
})

test('lets whoever begins to counsel open a case under their own name', async (world) => {
  const { user, headers } = await joined(world, { roles: ['auditor'] })
  const opened = () => openCase({ ...world, as: () => headers })
  bodyOf(await edit(world, user, { roles: ['counsellor'] }), 200)
  assert.is((await opened()).lead.name, 'Dora Neubert')
})

test('takes counselling away only after the open cases were handed over', async (world) => {
  const { id } = await openCase(world)
  const anna = await userNamed(world, 'Anna')
  const refused = await edit(world, anna, { roles: ['auditor'] })
  assert.equal([refused.statusCode, refused.json().code, refused.json().field], [422, 'leads_open_cases', 'roles'])
  assert.equal((await userNamed(world, 'Anna')).roles, ['counsellor'])
  bodyOf(await edit(world, anna, { roles: ['coordinator'] }), 200)
  await closeCase(world, id)
  bodyOf(await edit(world, await userNamed(world, 'Anna'), { roles: ['auditor'] }), 200)
  assert.is((await counsellorOf(world, anna.id))?.state, 'retired')
  assert.is((await read<{ counsellor: object | null }>(world, '/session', 'Anna')).counsellor, null)
})

test('brings the old row back to whoever counsels again, so that their cases are theirs', async (world) => {
  const anna = await userNamed(world, 'Anna')
  const before = await counsellorOf(world, anna.id)
  bodyOf(await edit(world, anna, { roles: ['auditor'] }), 200)
  bodyOf(await edit(world, await userNamed(world, 'Anna'), { roles: ['counsellor'] }), 200)
  const after = await counsellorOf(world, anna.id)
  assert.equal([after?.id, after?.state, after?.name], [before?.id, 'confirmed', 'Anna'])
})

test('leaves the last administrator who can sign in as one', async (world) => {
  await createUser(world, { name: 'Emil', signInName: 'emil', roles: ['administrator'] })
  const adam = await userNamed(world, 'Adam')
  const refused = await edit(world, adam, { roles: ['auditor'] })
  assert.equal([refused.statusCode, refused.json().code], [422, 'last_administrator'], 'Emil has no password yet')
  bodyOf(await edit(world, adam, { roles: ['auditor', 'administrator'] }), 200)
  await joined(world, { roles: ['administrator'] })
  bodyOf(await edit(world, await userNamed(world, 'Adam'), { roles: ['auditor'] }), 200)
  assert.is((await send(world, 'Adam', 'GET', '/users')).statusCode, 403)
})

test('tells the audit what was before and after, and nothing where nothing changed', async (world) => {
  const karla = await userNamed(world, 'Karla')
  bodyOf(await edit(world, karla, { name: 'Karla', roles: ['coordinator'] }), 200)
  assert.is((await userNamed(world, 'Karla')).version, karla.version)
  bodyOf(await edit(world, karla, { roles: ['counsellor', 'coordinator'] }), 200)
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'user.edited'))
  assert.equal(
    rows.map(({ by, subjectId, changes }) => ({ by, subjectId, changes })),
    [
      {
        by: 'Adam',
        subjectId: karla.id,
        changes: { roles: { from: ['coordinator'], to: ['coordinator', 'counsellor'] } },
      },
    ],
  )
})

test('ends every session of somebody at once, and no other', async (world) => {
  const elsewhere = await world.signInAs('Anna')
  const anna = await userNamed(world, 'Anna')
  assert.is(anna.sessions, 2)
  const reply = await send(world, 'Adam', 'DELETE', `/users/${anna.id}/sessions`)
  assert.is(bodyOf<User>(reply, 200).sessions, 0)
  for (const headers of [elsewhere, world.as('Anna')]) {
    assert.is((await world.app.inject({ url: '/api/session', headers })).statusCode, 401)
  }
  assert.is((await send(world, 'Bela', 'GET', '/session')).statusCode, 200)
  bodyOf(await send(world, 'Adam', 'DELETE', `/users/${anna.id}/sessions`), 200)
  assert.is((await world.db.select().from(audit).where(eq(audit.action, 'sessions.ended'))).length, 1)
})

test.run()
