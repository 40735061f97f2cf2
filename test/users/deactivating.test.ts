import { asc, eq, inArray } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, caseFiles, consultations, counsellors, entries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import type { User } from '../../src/users/contract.ts'
import { bodyOf, closeCase, openCase, read, recordNote, recordTalk, send } from '../support/cases.ts'
import { password } from '../support/template.ts'
import {
  anyone,
  createUser,
  deactivate,
  joined,
  linkFor,
  preview,
  secretOf,
  setPassword,
  userNamed,
} from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('deactivating accounts')

const counsellorIdOf = ({ staff }: World, name: 'Anna' | 'Bela' | 'Karla') => staff[name].counsellorId ?? ''

const restrict = ({ db, clock }: World, id: string) =>
  transaction(db, async (tx) => {
    await tx.update(caseFiles).set({ restrictedAt: clock.now() }).where(eq(caseFiles.id, id))
  })

test('says before what it will do, in numbers, and who may take over', async (world) => {
  await openCase(world)
  await restrict(world, (await openCase(world)).id)
  await closeCase(world, (await openCase(world)).id)
  await openCase(world, { by: 'Bela' })
  await world.signInAs('Anna')
  await createUser(world, { name: 'Dora', signInName: 'dora' })
  const anna = await userNamed(world, 'Anna')
  await linkFor(world, anna.id)
  const { successors, ...numbers } = await preview(world, anna.id)
  assert.equal(numbers, {
    hindrance: null,
    openCases: 2,
    closedCases: 1,
    restrictedCases: 1,
    casesToRead: 0,
    openFollowUps: 0,
    openAppointments: 0,
    openReferrals: 0,
    openEnquiries: 0,
    calendarFeeds: 0,
    sessions: 2,
    links: 1,
  })
  assert.equal(
    successors.map(({ name }) => name),
    ['Bela', 'Karla'],
    'not Dora, who cannot sign in yet, nor Anna herself',
  )
  assert.is((await userNamed(world, 'Anna')).state, 'active')
})

test('hands every case over in one act, and loses not one word of what was written', async (world) => {
  const { id } = await openCase(world, { on: '2026-05-11' })
  const closed = await openCase(world)
  await closeCase(world, closed.id)
  const restricted = await openCase(world)
  await restrict(world, restricted.id)
  const heldById = counsellorIdOf(world, 'Anna')
  await recordTalk(world, id, { note: 'Die Zusage aus Schwarzenberg ist da.', heldById })
  await recordNote(world, id, { note: 'Ruft Montag zurück.' })
  const written = () => world.db.select().from(entries).orderBy(asc(entries.id))
  const held = () => world.db.select().from(consultations).orderBy(asc(consultations.entryId))
  const before = [await written(), await held()]

  const bela = counsellorIdOf(world, 'Bela')
  const left = await deactivate(world, await userNamed(world, 'Anna'), bela)
  assert.is(bodyOf<User>(left, 200).state, 'deactivated')
  assert.equal([await written(), await held()], before)
  for (const one of [id, closed.id, restricted.id]) {
    const { lead } = await read<CaseFile>(world, `/cases/${one}`, 'Bela')
    assert.equal(lead, { id: bela, name: 'Bela' })
  }
  const { rows } = await read<{ rows: Entry[] }>(world, `/cases/${id}/entries`, 'Bela')
  const told = rows.map((entry) => [entry.kind, entry.recordedBy, entry.note])
  assert.ok(told.some(([kind, by, note]) => kind === 'note' && by === 'Anna' && note === 'Ruft Montag zurück.'))
  const talk = rows.find(({ kind }) => kind === 'consultation')
  assert.equal([talk?.talk?.heldBy?.name, talk?.note], ['Anna', 'Die Zusage aus Schwarzenberg ist da.'])
})

