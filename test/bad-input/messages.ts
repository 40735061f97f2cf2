import { headersOf } from '../support/documents.ts'
import { type Anna, validCall } from '../support/valid-calls.ts'
import type { Operation } from './operations.ts'

/** A request before it is written down: its parts are what is bent. */
export type Draft = {
  method: string
  /** What stands between the slashes, as it goes over the wire. */
  segments: string[]
  /** Names and values as they go over the wire. */
  query: [string, string][]
  headers: [string, string][]
  /** Whatever JSON can say; undefined for none. */
  payload: unknown
  /** Instead of the payload: these very bytes. */
  raw: Buffer | null
}

/** What goes over the wire. */
export type Message = { method: string; url: string; headers: [string, string][]; body: Buffer | null }

export const draftOf = (operation: Operation, anna: Anna): Draft => {
  const { path, payload, ifMatch, link, file } = validCall(operation.route, anna)
  const [address = '', query = ''] = path.split('?')
  return {
    method: operation.method,
    segments: address.split('/').slice(1),
    query: [...new URLSearchParams(query)].map(([name, value]) => [name, encodeURIComponent(value)]),
    headers: [
      ['x-lotse', '1'],
      ...(payload ? [['content-type', 'application/json'] as [string, string]] : []),
      ...(ifMatch === undefined ? [] : [['if-match', `"${ifMatch}"`] as [string, string]]),
      ...(link === undefined ? [] : [['authorization', `Bearer ${link}`] as [string, string]]),
      ...(file === undefined ? [] : Object.entries(headersOf(file))),
    ],
    payload,
    raw: file?.content ?? null,
  }
}

export const messageOf = ({ method, segments, query, headers, payload, raw }: Draft): Message => ({
  method,
  url: `/${segments.join('/')}${query.length > 0 ? '?' : ''}${query.map((pair) => pair.join('=')).join('&')}`,
  headers,
  body: raw ?? (payload === undefined ? null : Buffer.from(JSON.stringify(payload))),
})
