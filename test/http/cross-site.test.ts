import type { FastifyInstance } from 'fastify'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { person } from '../support/cases.ts'
import { inWorld, newWorld, type World } from '../support/world.ts'

const test = inWorld('a write from another site')

const write = ({ app, as }: World, headers: Record<string, string | undefined>) => {
  const { 'x-lotse': own, ...anna } = as('Anna')
  const named = Object.fromEntries(Object.entries({ 'x-lotse': own, ...anna, ...headers }).filter(([, value]) => value))
  return app.inject({ method: 'POST', url: '/api/people', headers: named, payload: person() })
}

const isRefused = async (reply: ReturnType<typeof write>) => {
  const { statusCode, body } = await reply
  assert.is(statusCode, 403)
  assert.is(JSON.parse(body).code, 'cross_site')
}

test('is refused without the header that only our own pages can add', (world) =>
  isRefused(write(world, { 'x-lotse': undefined })))

test('is refused when the browser names another origin', async (world) => {
  for (const origin of [
    'https://evil.example',
    'http://127.0.0.1:3001',
    'https://127.0.0.1:3000',
    'http://127.0.0.1',
    'http://127.0.0.1.evil.example:3000',
    'null',
    'nonsense',
  ]) {
    await isRefused(write(world, { origin }))
  }
})

test('is refused when the browser says that it comes from another site, or a neighbour of ours', async (world) => {
  for (const site of ['cross-site', 'same-site', 'anything']) {
    await isRefused(write(world, { 'sec-fetch-site': site, origin: 'http://127.0.0.1:3000' }))
  }
})

test('is one from here under whichever name of this machine the page was opened', async (world) => {
  for (const origin of ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000']) {
    assert.is((await write(world, { origin, 'sec-fetch-site': 'same-origin' })).statusCode, 201, origin)
  }
})

test('may not even sign somebody in or out', async ({ app, as }) => {
  for (const method of ['POST', 'DELETE'] as const) {
    const reply = await app.inject({
      method,
      url: '/api/session',
      headers: { ...as('Anna'), origin: 'https://evil.example' },
      ...(method === 'POST' && { payload: { signInName: 'anna', password: 'x' } }),
    })
    assert.is(reply.statusCode, 403)
  }
  assert.is((await app.inject({ url: '/api/session', headers: as('Anna') })).statusCode, 200)
})

test('gets no permission to ask, and no reply that it could read', async ({ app }) => {
  const asked = await app.inject({
    method: 'OPTIONS',
    url: '/api/people',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  assert.is(asked.statusCode, 404)
  const read = await app.inject({ url: '/api/health', headers: { origin: 'https://evil.example' } })
  for (const { headers } of [asked, read]) {
    assert.is(headers['access-control-allow-origin'], undefined)
    assert.is(headers['cross-origin-resource-policy'], 'same-origin')
  }
})

test.run()

const onHttps = suite('a write to a centre on https')

onHttps('comes from its own origin and no other, loopback or not', async () => {
  const world = await newWorld('https://lotse.example.org')
  try {
    assert.is((await write(world, { origin: 'https://lotse.example.org' })).statusCode, 201)
    for (const origin of ['http://lotse.example.org', 'http://localhost', 'https://example.org']) {
      await isRefused(write(world, { origin }))
    }
  } finally {
    await world.dispose()
  }
})

onHttps.run()

const inHeaders = inWorld('the headers of every reply')

const headersOf = async (app: FastifyInstance, url: string) => (await app.inject({ url })).headers

inHeaders(
  'allow no foreign host, no script but our own, no frame, no referrer, no guessing of types',
  async ({ app }) => {
    for (const url of ['/api/health', '/api/session', '/api/nothing-here']) {
      const headers = await headersOf(app, url)
      const policy = String(headers['content-security-policy'])
      for (const directive of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]) {
        assert.ok(policy.split(';').includes(directive), `${url}: ${directive}`)
      }
      assert.not.match(policy, /unsafe-eval|https?:|\*/)
      assert.is(headers['x-content-type-options'], 'nosniff')
      assert.is(headers['referrer-policy'], 'no-referrer')
      assert.is(headers['cache-control'], 'no-store')
      assert.is(headers['x-powered-by'], undefined)
      assert.is(headers['strict-transport-security'], undefined, 'there is no https to insist on')
    }
  },
)

inHeaders.run()
