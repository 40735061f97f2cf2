import { connect } from 'node:net'
import * as assert from 'uvu/assert'
import { openCase, read } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'
import { portOf } from './asking.ts'
import { brokenBy } from './promises.ts'
import { answerIn, answerTo } from './sockets.ts'

const test = inWorld('a line that no browser writes')

const typed = '{"search":"Geheimnis"}'

/** Whoever writes these is signed in, so that nothing but the writing is wrong. */
const lines = (cookie: string): Record<string, string> => {
  const head = `POST /api/clients/search HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-lotse: 1\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\n`
  const get = `GET /api/session HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncookie: ${cookie}\r\n`
  const chunked = `${head}transfer-encoding: chunked\r\n`
  return {
    'nothing but a line break': '\r\n\r\n\r\n',
    'a greeting of another protocol': '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    'the second version of HTTP': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'a version there is not': 'GET /api/health HTTP/9.9\r\nhost: x\r\n\r\n',
    'no version at all': 'GET /api/health\r\n\r\n',
    'a method there is not': 'GEHEIMNIS /api/health HTTP/1.1\r\nhost: x\r\n\r\n',
    'no host': 'GET /api/health HTTP/1.1\r\nconnection: close\r\n\r\n',
    'an address of another server': 'CONNECT example.org:443 HTTP/1.1\r\nhost: example.org\r\n\r\n',
    'a blank in an address': `GET /api/cases/Geheimnis Geheimnis HTTP/1.1\r\nhost: x\r\n\r\n`,
    'an expectation nobody meets': `${get}expect: Geheimnis\r\n\r\n`,
    'another protocol on the same line': `${get}upgrade: websocket\r\nconnection: upgrade\r\n\r\n`,
    'a header without an end': `${get}x: Geheimnis`,
    'a header without a name': `${get}: Geheimnis\r\n\r\n`,
    'a header over two lines': `${get}x: a\r\n Geheimnis\r\n\r\n`,
    'a NUL in a header': `${get}x: a\u0000b\r\n\r\n`,
    'a lone carriage return in a header': `${get}x: a\rset-cookie: b\r\n\r\n`,
    'ten thousand headers': `${get}${'x: y\r\n'.repeat(10_000)}\r\n`,
    'two lengths': `${head}content-length: 5\r\ncontent-length: 22\r\n\r\n${typed}`,
    'a length and chunks': `${chunked}content-length: 22\r\n\r\n16\r\n${typed}\r\n0\r\n\r\n`,
    'a length below nothing': `${head}content-length: -1\r\n\r\n${typed}`,
    'a length that is no number': `${head}content-length: 0x16\r\n\r\n${typed}`,
    'a length beyond every limit': `${head}content-length: 99999999999\r\n\r\n${typed}`,
    'a length that is too short': `${head}content-length: 10\r\n\r\n${typed}`,
    'chunks that are none': `${chunked}\r\nGeheimnis\r\n${typed}\r\n0\r\n\r\n`,
    'chunks of a length that overflows': `${chunked}\r\nfffffffffffffffff\r\n${typed}\r\n0\r\n\r\n`,
    'an encoding of the line there is not': `${head}transfer-encoding: Geheimnis\r\n\r\n${typed}`,
    'a second request inside the first': `${head}content-length: 22\r\n\r\n${typed}POST /api/people HTTP/1.1\r\nhost: x\r\n\r\n`,
  }
}

const cookieOf = ({ as }: World) => as('Anna').cookie ?? ''

test('is answered, or the line is cut; nothing is written, and the next one is served', async (world) => {
  const port = await portOf(world.app)
  await openCase(world)
  const answered: string[] = []
  await writesNothing(world.db, async () => {
    for (const [what, bytes] of Object.entries(lines(cookieOf(world)))) {
      for (const answer of answersIn(await answerTo(port, Buffer.from(bytes, 'latin1'), true))) {
        answered.push(what)
        assert.is(brokenBy(answerIn(answer), 'POST', null), null, `${what}: ${answer}`)
      }
    }
  })
  assert.ok(new Set(answered).size >= 20, `answered: ${answered.join(', ')}`)
  assert.is((await read<{ name: string }>(world, '/session')).name, 'Anna')
})

/** A line may carry several. */
const answersIn = (bytes: Buffer): Buffer[] =>
  bytes
    .toString('latin1')
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((answer) => answer !== '')
    .map((answer) => Buffer.from(answer, 'latin1'))

test('may break off anywhere: a hundred of them leave the server as it was', async (world) => {
  const port = await portOf(world.app)
  const whole = lines(cookieOf(world))['a length that is too short']?.replace(
    'content-length: 10',
    'content-length: 22',
  )
  assert.ok(whole)
  await writesNothing(world.db, async () => {
    const cut = Array.from({ length: 100 }, (_, number) =>
      breakOff(port, whole.slice(0, (whole.length * number) / 100)),
    )
    await Promise.all(cut)
  })
  const complete = answerIn(await answerTo(port, whole))
  assert.equal([complete.status, JSON.parse(complete.body)], [200, { clients: [], numbered: [] }])
})

const breakOff = (port: number, bytes: string): Promise<void> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, () => socket.resetAndDestroy()))
    socket.on('error', () => undefined).on('close', () => done())
  })

test.run()
