import { v7 as newId } from 'uuid'
import type { Route } from '../support/routes.ts'
import { hiddenWords, type Twins, hiddenTraits as traits } from './twins.ts'

const hiddenTraits: Record<string, string | number> = traits

/** Enough of JSON Schema for what the routes of Lotse take. */
type Schema = {
  type?: string | string[]
  enum?: (string | null)[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  minItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

export type Question = { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url: string; payload?: object }

type Parts = { body?: Schema; querystring?: Schema; params?: Schema; response?: Record<string, unknown> }
const partsOf = ({ schema }: Route): Parts => (schema ?? {}) as Parts

/** Routes that only read: every GET, and the searches, whose words stand in no address. */
export const isRead = (route: Route): boolean =>
  route.method === 'GET' ||
  (route.method === 'POST' && !route.url.includes(':') && `${route.permission}`.startsWith('read '))

/** Every question a reading route takes: each value of each parameter, every two of what it can be narrowed by. */
export const questionsFor = (route: Route, twins: Twins): Question[] => {
  const { body, querystring } = partsOf(route)
  const asked = body ?? querystring ?? {}
  return addressesOf(route, twins).flatMap((url) =>
    inputsFor(asked, twins).map((input) =>
      body
        ? { method: 'POST' as const, url, payload: input }
        : { method: 'GET' as const, url: `${url}${addressPart(input)}` },
    ),
  )
}

const addressPart = (input: object): string => {
  const asked = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]))
  return asked.size === 0 ? '' : `?${asked}`
}

/** With each id there is, hidden and known, where the address has a place for one. */
export const addressesOf = ({ url }: Route, { hiddenIds, knownIds }: Twins): string[] =>
  url.includes(':') ? [...hiddenIds, ...knownIds].map((id) => url.replace(/:\w+/g, id)) : [url]

const inputsFor = (schema: Schema, twins: Twins): Record<string, unknown>[] => {
  const properties = Object.entries(schema.properties ?? {})
  const base = sampleOf(schema) as Record<string, unknown>
  const single = properties.flatMap(([name, one]) => valuesFor(name, one, twins).map((value) => ({ [name]: value })))
  const narrowing = properties.flatMap(([name, { enum: codes }]) => (codes ?? []).map((code) => ({ [name]: code })))
  const all = Object.keys(hiddenTraits).filter((name) => schema.properties?.[name])
  const wholeTwin = Object.fromEntries(all.map((name) => [name, hiddenTraits[name]]))
  const words = properties.flatMap(([name, one]) =>
    valuesFor(name, one, twins)
      .slice(0, 1)
      .map((value) => ({ [name]: value })),
  )
  const pairs = [...words, ...narrowing].flatMap((one) => narrowing.map((other) => ({ ...one, ...other })))
  return [{}, wholeTwin, ...single, ...pairs].map((input) => ({ ...base, ...input }))
}

const typesOf = ({ type }: Schema): string[] => [type ?? []].flat()

const valuesFor = (name: string, schema: Schema, twins: Twins): unknown[] => {
  if (schema.enum) return schema.enum.filter((code) => code !== null)
  const types = typesOf(schema)
  const trait = name in hiddenTraits ? [hiddenTraits[name]] : []
  if (types.includes('boolean')) return [true, false]
  if (types.includes('integer')) return [...trait, schema.minimum ?? 1, Math.min(schema.maximum ?? 200, 200)]
  if (types.includes('array')) return valuesFor(name, schema.items ?? {}, twins).map((value) => [value])
  return types.includes('string') ? [...trait, ...textsFor(name, schema, twins)] : []
}

const textsFor = (name: string, { format, pattern = '' }: Schema, { hiddenIds, hiddenNumbers }: Twins): string[] => {
  if (format === 'date') return ['2025-11-03', '2025-12-31', '2026-06-17']
  if (pattern.includes('Q[1-4]')) return ['2025-Q4', '2026-Q2']
  if (format === 'uuid') return hiddenIds
  if (name === 'cursor') return hiddenIds.map((id) => cursorTo('2026-06-17', id))
  return [...hiddenWords, 'Gemischt', ...hiddenNumbers, ...hiddenIds.slice(0, 3), 'me']
}

/** As if a page had ended there. */
const cursorTo = (...position: string[]) => Buffer.from(JSON.stringify(position)).toString('base64url')

/** The least that a schema takes. */
const sampleOf = (schema: Schema): unknown => {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const types = typesOf(schema)
  if (types.includes('null')) return null
  if (types.includes('object')) {
    const { properties = {}, required = [] } = schema
    return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})]))
  }
  if (types.includes('array')) return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}))
  if (types.includes('integer') || types.includes('number')) return schema.minimum ?? 1
  if (types.includes('boolean')) return true
  if (!types.includes('string')) return {}
  if (schema.format === 'uuid') return newId()
  if (schema.format === 'date') return '2026-06-17'
  if (schema.pattern?.includes('Q[1-4]')) return '2026-Q2'
  return 'x'.repeat(Math.max(1, schema.minLength ?? 1))
}

/** A write that names somebody or something by an id, wherever an id stands: in the address, or in a field of the body. */
export type Naming = (id: string) => Question

export const namingsIn = (route: Route): Naming[] => {
  const method = route.method as Question['method']
  const body = partsOf(route).body
  const question = (url: string, payload: unknown): Question => ({
    method,
    url,
    ...(body && { payload: payload as object }),
  })
  const inAddress = route.url.includes(':')
    ? [(id: string) => question(route.url.replace(/:\w+/g, id), sampleOf(body ?? {}))]
    : []
  const unknown = route.url.replace(/:\w+/g, newId())
  return [
    ...inAddress,
    ...fieldsWithIds(body ?? {}).map((path) => (id: string) => question(unknown, withId(body ?? {}, path, id))),
  ]
}

/** The id of what is being created is the client's own: taken by anything, it is `id_taken`, which says no more. */
const isMadeByTheClient = (name: string) => /^(id|new\w*Id)$/.test(name)

const fieldsWithIds = (schema: Schema): string[][] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    if (typesOf(one).includes('object')) return fieldsWithIds(one).map((path) => [name, ...path])
    const isId = one.format === 'uuid' || one.items?.format === 'uuid'
    return isId && !isMadeByTheClient(name) ? [[name]] : []
  })

const withId = (schema: Schema, [name = '', ...rest]: string[], id: string): unknown => {
  const one = schema.properties?.[name] ?? {}
  const value = rest.length > 0 ? withId(one, rest, id) : typesOf(one).includes('array') ? [id] : id
  return { ...(sampleOf(schema) as object), [name]: value }
}
