import type { LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { person } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { type Route, routesAddedBy } from '../support/routes.ts'
import type { Name } from '../support/template.ts'
import { newWorld, type World } from '../support/world.ts'
import { addressesOf, isRead, type Naming, namingsIn, type Question, questionsFor } from './questions.ts'
import { canary, hiddenTraits, inTwins, type Twins } from './twins.ts'

const test = suite('what is restricted')

/** One of each role: Bela, who counsels as Anna does, asks for the lists page by page instead. */
const outsiders = ['Anna', 'Adam', 'Paula'] as const satisfies readonly Name[]

/**
 * Where the hidden make a difference, in a number and in nothing else: figures count everybody, whoever reads them (rules
 * 1 to 3), also those that another founding day would change; and whoever leaves hands over every case they lead.
 */
const countsEverybody = ({ url }: Route) =>
  ['/api/report', '/api/centre/founding', '/api/users'].some((counting) => url.startsWith(counting))

const routesServed = async (): Promise<Route[]> => {
  const routes = await routesAddedBy(async () => (await newWorld()).dispose())
  return routes.filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/api/'))
}

const ask = ({ app, as }: World, by: Name, { method, url, payload }: Question) =>
  app.inject({ method, url, headers: { ...as(by), 'if-match': '"1"' }, ...(payload && { payload }) })

/** All that comes back, the moment and the room on the disk aside: both change between two questions, whatever is hidden. */
const wholeReply = ({ statusCode, headers: { date: _, ...headers }, body }: LightMyRequestResponse) => {
  const withoutRoom = body.replace(/"freeBytes":\d+/, '"freeBytes":0')
  const length = Buffer.byteLength(withoutRoom) - Buffer.byteLength(body)
  return {
    statusCode,
    headers: { ...headers, 'content-length': Number(headers['content-length']) + length },
    body: withoutRoom,
  }
}

/** A cursor by what it says: letters of chance may spell anything. */
const withCursorsRead = (body: string): string =>
  body.replace(/"next":"([\w-]+)"/g, (_, cursor: string) => `"next":${Buffer.from(cursor, 'base64url')}`)

const told = (reply: LightMyRequestResponse, { hiddenIds, hiddenNumbers }: Twins): string | undefined => {
  const { headers, body } = wholeReply(reply)
  const text = `${JSON.stringify(headers)}\n${withCursorsRead(body)}`
  return canary.exec(text)?.[0] ?? [...hiddenIds, ...hiddenNumbers].find((one) => text.includes(one))
}

const inWords = (by: Name, { method, url, payload }: Question) => `${by}: ${method} ${url} ${JSON.stringify(payload)}`

/** How many questions were asked; the rest are spared whoever may not ask this route anything. */
const askEverything = async (route: Route, by: Name, twins: Twins): Promise<number> => {
  const questions = questionsFor(route, twins)
  for (const [index, question] of questions.entries()) {
    const reply = await ask(twins.world, by, question)
    assert.is(told(reply, twins), undefined, inWords(by, question))
    if (!countsEverybody(route)) {
      assert.equal(wholeReply(reply), wholeReply(await ask(twins.twin, by, question)), inWords(by, question))
    }
    if (reply.statusCode === 403) return index + 1
  }
  return questions.length
}

test('is told to nobody else by anything one can ask: every reply is that of a centre where it never was', () =>
  inTwins(async (twins) => {
    let asked = 0
    for (const route of (await routesServed()).filter(isRead)) {
      for (const by of outsiders) asked += await askEverything(route, by, twins)
    }
    assert.ok(asked > 1000, `${asked} questions were asked`)
  }))

const turnPages = async (address: string, { world, twin, ...twins }: Twins): Promise<void> => {
  let next: string | null = ''
  while (next !== null) {
    const question: Question = { method: 'GET', url: `${address}?limit=3${next && `&cursor=${next}`}` }
    const page = await ask(world, 'Bela', question)
    assert.is(told(page, { world, twin, ...twins }), undefined, question.url)
    assert.equal(wholeReply(page), wholeReply(await ask(twin, 'Bela', question)), question.url)
    next = page.statusCode === 200 ? page.json().next : null
  }
}

test('is not told page by page either', () =>
  inTwins(async (twins) => {
    const paged = (await routesServed()).filter(({ schema }) =>
      JSON.stringify(schema?.querystring ?? {}).includes('"cursor"'),
    )
    assert.ok(paged.length > 1)
    for (const route of paged) {
      for (const address of addressesOf(route, twins)) await turnPages(address, twins)
    }
  }))

test('is there for those who may know of it, wherever it is kept from others', () =>
  inTwins(async (twins) => {
    const tells: string[] = []
    for (const route of (await routesServed()).filter(isRead)) {
      for (const question of questionsFor(route, twins)) {
        if (!told(await ask(twins.world, 'Karla', question), twins)) continue
        tells.push(`${route.method} ${route.url}`)
        break
      }
    }
    for (const route of [
      'POST /api/clients/search',
      'POST /api/clients/similar',
      'GET /api/duplicates/:id/:otherId',
      'GET /api/people/:id',
      'GET /api/people/:id/household',
      'GET /api/organisations/:id',
      'GET /api/cases',
      'POST /api/cases/search',
      'POST /api/cases/export',
      'GET /api/cases/:id',
      'GET /api/cases/:id/entries',
      'GET /api/entries/:id',
      'GET /api/cases/:id/follow-ups',
      'GET /api/follow-ups/:id',
      'GET /api/cases/:id/journeys',
      'GET /api/journeys/:id',
      'GET /api/cases/:id/referrals',
      'GET /api/referrals/:id',
      'GET /api/partners/:id/referrals',
      'GET /api/enquiries',
      'GET /api/enquiries/:id',
      'GET /api/documents/:id',
      'GET /api/cases/:id/files',
      'GET /api/people/:id/package-proposal',
      'GET /api/packages/:id',
      'GET /api/cases/:id/packages',
      'GET /api/today',
      'GET /api/report/behind',
    ]) {
      assert.ok(tells.includes(route), `${route} shows Karla nothing that could be kept from others: ${tells}`)
    }
  }))

test('is not hinted at where somebody records who is probably the same: they are found, and nobody beside them', () =>
  inTwins(async ({ world, twin }) => {
    const { givenName, familyName, birthYear, email, phone } = hiddenTraits
    const payload = person({ givenName, familyName, birthYear, email, phone })
    for (const question of [
      {
        method: 'POST',
        url: '/api/clients/similar',
        payload: { givenName, name: familyName, birthYear, email, phone },
      },
      { method: 'POST', url: '/api/people', payload },
      { method: 'POST', url: '/api/clients/similar', payload: { givenName, name: familyName } },
      { method: 'POST', url: '/api/clients/search', payload: { search: familyName } },
      { method: 'POST', url: '/api/cases', payload: { id: newId(), personId: payload.id, openedOn: '2026-06-17' } },
      { method: 'GET', url: `/api/people/${payload.id}` },
      { method: 'GET', url: '/api/today' },
    ] satisfies Question[]) {
      const [reply, same] = [await ask(world, 'Anna', question), await ask(twin, 'Anna', question)]
      assert.ok(reply.statusCode < 300, reply.body)
      assert.equal(wholeReply(reply), wholeReply(same), question.url)
    }
  }))

/** A view keeps the ids it is narrowed by without asking what they are. */
const asksNothing = ({ method, url }: Route) => method === 'POST' && url === '/api/views'

/** How many writes were asked for: each must be answered, word for word, as one that names what never was. */
const nameEverything = async (naming: Naming, by: Name, { world, hiddenIds }: Twins): Promise<number> => {
  const unknownId = newId()
  const unknown = await ask(world, by, naming(unknownId))
  const compareAll = async () => {
    for (const id of hiddenIds) {
      const reply = await ask(world, by, naming(id))
      const answer = [reply.statusCode, reply.body.replaceAll(id, unknownId)]
      assert.equal(answer, [unknown.statusCode, unknown.body], inWords(by, naming(id)))
    }
  }
  if (unknown.statusCode >= 400) await writesNothing(world.db, compareAll, inWords(by, naming('any of them')))
  else await compareAll()
  return hiddenIds.length
}

test('is as unknown as what never was to whatever names it, and stays as it is', () =>
  inTwins(async (twins) => {
    let asked = 0
    for (const route of (await routesServed()).filter((one) => !isRead(one) && !asksNothing(one))) {
      for (const naming of namingsIn(route)) {
        for (const by of ['Anna', 'Bela'] as const) asked += await nameEverything(naming, by, twins)
      }
    }
    assert.ok(asked > 200, `${asked} writes named something hidden`)
  }))

test.run()
