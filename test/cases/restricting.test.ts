import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit, caseReaders, users } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addUser } from '../../src/accounts/users.ts'
import type { CaseFile, PossibleReaders } from '../../src/cases/contract.ts'
import { bodyOf, openCase, read, recordNote, restrict, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('restricting a case')

const put = (world: World, id: string, readers: readonly Name[], ifMatch: number | undefined, by: Name = 'Anna') =>
  send(world, by, 'PUT', `/cases/${id}/restriction`, {
    payload: { readerIds: readers.map((name) => world.staff[name].id) },
    ...(ifMatch !== undefined && { ifMatch }),
  })

const lift = (world: World, id: string, ifMatch?: number, by: Name = 'Anna') =>
  send(world, by, 'DELETE', `/cases/${id}/restriction`, ifMatch === undefined ? {} : { ifMatch })

const statusFor = async (world: World, id: string, by: Name) =>
  (await send(world, by, 'GET', `/cases/${id}`)).statusCode

test('leaves it to its lead, the coordinator and the colleagues named', async (world) => {
  const opened = await openCase(world)
  assert.is(opened.restriction, null)
  const alone = await restrict(world, opened)
  assert.equal([alone.restriction, alone.version], [{ readers: [] }, 2])
  assert.is(await statusFor(world, opened.id, 'Anna'), 200)
  assert.is(await statusFor(world, opened.id, 'Karla'), 200)
  assert.is(await statusFor(world, opened.id, 'Bela'), 404)

  const withBela = await restrict(world, alone, ['Bela'])
  assert.equal(withBela.restriction, { readers: [{ id: world.staff.Bela.id, name: 'Bela' }] })
  assert.is(await statusFor(world, opened.id, 'Bela'), 200)
  await recordNote(world, opened.id, { by: 'Bela' })
})

test('is for its lead and the coordinator: not for a reader, and for others there is no such case', async (world) => {
  const opened = await openCase(world)
  assert.is((await put(world, opened.id, [], 1, 'Bela')).statusCode, 403)
  const { version } = await restrict(world, opened, ['Bela'])
  await writesNothing(world.db, async () => {
    assert.is((await put(world, opened.id, [], version, 'Bela')).statusCode, 403)
    assert.is((await lift(world, opened.id, version, 'Bela')).statusCode, 403)
  })
  const alone = await restrict(world, { id: opened.id, version }, [], 'Karla')
  await writesNothing(world.db, async () => {
    assert.is((await put(world, opened.id, ['Bela'], alone.version, 'Bela')).statusCode, 404)
    assert.is((await lift(world, opened.id, alone.version, 'Bela')).statusCode, 404)
  })
})

test('can be undone: then everybody knows of it again', async (world) => {
  const { id, version } = await restrict(world, await openCase(world), ['Bela'])
  const lifted = bodyOf<CaseFile>(await lift(world, id, version), 200)
  assert.equal([lifted.restriction, lifted.version], [null, version + 1])
  assert.equal(await world.db.select().from(caseReaders), [])
  const again = await restrict(world, lifted)
  assert.is(await statusFor(world, id, 'Bela'), 404, 'whoever was named before is not any more')
  assert.is(bodyOf<CaseFile>(await lift(world, id, again.version, 'Karla'), 200).restriction, null)
})

test('may be repeated, and writes nothing where all is so already', async (world) => {
  const opened = await openCase(world)
  const restricted = await restrict(world, opened, ['Bela'])
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf(await put(world, opened.id, ['Bela'], opened.version), 200), restricted)
  })
  const lifted = bodyOf<CaseFile>(await lift(world, opened.id, restricted.version), 200)
  await writesNothing(world.db, async () => {
    assert.equal(bodyOf(await lift(world, opened.id, restricted.version), 200), lifted)
  })
})

test('asks for the version it is based on, and shows what is where another was faster', async (world) => {
  const opened = await openCase(world)
  assert.is((await put(world, opened.id, [], undefined)).statusCode, 428)
  const current = await restrict(world, opened, ['Bela'], 'Karla')
  assert.is((await lift(world, opened.id)).statusCode, 428)
  for (const reply of [await put(world, opened.id, [], opened.version), await lift(world, opened.id, opened.version)]) {
    assert.equal([reply.statusCode, reply.json().code], [412, 'changed_meanwhile'])
    assert.equal(reply.json().current.restriction, current.restriction)
  }
})

test('by two at one moment lets one of them win', async (world) => {
  const { id } = await openCase(world)
  const replies = await Promise.all([put(world, id, [], 1), put(world, id, ['Bela'], 1, 'Karla')])
  assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [200, 412])
})

test('says in the audit who could know of it, by name', async (world) => {
  const restricted = await restrict(world, await openCase(world), ['Bela'])
  const changed = await restrict(world, restricted, [], 'Karla')
  await lift(world, changed.id, changed.version)
  const rows = await world.db.select().from(audit).where(eq(audit.subjectId, changed.id))
  assert.equal(
    rows.slice(1).map(({ action, by, changes }) => ({ action, by, changes })),
    [
      {
        action: 'case.restricted',
        by: 'Anna',
        changes: { restricted: { from: false, to: true }, readers: { from: null, to: ['Bela'] } },
      },
      { action: 'case.restricted', by: 'Karla', changes: { readers: { from: ['Bela'], to: [] } } },
      {
        action: 'case.unrestricted',
        by: 'Anna',
        changes: { restricted: { from: true, to: false }, readers: { from: [], to: null } },
      },
    ],
  )
})

