import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import Fastify from 'fastify'
import * as assert from 'uvu/assert'
import { answerInsteadOfNode } from '../../src/http/unreadable.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a request that cannot be read')

/** What comes back for these very bytes. */
const answerTo = async ({ app }: World, bytes: string): Promise<string> => {
  const { port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }))
  return new Promise((done, failed) => {
    let answer = ''
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text
    })
    socket.on('error', failed).on('close', () => done(answer))
  })
}

const isProblem = (answer: string, status: number, code: string) => {
  const [head = '', body = ''] = answer.split('\r\n\r\n')
  assert.match(head, new RegExp(`^HTTP/1.1 ${status} `))
  assert.match(head, /content-type: application\/problem\+json/i)
  assert.equal(JSON.parse(body), { type: `urn:lotse:problem:${code}`, title: code.replace('_', ' '), status, code })
}

for (const [what, bytes, status, code] of [
  ['nonsense', 'Guten Tag\r\n\r\n', 400, 'bad_request'],
  ['an address longer than a page', `GET /?${'a'.repeat(20_000)} HTTP/1.1\r\n\r\n`, 431, 'too_large'],
  ['a head longer than a page', `GET / HTTP/1.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'too_large'],
  ['one to no host', 'GET /api/health HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'bad_request'],
  [
    'one that waits for what there is not',
    'GET /api/health HTTP/1.1\r\nhost: x\r\nexpect: a-cake\r\nconnection: close\r\n\r\n',
    417,
    'bad_request',
  ],
] satisfies [string, string, number, string][]) {
  test(`is answered by a problem: ${what}`, async (world) => isProblem(await answerTo(world, bytes), status, code))
}

test('is answered by a head alone, where it asks for one', async (world) => {
  const answer = await answerTo(world, 'HEAD /api/condition HTTP/1.1\r\nhost: x\r\naccept: \u0001\r\n\r\n')
  assert.match(answer, /^HTTP\/1\.1 400 .*\r\n\r\n$/s)
})

test('is answered without what was typed, where an address is badly written', async ({ app }) => {
  const reply = await app.inject({ url: '/api/clients/Hussein%E0%A4%A' })
  assert.equal([reply.statusCode, reply.json().code], [400, 'bad_request'])
  assert.match(String(reply.headers['content-type']), /problem\+json/)
  assert.not.match(reply.body, /Hussein/)
})

test('is waited for no longer than a file may take, and its head a minute', ({ app }) =>
  assert.equal([app.server.requestTimeout, app.server.headersTimeout], [600_000, 60_000]))

test('is ended where its body does not come in time, unless it is a file', async () => {
  const app = Fastify()
  answerInsteadOfNode(app, 50)
  app.post('/quick', async () => 'arrived')
  app.post('/slow', { config: { isSlow: true } }, async () => 'arrived')
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  try {
    const half = (path: string) => {
      const socket = connect(port, '127.0.0.1')
      socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\n`)
      socket.write('connection: close\r\n\r\n{')
      return socket
    }
    const slow = half('/slow')
    assert.match(await text(half('/quick')), /^HTTP\/1\.1 408 /)
    slow.write('}')
    assert.match(await text(slow), /^HTTP\/1\.1 200 /)
  } finally {
    await app.close()
  }
})

test.run()