test('tells the audit of each case who led it and who leads it now', async (world) => {
  const cases = [await openCase(world), await openCase(world)]
  const bela = counsellorIdOf(world, 'Bela')
  bodyOf(await deactivate(world, await userNamed(world, 'Anna'), bela), 200)
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'case.handed_over'))
  assert.equal(rows.map(({ subjectId }) => subjectId).sort(), cases.map(({ id }) => id).sort())
  for (const { by, changes } of rows) {
    assert.equal([by, changes], ['Adam', { leadId: { from: counsellorIdOf(world, 'Anna'), to: bela } }])
  }
  const [left] = await world.db.select().from(audit).where(eq(audit.action, 'user.deactivated'))
  assert.equal(left?.changes, {
    state: { from: 'active', to: 'deactivated' },
    cases: { from: 2, to: 0 },
    successorId: { from: null, to: bela },
  })
})

test('refuses whoever edits a case on the state before it was handed over', async (world) => {
  const { id, version } = await openCase(world)
  bodyOf(await deactivate(world, await userNamed(world, 'Anna'), counsellorIdOf(world, 'Bela')), 200)
  const edit = { payload: { targetGroup: 'abroad' }, ifMatch: version }
  const reply = await send(world, 'Karla', 'PATCH', `/cases/${id}`, edit)
  assert.equal([reply.statusCode, reply.json().current.lead.name], [412, 'Bela'])
})

test('needs somebody who counsels and can sign in, where any case is led, even a closed one', async (world) => {
  await closeCase(world, (await openCase(world)).id)
  const anna = await userNamed(world, 'Anna')
  const dora = await createUser(world)
  const [doras] = await world.db.select().from(counsellors).where(eq(counsellors.userId, dora.id))
  const unfit = [counsellorIdOf(world, 'Anna'), doras?.id ?? '', world.staff.Paula.id, newId()]
  for (const successorId of unfit) {
    assert.equal((await deactivate(world, anna, successorId)).json().code, 'successor_unfit')
  }
  const missing = await deactivate(world, anna, null)
  assert.equal(
    [missing.statusCode, missing.json().code, missing.json().field],
    [422, 'successor_needed', 'successorId'],
  )
  assert.is((await userNamed(world, 'Anna')).state, 'active')
  assert.is((await send(world, 'Anna', 'GET', '/session')).statusCode, 200)
})

test('ends the sessions and voids the link of whoever leaves, who cannot come back in', async (world) => {
  const anna = await userNamed(world, 'Anna')
  const secret = secretOf(await linkFor(world, anna.id))
  bodyOf(await deactivate(world, anna), 200)
  assert.is((await send(world, 'Anna', 'GET', '/session')).statusCode, 401)
  assert.is((await setPassword(world, secret)).json().code, 'link_over')
  assert.is((await anyone(world, 'POST', '/session', { signInName: 'anna', password })).json().code, 'sign_in_failed')
  const refused = await send(world, 'Adam', 'POST', `/users/${anna.id}/link`)
  assert.equal([refused.statusCode, refused.json().code], [422, 'user_deactivated'])
})

test('lets nothing new be given to who has left', async (world) => {
  bodyOf(await deactivate(world, await userNamed(world, 'Anna')), 200)
  const { id, version } = await openCase(world, { by: 'Bela' })
  const payload = { leadId: counsellorIdOf(world, 'Anna') }
  const reply = await send(world, 'Karla', 'PATCH', `/cases/${id}`, { payload, ifMatch: version })
  assert.equal([reply.statusCode, reply.json().code], [422, 'counsellor_retired'])
  const { counsellors: named } = await read<{ counsellors: { name: string; state: string }[] }>(
    world,
    '/catalogues',
    'Bela',
  )
  assert.is(named.find(({ name }) => name === 'Anna')?.state, 'retired')
})

test('repeats safely, and asks for the state it is based on', async (world) => {
  const anna = await userNamed(world, 'Anna')
  const first = bodyOf<User>(await deactivate(world, anna), 200)
  assert.equal(bodyOf<User>(await deactivate(world, anna), 200), first)
  const bela = await userNamed(world, 'Bela')
  assert.is((await deactivate(world, { ...bela, version: bela.version + 1 })).statusCode, 412)
  const unversioned = { payload: { successorId: null } }
  assert.is((await send(world, 'Adam', 'POST', `/users/${bela.id}/deactivation`, unversioned)).statusCode, 428)
})

