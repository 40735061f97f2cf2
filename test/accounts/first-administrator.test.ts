import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Db } from '../../db/open.ts'
import { openCentre } from '../../db/open-centre.ts'
import { audit, oneTimeLinks, users } from '../../db/schema/index.ts'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { offerFirstAdministrator } from '../../src/accounts/first-administrator.ts'
import { buildApp } from '../../src/app.ts'
import { commandLine } from '../../src/stamp.ts'
import { Clock } from '../support/clock.ts'
import { documentsIn, keys, settings } from '../support/template.ts'
import { inWorld } from '../support/world.ts'

const test = suite('the first administrator')

type NewCentre = { app: FastifyInstance; db: Db; clock: Clock; offer: () => Promise<string | null> }

const inNewCentre = async (work: (centre: NewCentre) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-new-centre-'))
  const { db, close } = await openCentre(folder)
  const clock = new Clock()
  const secret = 'of this test, and long enough to sign with'
  const app = await buildApp({ db, clock: clock.now, settings, secret, keys, documents: documentsIn(folder) })
  try {
    await work({ app, db, clock, offer: () => offerFirstAdministrator(db, app.stampFor(commandLine)) })
  } finally {
    await app.close()
    close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const setUp = (app: FastifyInstance, secret: string | null, given: object = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/first-administrator',
    headers: { 'x-lotse': '1' },
    payload: { secret, name: 'Adele Wolf', signInName: 'adele', password: 'acht Schwibbögen im Schnee', ...given },
  })

test('is set up by the link, signed in at once, and may open no case', () =>
  inNewCentre(async ({ app, offer }) => {
    const reply = await setUp(app, await offer())
    assert.is(reply.statusCode, 201, reply.body)
    assert.equal(reply.json().roles, ['administrator'])
    assert.is(reply.json().counsellor, null)
    const opens = reply.json().permissions as string[]
    assert.equal(
      opens.filter((one) => /case|consult|entr|client|report|figure/.test(one)),
      [],
    )
    const cookie = `${cookieNameFor(settings.origin)}=${reply.cookies[0]?.value}`
    assert.is((await app.inject({ url: '/api/session', headers: { cookie } })).json().name, 'Adele Wolf')
  }))

test('leaves a trace of each link that was made, without its secret', () =>
  inNewCentre(async ({ db, offer }) => {
    const secrets = [await offer(), await offer()]
    const offered = eq(audit.action, 'first_administrator.offered')
    const rows = await db.select().from(audit).where(offered)
    assert.equal(
      rows.map(({ action, by, userId }) => [action, by, userId]),
      Array(2).fill(['first_administrator.offered', 'command line', null]),
    )
    const [link] = await db.select().from(oneTimeLinks)
    assert.is(rows[1]?.subjectId, link?.id)
    for (const secret of secrets) assert.not.ok(JSON.stringify(rows).includes(secret ?? ''))
  }))

test('is set up once: a used link is over, and no new one is offered', () =>
  inNewCentre(async ({ app, db, offer }) => {
    const secret = await offer()
    await setUp(app, secret)
    const again = await setUp(app, secret, { signInName: 'eve' })
    assert.equal([again.statusCode, again.json().code], [410, 'link_over'])
    assert.is(await offer(), null)
    assert.is((await db.select().from(users)).length, 1)
  }))

test('is one even if the link is used twice at the same moment', () =>
  inNewCentre(async ({ app, db, offer }) => {
    const secret = await offer()
    const replies = await Promise.all(['one', 'two', 'three'].map((signInName) => setUp(app, secret, { signInName })))
    assert.equal(replies.map(({ statusCode }) => statusCode).sort(), [201, 410, 410])
    assert.is((await db.select().from(users)).length, 1)
  }))

test('is not set up by a link that is a week old, invented, or from an earlier start', () =>
  inNewCentre(async ({ app, clock, offer }) => {
    const earlier = await offer()
    const latest = await offer()
    for (const secret of [earlier, 'invented', '']) {
      assert.is((await setUp(app, secret)).json().code, 'link_over')
    }
    clock.advance({ days: 7 })
    assert.is((await setUp(app, latest)).json().code, 'link_over')
  }))

test('may try again after a weak password: the link is not used up by it, nor by many of them', () =>
  inNewCentre(async ({ app, db, offer }) => {
    const secret = await offer()
    for (let time = 0; time < 8; time += 1) {
      const weak = await setUp(app, secret, { password: 'passwort1234' })
      assert.equal([weak.statusCode, weak.json().code, weak.json().field], [422, 'password_common', 'password'])
    }
    assert.is((await setUp(app, secret, { password: 'Adele Wolf 1' })).json().code, 'password_common')
    assert.is((await db.select().from(users)).length, 0)
    assert.is((await setUp(app, secret)).statusCode, 201)
  }))

test('has a name of more than blanks', () =>
  inNewCentre(async ({ app, offer }) => {
    const secret = await offer()
    assert.is((await setUp(app, secret, { signInName: '   ' })).statusCode, 400)
    assert.is((await setUp(app, secret, { name: '\u00a0' })).statusCode, 400)
  }))

test('cannot be guessed: after five links asking takes time', () =>
  inNewCentre(async ({ app }) => {
    for (let time = 0; time < 5; time += 1) assert.is((await setUp(app, `guess ${time}`)).statusCode, 410)
    assert.is((await setUp(app, 'guess 6')).statusCode, 429)
  }))

test.run()

const inCentre = inWorld('a centre with people')

inCentre('offers no link to set up an administrator', async ({ app, db }) => {
  assert.is(await offerFirstAdministrator(db, app.stampFor(commandLine)), null)
})

inCentre.run()
