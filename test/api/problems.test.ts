import { Writable } from 'node:stream'
import Database from 'better-sqlite3'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { v7 as newId } from 'uuid'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { withoutContent } from '../../src/http/problems.ts'
import { inAppWith } from '../support/app-with.ts'
import { openCase, person, recordPerson, send, talk } from '../support/cases.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('a problem')

const isProblem = (reply: LightMyRequestResponse, status: number, code: string, more: object = {}) => {
  assert.is(reply.statusCode, status, reply.body)
  assert.match(String(reply.headers['content-type']), /^application\/problem\+json/)
  assert.equal(reply.json(), {
    type: `urn:lotse:problem:${code}`,
    title: code.replaceAll('_', ' '),
    status,
    code,
    ...more,
  })
}

test('says that there is nothing, of an address, a case, a person and an entry alike', async (world) => {
  const nowhere = `/${newId()}`
  for (const path of [
    '/nothing',
    `/cases${nowhere}`,
    `/people${nowhere}`,
    `/organisations${nowhere}`,
    `/entries${nowhere}`,
  ]) {
    isProblem(await send(world, 'Anna', 'GET', path), 404, 'not_found')
  }
})

test('says who must sign in, and who may not', async (world) => {
  isProblem(await world.app.inject({ url: '/api/cases' }), 401, 'not_signed_in')
  isProblem(await send(world, 'Adam', 'GET', '/cases'), 403, 'not_allowed')
})

test('names every field that does not fit, by keyword and limit', async (world) => {
  const payload = { ...person(), familyName: ' ', birthYear: 1066, unknown: true }
  isProblem(await send(world, 'Anna', 'POST', '/people', { payload }), 400, 'invalid_input', {
    errors: [
      { field: '', keyword: 'additionalProperties' },
      { field: 'familyName', keyword: 'pattern' },
      { field: 'birthYear', keyword: 'minimum', limit: 1900 },
    ],
  })
  isProblem(await send(world, 'Anna', 'POST', '/people', { payload: {} }), 400, 'invalid_input', {
    errors: ['id', 'givenName', 'familyName', 'targetGroup'].map((field) => ({ field, keyword: 'required' })),
  })
})

test('names at most fifty of them', async (world) => {
  const payload = talk(world, { topicIds: Array.from({ length: 5000 }, (_, number) => `no id ${number}`) })
  const reply = await send(world, 'Anna', 'POST', `/cases/${newId()}/consultations`, { payload })
  assert.is(reply.statusCode, 400)
  assert.is(reply.json().errors.length, 50)
})

test('takes JSON at its word: a number in quotes is none, and null is nothing', async (world) => {
  for (const wrong of [
    { minutes: '45' },
    { accompanied: null },
    { topicIds: 'x' },
    { note: 5 },
    { form: 'Consultation' },
  ]) {
    const payload = { ...talk(world), ...wrong }
    const reply = await send(world, 'Anna', 'POST', `/cases/${newId()}/consultations`, { payload })
    assert.is(reply.json().code, 'invalid_input', JSON.stringify(wrong))
  }
})

test('tells apart what cannot be read at all', async ({ app, as }) => {
  const post = (type: string, payload: string): InjectOptions => ({
    method: 'POST',
    url: '/api/people',
    headers: { ...as('Anna'), 'content-type': type },
    payload,
  })
  isProblem(await app.inject(post('application/json', '{"id":')), 400, 'bad_request')
  isProblem(await app.inject(post('application/json', '')), 400, 'bad_request')
  isProblem(await app.inject(post('text/plain', 'Jana')), 415, 'unsupported_media_type')
  isProblem(await app.inject(post('application/json', ' '.repeat(1_048_577))), 413, 'too_large')
  assert.is((await app.inject(post('application/json', '{"__proto__":{"id":1}}'))).statusCode, 400)
})

test('names the field whose rule is broken', async (world) => {
  const payload = person({ birthYear: 2200 })
  isProblem(await send(world, 'Anna', 'POST', '/people', { payload }), 422, 'birth_year_in_future', {
    field: 'birthYear',
  })
})

test('comes without content where an id is taken', async (world) => {
  const { id } = await recordPerson(world, { familyName: 'Hussein' })
  const reply = await send(world, 'Bela', 'POST', '/people', { payload: person({ id }) })
  isProblem(reply, 409, 'id_taken', { field: 'id' })
  assert.not.match(reply.body, /Hussein/)
})

test('asks for the version of an edit, and shows the state as it is where another edit came first', async (world) => {
  const { id } = await openCase(world)
  const edit = { payload: { targetGroup: 'abroad' } }
  isProblem(await send(world, 'Anna', 'PATCH', `/cases/${id}`, edit), 428, 'version_missing')
  for (const ifMatch of ['*', '1', '"x"', '"1", "2"', '']) {
    isProblem(await send(world, 'Anna', 'PATCH', `/cases/${id}`, { ...edit, ifMatch }), 428, 'version_missing')
  }
  const reply = await send(world, 'Anna', 'PATCH', `/cases/${id}`, { ...edit, ifMatch: 7 })
  const current = (await send(world, 'Anna', 'GET', `/cases/${id}`)).json()
  isProblem(reply, 412, 'changed_meanwhile', { current })
})

