import { gzipSync } from 'node:zlib'
import type { Random } from '../../db/seed/demo/random.ts'
import type { Draft } from './messages.ts'
import { typed } from './strange.ts'

/** Words of the body as no serialiser writes them. */
const wordings: readonly ((json: string) => string | Buffer)[] = [
  (json) => json.slice(0, json.length / 2),
  (json) => json.slice(0, -1),
  (json) => `${json}${json}`,
  (json) => `${json} `,
  (json) => `\ufeff${json}`,
  (json) => json.replace('}', ',}'),
  (json) => json.replace('{', `{/* ${typed} */`),
  (json) => json.replaceAll('"', "'"),
  (json) => json.replace('{', '{"id":1,'),
  (json) => json.replace('{', '{"__proto__":{"id":1},'),
  (json) => json.replace('{', '{"\\u005f\\u005fproto__":{"id":1},'),
  (json) => json.replace('{', '{"constructor":{"prototype":{"id":1}},'),
  (json) => json.replace(/:("[^"]*"|null|\d+)/, ':NaN'),
  (json) => json.replace(/:("[^"]*"|null|\d+)/, ':-0'),
  (json) => json.replace(/:("[^"]*"|null|\d+)/, ':1e999'),
  (json) => json.replace(/:("[^"]*"|null|\d+)/, ':9007199254740993'),
  (json) => json.replace(/:("[^"]*"|null|\d+)/, ':01'),
  (json) => json.replace(/:"([^"]*)"/, `:"\\ud800${typed}"`),
  (json) => json.replace(/:"([^"]*)"/, ':"\\u0000"'),
  (json) => json.replace(/:"([^"]*)"/, ':"\n"'),
  (json) => json.replace(/:"([^"]*)"/, ':"\\x41"'),
  (json) => Buffer.from(json, 'utf16le'),
  (json) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(json, 'utf16le')]),
  (json) => withBytes(json, [0xc0, 0xaf]),
  (json) => withBytes(json, [0xed, 0xa0, 0x80]),
  (json) => withBytes(json, [0xf4, 0x90, 0x80, 0x80]),
  (json) => withBytes(json, [0xff]),
  (json) => withBytes(json, [0x00]),
  (json) => gzipSync(json),
  () => '',
  () => 'null',
  () => `"${typed}"`,
  () => '['.repeat(50_000),
  () => `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  () => '\u0000'.repeat(100),
  () => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`,
  () => `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${typed}\r\n--x--`,
  () => `familyName=${typed}`,
]

/** Those very bytes within the first text. */
const withBytes = (json: string, bytes: number[]): Buffer => {
  const place = json.indexOf(':"') + 2
  return Buffer.concat([Buffer.from(json.slice(0, place)), Buffer.from(bytes), Buffer.from(json.slice(place))])
}

const tooLarge = Buffer.alloc(1_048_577, ' ')

export const bendBytes = (draft: Draft, _operation: unknown, random: Random): void => {
  const words = random.pick(wordings)(JSON.stringify(draft.payload ?? {}))
  draft.raw = random.chance(0.01) ? tooLarge : Buffer.from(words)
}

const ifMatches = [
  ['*', '1', '""', '"x"', '"1", "2"', 'W/"1"', '"0"', '"-1"', '"1e3"', '"007"', '"2"', '"999999999999999"'],
  ['"9999999999999999"', '"9007199254740993"', '', ' "1" ', '"1"\t', '"\u00e4"', '"1.0"', 'x'.repeat(5000)],
].flat()

const contentTypes = [
  [
    'application/json; charset=utf-8',
    'application/json; charset=utf-16',
    'application/json;charset=latin1',
    'text/json',
  ],
  [
    'text/plain',
    'text/html',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ],
  ['application/merge-patch+json', 'application/problem+json', 'APPLICATION/JSON', 'application/json, text/plain', ''],
  [`application/${typed}`, 'application/json; charset="', ';', 'a'.repeat(3000), 'application/jsonp', '\u00e4/\u00e4'],
].flat()

const unsigned = Buffer.from('{"alg":"none"}').toString('base64url')
const forged = `${unsigned}.${Buffer.from(`{"sid":"${typed}","exp":9999999999}`).toString('base64url')}.`

/** Cookies are bent by who sends them: whoever is signed in sends theirs first. */
const others: readonly [string, string][] = [
  ['accept-language', 'de;q=NaN, *;q=9, x-klingon'],
  ['accept-language', 'ä'],
  ['accept-language', 'de,'.repeat(900)],
  ['accept', 'application/xml'],
  ['accept', '\u0001'],
  ['accept-encoding', 'identity;q=0, *;q=0'],
  ['accept-encoding', 'br;q=1.0, gzip;q=0.8, *;q=0.1'],
  ['accept-encoding', typed],
  ['authorization', `Bearer ${forged}`],
  ['authorization', 'Basic YTpi'],
  ['authorization', typed],
  ['cookie', `lotse-3000=${forged}`],
  ['cookie', `lotse-3000=${typed}; lotse-3000=%E0%A4%A`],
  ['cookie', `__proto__=1; ${';'.repeat(500)}`],
  ['cookie', 'x'.repeat(7000)],
  ['origin', 'https://example.org'],
  ['origin', 'null'],
  ['sec-fetch-site', 'cross-site'],
  ['sec-fetch-site', typed],
  ['x-http-method-override', 'DELETE'],
  ['x-forwarded-for', `${typed}, 127.0.0.1`],
  ['x-forwarded-host', 'example.org'],
  ['host', typed],
  ['range', 'bytes=0-0,-1,5-'],
  ['if-none-match', '*'],
  ['if-modified-since', 'gestern'],
  ['content-encoding', 'gzip'],
  ['content-encoding', typed],
  ['user-agent', `${typed} ${'x'.repeat(6000)}`],
  ['user-agent', '\u00ff\u0080'],
  ['referer', `https://example.org/${typed}`],
  ['__proto__', '1'],
  ['constructor', '1'],
]

export const bendHeaders = (draft: Draft, { method }: { method: string }, random: Random): void => {
  const gone = draft.headers.length > 0 && random.chance(0.08)
  const header = gone ? random.pick(draft.headers) : headerFor(draft, method, random)
  const others = draft.headers.filter(([name]) => name !== header[0])
  draft.headers = gone ? others : [...others, [...header]]
}

const headerFor = ({ headers }: Draft, method: string, random: Random): readonly [string, string] => {
  const edits = headers.some(([name]) => name === 'if-match')
  if (edits && random.chance(0.6)) return ['if-match', random.pick(ifMatches)]
  if (method !== 'GET' && random.chance(0.3)) return ['content-type', random.pick(contentTypes)]
  return random.pick(others)
}
