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
  const folder = mkdtempSync(join(tmpdir(), 'lotse-web-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, 'handbuch'))
  writeFileSync(join(folder, 'index.html'), 'the page')
  writeFileSync(join(folder, 'check.html'), 'the check')
  writeFileSync(join(folder, 'handbuch', 'index.html'), 'the handbook')
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'the script')
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