test('is not for oneself, nor for the last administrator', async (world) => {
  const adam = await userNamed(world, 'Adam')
  assert.is((await preview(world, adam.id)).hindrance, 'last_administrator')
  assert.is((await deactivate(world, adam)).json().code, 'last_administrator')
  const { user: dora } = await joined(world, { roles: ['administrator'] })
  assert.is((await preview(world, adam.id)).hindrance, 'own_account')
  assert.is((await deactivate(world, adam)).json().code, 'own_account')
  assert.is((await preview(world, dora.id)).hindrance, null)
})

test('lets one of two administrators win who deactivate each other at the same moment', async (world) => {
  const { user: dora, headers } = await joined(world, { roles: ['administrator'] })
  const adam = await userNamed(world, 'Adam')
  const asDora = { ...world, as: () => headers }
  const replies = await Promise.all([deactivate(world, dora), deactivate(asDora, adam)])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 401])
  assert.is(replies.find(({ statusCode }) => statusCode === 401)?.json().code, 'not_signed_in')
})

test('may be taken back: the same roles and password; the cases stay where they are', async (world) => {
  const { id } = await openCase(world)
  const anna = await userNamed(world, 'Anna')
  bodyOf(await deactivate(world, anna, counsellorIdOf(world, 'Bela')), 200)
  for (let time = 0; time < 2; time += 1) {
    const back = await send(world, 'Adam', 'DELETE', `/users/${anna.id}/deactivation`)
    assert.equal([bodyOf<User>(back, 200).state, back.json().openCases], ['active', 0])
  }
  assert.is((await send(world, 'Anna', 'GET', '/session')).statusCode, 401, 'what was ended stays ended')
  const reply = await anyone(world, 'POST', '/session', { signInName: 'anna', password })
  assert.equal(reply.json().counsellor, { id: counsellorIdOf(world, 'Anna'), name: 'Anna' })
  assert.is((await read<CaseFile>(world, `/cases/${id}`, 'Bela')).lead.name, 'Bela')
  const doings = ['user.deactivated', 'user.reactivated']
  const rows = await world.db.select().from(audit).where(inArray(audit.action, doings))
  assert.equal(
    rows.map(({ action }) => action),
    doings,
  )
})

test('hands over thousands of cases as one', async (world) => {
  const { id } = await openCase(world)
  const [one] = await world.db.select().from(caseFiles).where(eq(caseFiles.id, id))
  assert.ok(one)
  const many = Array.from({ length: 2500 }, (_, index) => ({ ...one, id: newId(), sequence: 1000 + index }))
  await transaction(world.db, async (tx) => {
    for (let from = 0; from < many.length; from += 500) {
      await tx.insert(caseFiles).values(many.slice(from, from + 500) as (typeof caseFiles.$inferInsert)[])
    }
  })
  bodyOf(await deactivate(world, await userNamed(world, 'Anna'), counsellorIdOf(world, 'Bela')), 200)
  assert.is((await userNamed(world, 'Bela')).openCases, 2501)
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'case.handed_over'))
  assert.is(rows.length, 2501)
})

test('is undone as a whole where one part of it fails', async (world) => {
  await openCase(world)
  await transaction(world.db, async (tx) => {
    await tx.run(
      "create trigger failing before insert on audit when new.action = 'user.deactivated' begin select raise(abort, 'disk full'); end",
    )
  })
  assert.is((await deactivate(world, await userNamed(world, 'Anna'), counsellorIdOf(world, 'Bela'))).statusCode, 500)
  const anna = await userNamed(world, 'Anna')
  assert.equal([anna.state, anna.openCases, anna.sessions], ['active', 1, 1])
})

test.run()
