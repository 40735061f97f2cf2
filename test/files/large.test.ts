import { connect, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { largestDocument } from '../../src/documents/terms.ts'
import { Receiving } from '../../src/files/receiving.ts'
import { portOf } from '../bad-input/asking.ts'
import { openCase } from '../support/cases.ts'
import { filesIn, sendFile, somePdf } from '../support/documents.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a large file')

const piece = Buffer.alloc(64 * 1024, 'a')

const lineTo = async ({ app }: World): Promise<Socket> =>
  connect(await portOf(app), '127.0.0.1').on('error', () => undefined)

const headOf = ({ as }: World, caseId: string, length: string): string =>
  [
    `POST /api/cases/${caseId}/files?id=${newId()} HTTP/1.1`,
    'host: x',
    ...Object.entries(as('Anna')).map(([name, value]) => `${name}: ${value}`),
    'content-type: application/octet-stream',
    'x-file-name: Film.pdf',
    length,
    '\r\n',
  ].join('\r\n')

/** Sends as long as somebody takes it, at most two gigabytes; says what was answered and how much was taken. */
const sendForEver = (socket: Socket, head: string, frame: (piece: Buffer) => Buffer) =>
  new Promise<{ answer: string; bytes: number }>((done) => {
    let answer = ''
    const framed = frame(piece)
    const go = () => {
      while (socket.bytesWritten < 2 ** 31 && !socket.destroyed && socket.writable) if (!socket.write(framed)) return
      socket.end()
    }
    socket.on('data', (text) => {
      answer += text
    })
    socket.on('drain', go).on('close', () => done({ answer, bytes: socket.bytesWritten - socket.writableLength }))
    socket.write(head)
    go()
  })

test('of two gigabytes is refused before it is read, where its length is said', async (world) => {
  const { id: caseId } = await openCase(world)
  const { answer, bytes } = await sendForEver(
    await lineTo(world),
    headOf(world, caseId, `content-length: ${2 ** 31}`),
    (one) => one,
  )
  assert.match(answer, /^HTTP\/1\.1 413 .*"code":"document_too_large"/s)
  assert.ok(bytes < 2 * largestDocument, `${bytes} bytes were taken`)
  assert.equal(filesIn(world.app.documents), [])
})

test('of two gigabytes is refused while it is read, where no length is said, and is nowhere on the disk', async (world) => {
  const { id: caseId } = await openCase(world)
  const framed = (one: Buffer) =>
    Buffer.concat([Buffer.from(`${one.length.toString(16)}\r\n`), one, Buffer.from('\r\n')])
  const before = process.memoryUsage().arrayBuffers
  const { answer, bytes } = await sendForEver(
    await lineTo(world),
    headOf(world, caseId, 'transfer-encoding: chunked'),
    framed,
  )
  assert.match(answer, /^HTTP\/1\.1 413 .*"code":"document_too_large"/s)
  assert.ok(bytes > largestDocument && bytes < 3 * largestDocument, `${bytes} bytes were taken`)
  assert.ok(process.memoryUsage().arrayBuffers - before < 4 * largestDocument, 'nor in memory')
  assert.equal(filesIn(world.app.documents), [])
})

test('of exactly twenty megabytes is kept, of one byte more is not; ten at once wait for each other', async (world) => {
  const { id: caseId } = await openCase(world)
  const whole = Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(largestDocument - 5)])
  assert.is((await sendFile(world, caseId, { content: whole })).statusCode, 201)
  const more = await sendFile(world, caseId, { content: Buffer.concat([whole, Buffer.of(1)]) })
  assert.equal([more.statusCode, more.json().code], [413, 'document_too_large'])
  const many = await Promise.all(Array.from({ length: 10 }, () => sendFile(world, caseId, { content: somePdf() })))
  assert.equal(new Set(many.map(({ statusCode }) => statusCode)), new Set([201]))
})

test('waits for its turn beside thirty others, and is told to come again where more wait', async () => {
  const receiving = new Receiving()
  const lines = Array.from({ length: 33 }, () => Object.assign(new PassThrough(), { headers: {} }))
  const send = (line: PassThrough) =>
    receiving.receive({ request: line, response: line } as never, async ({ length }) => length)
  const sent = lines.map(send)
  await new Promise(setImmediate)
  assert.is(lines.filter((line) => line.listenerCount('data') > 0).length, 3)
  const late = Object.assign(new PassThrough(), { headers: {} })
  assert.is(await send(late).catch(({ code }) => code), 'files_busy')
  for (const line of lines) line.end('abc')
  assert.equal(await Promise.all(sent), Array(33).fill(3))
})

test('that is cut off on its way leaves nothing, keeps no place, and can be sent again', async (world) => {
  const { id: caseId } = await openCase(world)
  const lines: Socket[] = []
  // More than are read at once: some wait for their turn.
  while (lines.length < 6) {
    const [line, isThere] = [await lineTo(world), new Promise((there) => world.app.server.once('request', there))]
    line.write(`${headOf(world, caseId, 'content-length: 5000000')}%PDF-1.7`)
    await isThere
    lines.push(line)
  }
  for (const line of lines) line.destroy()
  assert.is((await sendFile(world, caseId)).statusCode, 201)
  assert.is(filesIn(world.app.documents).length, 1)
})

test.run()
