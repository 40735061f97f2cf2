import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { cookieNameFor, readSecret } from '../../src/accounts/cookie.ts'
import { password } from '../support/template.ts'
import { newWorld } from '../support/world.ts'

const test = suite('the session cookie')

const cookieAt = async (origin: string): Promise<string> => {
  const world = await newWorld(origin)
  try {
    const reply = await world.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-lotse': '1', origin },
      payload: { signInName: 'anna', password },
    })
    assert.is(reply.statusCode, 201, reply.body)
    return String(reply.headers['set-cookie'])
  } finally {
    await world.dispose()
  }
}

test('on https is for this host only, for no script, and for no other site', async () => {
  const cookie = await cookieAt('https://lotse.example.org')
  assert.match(cookie, /^__Host-lotse=/)
  for (const attribute of [/; Path=\/(;|$)/, /; HttpOnly/, /; Secure/, /; SameSite=Strict/]) {
    assert.match(cookie, attribute)
  }
  assert.not.match(cookie, /Domain/)
})

test('on one machine is named by its port, and as strict as http lets it be', async () => {
  const cookie = await cookieAt('http://127.0.0.1:3000')
  assert.match(cookie, /^lotse-3000=/)
  for (const attribute of [/; Path=\/(;|$)/, /; HttpOnly/, /; SameSite=Strict/]) assert.match(cookie, attribute)
  assert.not.match(cookie, /Secure|Domain/)
})

test('tells two centres on one machine apart', () => {
  assert.is.not(cookieNameFor('http://127.0.0.1:3000'), cookieNameFor('http://127.0.0.1:3001'))
})

test('carries nothing but the session and its end', async () => {
  const cookie = await cookieAt('http://127.0.0.1:3000')
  const [, body = ''] = cookie.split(';')[0]?.split('.') ?? []
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString())
  assert.equal(Object.keys(payload).sort(), ['exp', 'iat', 'sid'])
})

test('is signed with a secret that stays, and an empty one is made anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-secret-'))
  const file = join(folder, 'session-secret')
  const made = readSecret(folder)
  assert.is(readSecret(folder), made)
  for (const nothing of ['', '\n']) {
    writeFileSync(file, nothing, { mode: 0o644 })
    const anew = readSecret(folder)
    assert.ok(anew.length >= 64 && anew !== made)
    assert.is(readFileSync(file, 'utf8'), anew)
    assert.is(statSync(file).mode & 0o077, 0, 'nobody else may read it')
  }
})

test.run()
