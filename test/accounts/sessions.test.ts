import Database from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { writerOf } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { audit, sessions } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { everyUser } from '../../src/users/queries.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

const test = inWorld('sessions')

const everyUserBy = ({ db, clock }: World) => everyUser(db, clock.now())

const statusOf = async ({ app }: World, headers: Record<string, string>) =>
  (await app.inject({ url: '/api/session', headers })).statusCode

/** When any session of Anna's was used last, once all is written that waits. */
const lastUse = async ({ db, staff }: World) => {
  await transaction(db, async () => undefined)
  const rows = await db.select().from(sessions).where(eq(sessions.userId, staff.Anna.id))
  return Math.max(...rows.map(({ lastUsedAt }) => lastUsedAt.getTime()))
}

test('last while they are used, and an hour beyond', async (world) => {
  const headers = await world.signInAs('Anna')
  for (let time = 0; time < 5; time += 1) {
    world.clock.advance({ minutes: 59 })
    assert.is(await statusOf(world, headers), 200)
  }
  world.clock.advance({ minutes: 61 })
  assert.is(await statusOf(world, headers), 401)
})

test('end after twelve hours, however busy the day was', async (world) => {
  const headers = await world.signInAs('Anna')
  for (let time = 0; time < 23; time += 1) {
    world.clock.advance({ minutes: 30 })
    assert.is(await statusOf(world, headers), 200)
  }
  world.clock.advance({ minutes: 30 })
  assert.is(await statusOf(world, headers), 401)
})

test('write their last use at most once a minute', async (world) => {
  const headers = await world.signInAs('Anna')
  const begun = world.clock.now().getTime()
  world.clock.advance({ seconds: 59 })
  await statusOf(world, headers)
  assert.is((await lastUse(world)) - begun, 0)
  world.clock.advance({ seconds: 2 })
  await statusOf(world, headers)
  assert.is((await lastUse(world)) - begun, 61_000)
})

test('keep no read waiting while an import writes: their last use is written once, after it', async (world) => {
  const headers = await world.signInAs('Anna')
  const other = new Database(databaseFile(world.folder))
  other.exec(`create table noted (id text); create trigger noting after update on sessions
    begin insert into noted values (new.id); end`)
  other.exec('begin immediate')
  world.clock.advance({ minutes: 2 })
  for (let time = 0; time < 3; time += 1) assert.is(await statusOf(world, headers), 200)
  other.exec('commit')
  assert.is(await lastUse(world), world.clock.now().getTime())
  assert.is(other.prepare('select count(*) from noted').pluck().get(), 1)
  other.close()
})

test('fail no read where their last use cannot be written, and no later write', async (world) => {
  const headers = await world.signInAs('Anna')
  const other = new Database(databaseFile(world.folder))
  other.exec(`create trigger noting before update on sessions begin select raise(abort, 'disk full'); end`)
  world.clock.advance({ minutes: 2 })
  assert.is(await statusOf(world, headers), 200)
  other.exec('drop trigger noting')
  other.close()
  assert.is(await statusOf(world, headers), 200)
  assert.is(await lastUse(world), world.clock.now().getTime())
})

test('break nothing where the centre closes before their last use is written', async () => {
  const world = await newWorld()
  const headers = await world.signInAs('Anna')
  const other = new Database(databaseFile(world.folder))
  other.exec('begin immediate')
  world.clock.advance({ minutes: 2 })
  assert.is(await statusOf(world, headers), 200)
  const broken: unknown[] = []
  const note = (reason: unknown) => broken.push(reason)
  process.on('unhandledRejection', note)
  const { last } = writerOf(world.db)
  await world.dispose()
  await last
  await new Promise(setImmediate)
  process.off('unhandledRejection', note)
  other.close()
  assert.equal(broken, [])
})

test('are dead at once on every device that holds them, when they are ended on one', async (world) => {
  const headers = await world.signInAs('Anna')
  const otherDevice = { ...headers }
  const elsewhere = await world.signInAs('Anna')
  const reply = await world.app.inject({ method: 'DELETE', url: '/api/session', headers })
  assert.is(reply.statusCode, 204)
  assert.equal([reply.cookies[0]?.value, reply.cookies[0]?.expires?.getTime()], ['', 0])
  assert.is(await statusOf(world, otherDevice), 401)
  assert.is(await statusOf(world, elsewhere), 200, 'another sign-in of hers goes on')
})

test('are ended as often as one likes', async (world) => {
  const headers = await world.signInAs('Anna')
  for (let time = 0; time < 3; time += 1) {
    const reply = await world.app.inject({ method: 'DELETE', url: '/api/session', headers })
    assert.is(reply.statusCode, 204)
  }
  const ended = await world.db.select().from(audit).where(eq(audit.action, 'session.ended'))
  assert.is(ended.length, 1)
})

test('are none for a cookie that was made up, changed, or signed for another centre', async (world) => {
  const name = cookieNameFor(world.app.settings.origin)
  const [head = '', body = '', signature = ''] = world.staff.Anna.token.split('.')
  const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`
  const other = JSON.parse(Buffer.from(body, 'base64url').toString())
  const changed = Buffer.from(JSON.stringify({ ...other, sid: 'x' })).toString('base64url')
  const otherFirst = signature.startsWith('A') ? 'B' : 'A'
  const forged = `${head}.${body}.${otherFirst}${signature.slice(1)}`
  for (const token of ['', 'x', 'a.b.c', unsigned, `${head}.${changed}.${signature}`, forged]) {
    assert.is(await statusOf(world, { cookie: `${name}=${token}` }), 401, token)
  }
  assert.is(await statusOf(world, { authorization: `Bearer ${world.staff.Anna.token}` }), 401)
})

test('are deleted four weeks after they are over; when each was last there stays', async (world) => {
  const kept = async () => (await world.db.select().from(sessions)).map(({ userId, id }) => `${userId} ${id}`)
  const before = await kept()
  await world.signInAs('Anna')
  world.clock.advance({ days: 28, hours: 11 })
  await world.signInAs('Bela')
  assert.is((await kept()).length, before.length + 2, 'twelve hours they might have lasted, and four weeks')
  world.clock.advance({ days: 1 })
  const lastThere = (await everyUserBy(world)).map(({ name, lastUsedAt }) => [name, lastUsedAt])
  await world.signInAs('Karla')
  const rows = await world.db.select().from(sessions)
  const ofEach = Object.values(world.staff).map(({ id, name }) => [
    name,
    rows.filter(({ userId }) => userId === id).length,
  ])
  assert.equal(Object.fromEntries(ofEach), { Anna: 1, Bela: 1, Karla: 2, Adam: 1, Paula: 1 })
  const now = (await everyUserBy(world)).map(({ name, lastUsedAt }) => [name, lastUsedAt])
  assert.equal(
    now.filter(([name]) => name !== 'Karla'),
    lastThere.filter(([name]) => name !== 'Karla'),
  )
})

test.run()
