import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { replyWithProblems } from '../../src/http/problems.ts'
import { serveWeb } from '../../src/http/web-files.ts'

const test = suite('the built pages')

const served = async () => {
  const beside = mkdtempSync(join(tmpdir(), 'lotse-web-'))
  writeFileSync(join(beside, 'secret'), 'the secret')
  const folder = join(beside, 'web')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'handbuch'))
  writeFileSync(join(folder, 'index.html'), 'the page')
  writeFileSync(join(folder, 'check.html'), 'the check')
  writeFileSync(join(folder, 'handbuch', 'index.html'), 'the handbook')
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'the script')
  writeFileSync(join(folder, 'assets', 'big-2.js'), 'the big script')
  for (const how of ['br', 'gz']) writeFileSync(join(folder, 'assets', `big-2.js.${how}`), `pressed by ${how}`)
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } })
  replyWithProblems(app)
  app.get('/api/health', () => ({ ok: true }))
  await serveWeb(app, folder)
  return app
}

test('are index.html at every address of the browser, and files where there are some', async () => {
  const app = await served()
  for (const url of ['/', '/faelle', '/faelle?suche=api', '/berichte/2022-Q2', '/apiary', '/faelle/api']) {
    assert.is((await app.inject({ url })).body, 'the page', url)
  }
  const script = await app.inject({ url: '/assets/main-1.js' })
  assert.equal([script.body, script.headers['cache-control']], ['the script', 'public, max-age=31536000, immutable'])
})

test('are the page of whoever fills in a check at its addresses, and nowhere else', async () => {
  const app = await served()
  for (const url of ['/check', '/check/', '/check/bestaetigen']) {
    assert.is((await app.inject({ url })).body, 'the check', url)
  }
  for (const url of ['/checks/7', '/checkliste']) assert.is((await app.inject({ url })).body, 'the page', url)
})

test('hold the handbook, found by its short address too', async () => {
  const app = await served()
  for (const url of ['/handbuch', '/handbuch/']) {
    assert.is((await app.inject({ url })).headers.location, '/handbuch/index.html', url)
  }
  assert.is((await app.inject({ url: '/handbuch/index.html' })).body, 'the handbook')
})

test('go out as the build has pressed them, to whoever takes that', async () => {
  const app = await served()
  const url = '/assets/big-2.js'
  for (const [takes, encoding, body] of [
    ['gzip, deflate, br', 'br', 'pressed by br'],
    ['gzip', 'gzip', 'pressed by gz'],
    ['', undefined, 'the big script'],
  ] as const) {
    const reply = await app.inject({ url, headers: { 'accept-encoding': takes } })
    assert.equal([reply.headers['content-encoding'], reply.body], [encoding, body], takes)
    assert.match(reply.headers['content-type'] as string, /^(text|application)\/javascript/)
    assert.is(reply.headers.vary, 'accept-encoding', 'no cache between may mix them up')
    assert.is(reply.headers['cache-control'], 'public, max-age=31536000, immutable')
  }
  assert.is((await app.inject({ url: '/assets/main-1.js', headers: { 'accept-encoding': 'br' } })).body, 'the script')
  assert.is((await app.inject({ url: `${url}.br` })).statusCode, 404, 'has no address of its own')
})

test('are found by their names alone', async () => {
  const app = await served()
  for (const url of ['/assets', '/assets/main-1.js/x', '/assets/%2e%2e%2fsecret', '/assets/..%2f..%2fsecret']) {
    const reply = await app.inject({ url: `http://127.0.0.1${url}` })
    assert.is(reply.statusCode, 404, url)
  }
  for (const url of ['/../secret', '/..%2fsecret', '/%2e%2e/secret', '/handbuch/..%2f..%2fsecret']) {
    assert.is((await app.inject({ url: `http://127.0.0.1${url}` })).body, 'the page', url)
  }
})

test('are no answer to what was meant for the API, however it is written', async () => {
  const app = await served()
  for (const url of [
    '/api',
    '/api/',
    '/api?x=1',
    '/api/nothing',
    '/API/health',
    '/Api',
    '//api/health',
    '//api',
    '/%61pi/nothing',
    '/assets/gone.js',
    '/assets?x',
  ]) {
    const reply = await app.inject({ url: `http://127.0.0.1${url}` })
    assert.equal([reply.statusCode, reply.json().code], [404, 'not_found'], url)
  }
})

test.run()
