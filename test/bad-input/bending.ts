import type { Random } from '../../db/seed/demo/random.ts'
import { bendBytes, bendHeaders } from './bending-wire.ts'
import type { Draft } from './messages.ts'
import type { Operation, Schema } from './operations.ts'
import {
  nearlyFitting,
  strangeCursor,
  strangeDay,
  strangeId,
  strangeNames,
  strangeText,
  strangeValue,
} from './strange.ts'

type Bend = (draft: Draft, operation: Operation, random: Random, known: readonly string[]) => void

/** Bends a valid request in up to three places; now and then in none, for what is valid must go on working. */
export const bend = (draft: Draft, operation: Operation, random: Random, known: readonly string[]): Draft => {
  const times = random.pick([0, 1, 1, 1, 1, 1, 1, 2, 2, 3])
  for (let time = 0; time < times; time += 1) waysFor(operation, draft, random)(draft, operation, random, known)
  return draft
}

const waysFor = (operation: Operation, { payload }: Draft, random: Random): Bend => {
  const asksMore = Object.keys(operation.query).length > 0
  const hasId = operation.path.includes('{')
  const ways: Bend[] = [bendHeaders]
  if (payload !== undefined) ways.push(bendField, bendField, bendField, bendField, bendBody, bendBytes)
  else ways.push(bendAddress, random.chance(0.3) ? bendMethod : bendHeaders)
  if (asksMore) ways.push(bendQuery, bendQuery, bendQuery)
  if (hasId) ways.push(bendAddress)
  if (random.chance(0.1)) ways.push(bendMethod, bendQuery, bendAddress)
  return random.pick(ways)
}

/** One field, anywhere in the body: of the wrong kind, nearly right, gone, or one that nobody knows. */
const bendField: Bend = (draft, { body }, random, known) => {
  draft.payload = bentWithin(draft.payload, body ?? {}, random, known)
}

const bentWithin = (value: unknown, schema: Schema, random: Random, known: readonly string[]): unknown => {
  if (Array.isArray(value) && value.length > 0 && random.chance(0.6)) {
    const place = random.whole(0, value.length - 1)
    return value.map((one, index) => (index === place ? bentWithin(one, schema.items ?? {}, random, known) : one))
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return random.chance(0.6) ? nearlyFitting(schema, random, known) : strangeValue(random, known)
  }
  const fields = Object.entries(value)
  const named = [...new Set([...Object.keys(value), ...Object.keys(schema.properties ?? {})])]
  if (random.chance(0.08) || named.length === 0)
    return [...fields, [random.pick(strangeNames), strangeValue(random, known)]].reduce(setField, {})
  const name = random.pick(named)
  if (name in value && random.chance(0.15)) return Object.fromEntries(fields.filter(([other]) => other !== name))
  const inner = schema.properties?.[name] ?? {}
  const before = (value as Record<string, unknown>)[name]
  return { ...value, [name]: bentWithin(before, inner, random, known) }
}

/** As a field of its own, whatever it is called: `__proto__` as well. */
const setField = (object: object, [name, value]: unknown[]) =>
  Object.defineProperty(object, String(name), { value, enumerable: true, configurable: true, writable: true })

const bendBody: Bend = (draft, { body }, random, known) => {
  draft.payload = random.pick([
    () => strangeValue(random, known),
    () => [draft.payload],
    () => ({ body: draft.payload }),
    () => nearlyFitting(body ?? {}, random, known),
    () => nearlyFitting(body ?? {}, random, known),
    () => undefined,
  ])()
}

const bendQuery: Bend = (draft, { query }, random, known) => {
  const names = Object.keys(query)
  const name =
    names.length > 0 && random.chance(0.9) ? random.pick(names) : random.pick([...strangeNames, 'limit', 'cursor'])
  const value = queryValue(name, query[name] ?? {}, random, known)
  const others = draft.query.filter(([other]) => other !== name)
  draft.query = random.pick<() => [string, string][]>([
    () => [...others, [name, value]],
    () => [...others, [name, value]],
    () => [...others, [name, value]],
    () => [...draft.query, [name, value], [name, value]],
    () => [...draft.query, [`${name}[]`, value]],
    () => others,
    () => [...draft.query, ['', '']],
    () => [...draft.query, [name, 'x'.repeat(random.pick([2000, 9000]))]],
  ])()
}

const queryValue = (name: string, schema: Schema, random: Random, known: readonly string[]): string => {
  if (random.chance(0.1))
    return random.pick(['%', '%00', '%E0%A4%A', '%C0%AF', '%ED%A0%80', '%FF%FE', '+', '%2B', ';', '#'])
  if (name === 'cursor' && random.chance(0.8)) return encoded(strangeCursor(random, known))
  const value = random.chance(0.6) ? nearlyFitting(schema, random, known) : strangeValue(random, known)
  return encoded(typeof value === 'object' ? JSON.stringify(value).slice(0, 6000) : String(value).slice(0, 6000))
}

/** What stands in the address: another id, or what a path is not made for. */
const bendAddress: Bend = (draft, { path }, random, known) => {
  const places = path
    .split('/')
    .slice(1)
    .flatMap((segment, index) => (segment.startsWith('{') ? [index] : []))
  const place = places.length > 0 && random.chance(0.9) ? random.pick(places) : draft.segments.length - 1
  const odd = [
    '',
    '.',
    '..',
    '%2e%2e',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    '%',
    '%E0%A4%A',
    '%C0%AF',
    ';a=b',
    '*',
    '%2F',
    '~',
  ]
  const segment = random.pick([
    () => encoded(strangeId(random, known)),
    () => encoded(strangeId(random, known)),
    () => encoded(strangeText(random).slice(0, 900)),
    () => encoded(strangeDay(random)),
    () => random.pick(odd),
    () => `${draft.segments[place]}${random.pick(odd)}`,
    () => 'x'.repeat(random.pick([101, 2000, 9000])),
  ])()
  draft.segments = draft.segments.map((before, index) => (index === place ? segment : before))
}

/** A lone half of a surrogate has no bytes: it goes as the sign that stands for what cannot be read. */
const encoded = (text: string) => encodeURIComponent(Buffer.from(text).toString())

const bendMethod: Bend = (draft, _operation, random) => {
  draft.method = random.pick(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'])
}