test('names nobody who is gone, whose account opens no case, or who never was', async (world) => {
  const { id } = await openCase(world)
  const gone = newId()
  const user = { id: gone, name: 'Gerd', signInName: 'gerd', passwordHash: null, roles: ['counsellor'] as const }
  await addUser(world.db, user, world.stampOf('Adam'))
  const namedInTime = await restrict(world, { id, version: 1 }, ['Bela'])
  await transaction(world.db, async (tx) => {
    await tx.update(users).set({ deactivatedAt: world.clock.now() }).where(eq(users.id, gone))
  })
  await writesNothing(world.db, async () => {
    for (const readerId of [gone, world.staff.Adam.id, world.staff.Paula.id, newId()]) {
      const payload = { readerIds: [world.staff.Bela.id, readerId] }
      const reply = await send(world, 'Anna', 'PUT', `/cases/${id}/restriction`, { payload, ifMatch: 2 })
      assert.equal(
        [reply.statusCode, reply.json().code, reply.json().field],
        [422, 'reader_unknown', 'readerIds'],
        readerId,
      )
    }
    for (const payload of [{}, { readerIds: null }, { readerIds: ['x'] }, { readerIds: [gone, gone] }, { x: 1 }]) {
      const reply = await send(world, 'Anna', 'PUT', `/cases/${id}/restriction`, { payload, ifMatch: 2 })
      assert.is(reply.statusCode, 400, JSON.stringify(payload))
    }
  })
  assert.is(namedInTime.version, 2)
})

test('offers the colleagues who may read cases, and tells who knows of every case anyway', async (world) => {
  const named = (name: Name) => ({ id: world.staff[name].id, name, counsellorId: world.staff[name].counsellorId })
  assert.equal(await read<PossibleReaders>(world, '/cases/readers'), {
    colleagues: [named('Anna'), named('Bela')],
    coordination: [named('Karla')],
  })
})

test('shows no reader who has left', async (world) => {
  const { id } = await restrict(world, await openCase(world), ['Bela'])
  await transaction(world.db, async (tx) => {
    await tx.update(users).set({ deactivatedAt: world.clock.now() }).where(eq(users.id, world.staff.Bela.id))
  })
  assert.equal((await read<CaseFile>(world, `/cases/${id}`)).restriction, { readers: [] })
  assert.equal((await read<PossibleReaders>(world, '/cases/readers')).colleagues.length, 1)
})

test('follows the lead: whoever leads it now knows of it, whoever led it does not unless named', async (world) => {
  const restricted = await restrict(world, await openCase(world))
  const handOver = (leadId: string | null, ifMatch: number) =>
    send(world, 'Karla', 'PATCH', `/cases/${restricted.id}`, { payload: { leadId }, ifMatch })
  const handed = bodyOf<CaseFile>(await handOver(world.staff.Bela.counsellorId, restricted.version), 200)
  assert.is(await statusFor(world, restricted.id, 'Bela'), 200)
  assert.is(await statusFor(world, restricted.id, 'Anna'), 404)
  await restrict(world, handed, ['Anna'], 'Bela')
  assert.is(await statusFor(world, restricted.id, 'Anna'), 200)
})

test('holds for what is in it, even for whoever wrote it', async (world) => {
  const opened = await openCase(world)
  const note = await recordNote(world, opened.id, { by: 'Bela' })
  await restrict(world, opened)
  const asks: ['GET' | 'PATCH' | 'POST' | 'DELETE', string, object?][] = [
    ['GET', `/entries/${note.id}`],
    ['GET', `/cases/${opened.id}/entries`],
    ['PATCH', `/notes/${note.id}`, { happenedOn: world.clock.today, note: 'Anders.' }],
    ['POST', `/entries/${note.id}/removal`],
    ['DELETE', `/entries/${note.id}/removal`],
    ['POST', `/cases/${opened.id}/reopening`],
    ['POST', `/cases/${opened.id}/notes`, { id: newId(), happenedOn: world.clock.today, note: 'Noch eine.' }],
  ]
  await writesNothing(world.db, async () => {
    for (const [method, path, payload] of asks) {
      const reply = await send(world, 'Bela', method, path, { ...(payload && { payload }), ifMatch: 1 })
      assert.is(reply.statusCode, 404, `${method} ${path}`)
    }
  })
})

test('does not take back that something was recorded, and shows none of it when asked again', async (world) => {
  const opened = await openCase(world)
  const payload = { id: newId(), happenedOn: world.clock.today, note: 'Hussein wartet.' }
  const ask = () => send(world, 'Bela', 'POST', `/cases/${opened.id}/notes`, { payload })
  assert.is((await ask()).statusCode, 201)
  await restrict(world, opened)
  const reply = await ask()
  assert.is(reply.statusCode, 404)
  assert.not.match(reply.body, /Hussein/)
})

test.run()