test('refuses a place in a list that nobody gave out', async (world) => {
  const cursors = ['nonsense', 'W10', 'WzFd', Buffer.from('[{},[]]').toString('base64url')]
  for (const cursor of cursors) {
    isProblem(await send(world, 'Anna', 'GET', `/cases?cursor=${cursor}`), 400, 'invalid_cursor', { field: 'cursor' })
  }
})

test.run()

const log = suite('the log')

const secrets = /Hussein|Geheimnis|198\.51\.100/

type Logged = { lines: () => string; ask: (options: InjectOptions) => Promise<LightMyRequestResponse>; file: string }

const inLoggedApp = async (work: (logged: Logged) => Promise<void>) => {
  let written = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      written += chunk
      done()
    },
  })
  await inAppWith({ logger: { level: 'trace', stream } }, ({ app, as, file }) =>
    work({
      file,
      lines: () => written,
      ask: ({ headers, ...options }) =>
        app.inject({ remoteAddress: '198.51.100.7', headers: { ...as('Anna'), ...headers }, ...options }),
    }),
  )
}

log('has one line a request: method, pattern of the address, status, time', () =>
  inLoggedApp(async ({ ask, lines }) => {
    await ask({ method: 'POST', url: '/api/clients/search', payload: { search: 'Hussein' } })
    const [line, ...more] = lines().trim().split('\n')
    assert.is(more.length, 0)
    const { method, route, status, milliseconds } = JSON.parse(line ?? '')
    assert.equal([method, route, status, typeof milliseconds], ['POST', '/api/clients/search', 200, 'number'])
  }),
)

log('and every problem keep to themselves what somebody typed, wherever they typed it', () =>
  inLoggedApp(async ({ ask, lines }) => {
    const post = (url: string, payload: object | string, headers: Record<string, string> = {}) =>
      ask({ method: 'POST', url, payload, headers: { 'content-type': 'application/json', ...headers } })
    const replies = [
      await ask({ url: '/api/Hussein' }),
      await ask({ url: '/api/cases/Hussein' }),
      await ask({ url: '/api/cases?status=Hussein&Geheimnis=1' }),
      await ask({ url: '/api/cases?cursor=Hussein' }),
      await ask({ url: '/api/clients?search=Hussein' }),
      await post('/api/clients/search', { search: 'Hussein', more: 'Geheimnis' }),
      await post('/api/cases/search', { search: 'Hussein', cursor: 'Geheimnis' }),
      await ask({ url: '/api/%E0%A4%A' }),
      await post('/api/people', { Hussein: 'Geheimnis' }),
      await post('/api/people', { ...person({ familyName: 'Hussein' }), gender: 'Geheimnis' }),
      await post('/api/people', person({ familyName: 'Hussein', birthYear: 2200 })),
      await post('/api/people', '{"familyName":"Hussein'),
      await post('/api/people', 'Hussein', { 'content-type': 'text/Geheimnis' }),
      await post('/api/session', { signInName: 'Hussein', password: 'Geheimnis' }),
      await post('/api/first-administrator', {
        secret: 'Geheimnis',
        name: 'Hussein',
        signInName: 'Hussein',
        password: 'Geheimnis',
      }),
      await ask({ url: '/api/cases', headers: { cookie: 'lotse-3000=Geheimnis' } }),
      await post('/api/people', person(), { origin: 'https://hussein.example' }),
    ]
    for (const reply of replies) {
      assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, `${reply.statusCode}`)
      assert.not.match(reply.body, secrets)
    }
    assert.not.match(lines(), secrets)
    assert.not.match(lines(), /hussein/i)
    assert.not.match(lines(), /lotse-3000/)
  }),
)

log('tells where the program failed, and not with what', () =>
  inLoggedApp(async ({ ask, lines, file }) => {
    const connection = new Database(file)
    connection.exec('DROP TABLE nationalities')
    connection.close()
    const payload = person({ familyName: 'Hussein', origin: 'x\n    at Geheimnis', nationalities: ['SY'] })
    const reply = await ask({ method: 'POST', url: '/api/people', payload })
    isProblem(reply, 500, 'internal_error')
    assert.match(lines(), /QueryPromise\.execute/)
    assert.match(lines(), /SQLITE_ERROR/)
    assert.not.match(lines(), secrets)
  }),
)

log('names the constraint that was broken', () => {
  const error = Object.assign(new Error('UNIQUE constraint failed: people.id'), {
    code: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  })
  assert.is(withoutContent(error).constraint, 'UNIQUE constraint failed: people.id')
  assert.not.match(JSON.stringify(withoutContent(new Error('Hussein'))), secrets)
})

log.run()
