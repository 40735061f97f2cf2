import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { checkAnswers, checkSheets } from '../../db/schema/index.ts'
import { bodyOf, recordOrganisation, send } from '../support/cases.ts'
import { answer, answerAll, byLink, finish, inviteToCheck, openSheet } from '../support/checks.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the link of an answer sheet')

test('opens that sheet and nothing else, and says whose it is only to whoever has it', async (world) => {
  const organisation = await recordOrganisation(world, { name: 'Möbel Öhmichen GmbH' })
  const { secret, invitation } = await inviteToCheck(world, { organisationId: organisation.id })
  const { organisation: name, answers, questionnaire } = await openSheet(world, secret)
  assert.is(name, 'Möbel Öhmichen GmbH')
  assert.equal(answers, {})
  assert.is(questionnaire.fields.length, 8)
  assert.not.match(JSON.stringify(questionnaire), /weightReason/)
  assert.not.match(invitation.links[0]?.address ?? '', /hmichen|Gesch/)
  assert.match(invitation.links[0]?.address ?? '', /^http:\/\/127\.0\.0\.1:3000\/check#[\w-]{43}$/)
})

test('is kept as a hash alone', async (world) => {
  const { secret, sheetId } = await inviteToCheck(world)
  const [row] = await world.db.select().from(checkSheets).where(eq(checkSheets.id, sheetId))
  assert.is(row?.secretHash, createHash('sha256').update(secret).digest('hex'))
  assert.not.match(JSON.stringify(row), new RegExp(secret))
})

/** Each way in which a link can open nothing. */
const closedLinks = async (world: World): Promise<Record<string, string>> => {
  const expired = await inviteToCheck(world, { endsOn: world.clock.today })
  const revoked = await inviteToCheck(world)
  const headers = world.as('Anna')
  const url = `/api/check-sheets/${revoked.sheetId}/revocation`
  bodyOf(await world.app.inject({ method: 'POST', url, headers }), 200)
  const replaced = await inviteToCheck(world)
  const renewed = { ...headers, 'if-match': '"1"' }
  bodyOf(
    await world.app.inject({ method: 'POST', url: `/api/check-sheets/${replaced.sheetId}/link`, headers: renewed }),
    201,
  )
  world.clock.advance({ days: 1 })
  return {
    expired: expired.secret,
    revoked: revoked.secret,
    replaced: replaced.secret,
    unknown: randomBytes(32).toString('base64url'),
    id: expired.sheetId,
    none: '',
    'much too long': 'x'.repeat(150),
  }
}

const operations = [
  ['GET', ''],
  ['POST', '/opening'],
  ['PUT', '/language', { language: 'en' }],
  ['PUT', '/answers/U1.1', { answer: '2' }],
  ['PUT', '/notes/U1', { note: 'Hallo', base: '', basedOn: 0 }],
  ['POST', '/finishing'],
  ['GET', '/result'],
  ['GET', '/report.pdf'],
  ['POST', '/talk', { id: '01978f3e-0000-7000-8000-000000000001', contactName: 'Jana' }],
] as const

test('opens nothing once it is over, whichever way, and every answer is the same one', async (world) => {
  const links = await closedLinks(world)
  const replies = new Map<string, string>()
  let place = 1
  for (const [why, secret] of Object.entries(links)) {
    for (const [method, path, payload] of operations) {
      const from = `198.51.100.${place++}`
      const reply = await byLink(world, secret, path, { method, ...(payload && { payload }), from })
      replies.set(`${why} ${method} ${path}`, `${reply.statusCode} ${reply.body}`)
    }
  }
  assert.is(replies.size, 63)
  const different = [...new Set(replies.values())]
  assert.is(different.length, 1, [...replies].slice(0, 12).join('\n'))
  assert.match(different[0] ?? '', /^404 .*"check_link_closed"/)
  assert.equal(await world.db.select().from(checkAnswers), [])
})

test('ends on its last day, in Berlin', async (world) => {
  const { secret } = await inviteToCheck(world, { endsOn: '2026-06-20' })
  world.clock.set('2026-06-20T21:59:00Z')
  assert.is((await byLink(world, secret)).statusCode, 200)
  world.clock.set('2026-06-20T22:01:00Z')
  assert.is((await byLink(world, secret)).statusCode, 404)
})

test('does not fill in the sheet of somebody else of the same firm', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const one = await inviteToCheck(world, { organisationId })
  const other = await inviteToCheck(world, { organisationId })
  await answer(world, one.secret, 'U1.1', '3')
  assert.equal((await openSheet(world, other.secret)).answers, {})
})

test('guessed ten thousand times opens nothing and is slowed down, and the firm itself goes on', async (world) => {
  const { secret } = await inviteToCheck(world)
  const statuses = new Map<number, number>()
  for (let guess = 0; guess < 10_000; guess++) {
    const { statusCode } = await byLink(world, randomBytes(32).toString('base64url'), '', { from: '203.0.113.9' })
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1)
    if (guess % 100 === 0) world.clock.advance({ seconds: 1 })
  }
  assert.is(statuses.get(200), undefined)
  assert.ok((statuses.get(404) ?? 0) < 40, `${statuses.get(404)} were looked up`)
  assert.ok((statuses.get(429) ?? 0) > 9900)
  assert.is((await byLink(world, secret, '', { from: '192.0.2.77' })).statusCode, 200)
})

test('leaves no secret and no name in the address of any request', async (world) => {
  const { secret } = await inviteToCheck(world)
  await answerAll(world, secret, '2')
  await finish(world, secret)
  const inQuery = await world.app.inject({ url: `/api/check-sheet?secret=${secret}` })
  assert.is(inQuery.statusCode, 404)
})

test('is no key to what colleagues see, nor is their session one to a sheet', async (world) => {
  const { secret, invitation } = await inviteToCheck(world)
  const reply = await world.app.inject({
    url: `/api/checks/${invitation.check.id}`,
    headers: { authorization: `Bearer ${secret}` },
  })
  assert.is(reply.statusCode, 401)
  assert.is((await send(world, 'Anna', 'GET', '/check-sheet')).statusCode, 404)
})

test.run()
