import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Message } from './messages.ts'

export type Answer = { status: number; headers: Record<string, string>; body: string }

const patience = 20_000

/** What a server answers to these very bytes, until it ends the connection. `isAll`: nothing will follow, even where more was promised. */
export const answerTo = (port: number, bytes: Buffer | string, isAll = false): Promise<Buffer> =>
  new Promise((done, failed) => {
    const parts: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => (isAll ? socket.end(bytes) : socket.write(bytes)))
    socket.setTimeout(patience, () => socket.destroy(new Error(`no answer within ${patience} ms`)))
    socket.on('data', (part) => parts.push(part))
    // A server that will not read on cuts the line, often after it has answered: what it said counts.
    socket.on('error', (error) => (parts.length > 0 ? done(Buffer.concat(parts)) : failed(error)))
    socket.on('close', () => done(Buffer.concat(parts)))
  })

/** As it is written on the line; the header that ends the connection spares the waiting. */
export const bytesOf = ({ method, url, headers, body }: Message, port: number): Buffer => {
  const own = new Set(headers.map(([name]) => name))
  const more: [string, string][] = [
    ['host', `127.0.0.1:${port}`],
    ['connection', 'close'],
    ...(body ? [['content-length', String(body.length)] as [string, string]] : []),
  ]
  const lines = [...more.filter(([name]) => !own.has(name)), ...headers].map((pair) => pair.join(': '))
  return Buffer.concat([
    Buffer.from([`${method} ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'), 'latin1'),
    body ?? Buffer.alloc(0),
  ])
}

export const answerIn = (bytes: Buffer): Answer => {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
    }),
  )
  const rest = bytes.subarray(end + 4)
  const whole = headers['transfer-encoding'] === 'chunked' ? withoutChunks(rest) : rest
  return { status: Number(first.split(' ')[1]), headers, body: unpacked(whole, headers['content-encoding']) }
}

export const unpacked = (body: Buffer, encoding: unknown): string => {
  if (body.length === 0) return ''
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  if (encoding === 'gzip') return gunzipSync(body).toString()
  return (encoding === 'deflate' ? inflateSync(body) : body).toString()
}

const withoutChunks = (bytes: Buffer): Buffer => {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\r\n', at)
    const length = Number.parseInt(bytes.subarray(at, end).toString(), 16)
    if (!length) break
    parts.push(bytes.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}
