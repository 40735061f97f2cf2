import { v7 as newId } from 'uuid'
import type { Random } from '../../db/seed/demo/random.ts'
import type { Schema } from './operations.ts'

/** Stands in most of what is typed here: no problem may repeat it. */
export const typed = 'Geheimnis'

/** What spreadsheets, databases, browsers, shells and screens have stumbled over. */
const texts: readonly string[] = [
  '',
  ' ',
  '\t\n',
  '\u00a0\u2003',
  '\u0000',
  `${typed}\u0000danach`,
  '\u0001\u001b[31m\u007f\u0085',
  `\ud800${typed}`,
  `${typed}\udfff`,
  '\ufffd\ufffe\uffff',
  `\ufeff${typed}`,
  `\u202e${typed}\u202c`,
  `\u2066${typed}`,
  `${typed}${'\u0301\u0323\u0489'.repeat(60)}`,
  '\u200b\u200c\u200d\u2060\u00ad',
  `${typed}\u200b`,
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'e\u0301'.normalize('NFD'),
  'ﬃ Å İ ı ß ẞ ſ ǆ',
  '\ufdfa'.repeat(100),
  'نجلاء حسین',
  'Zoë Müller-Łukaszewski',
  `'; DROP TABLE people; -- ${typed}`,
  `' OR 1=1 --`,
  `" OR ""="`,
  `${typed}%_\\`,
  `<script>alert('${typed}')</script>`,
  `<img src=x onerror=alert(1)>`,
  `=HYPERLINK("http://x.example","${typed}")`,
  `+${typed}`,
  `@SUM(1)`,
  `-1+${typed}|cmd`,
  `../../../etc/passwd`,
  `..\\..\\${typed}`,
  `\${jndi:ldap://${typed}}`,
  '{{7*7}}',
  `NEAR(${typed} x, 5)`,
  `"${typed}`,
  `${typed}*`,
  `^${typed} AND NOT ( OR`,
  `name:${typed}`,
  'null',
  'undefined',
  'true',
  'NaN',
  '-0',
  '1e308',
  '0x1F',
  '٣',
  'me',
  '__proto__',
  'constructor',
  `${typed}\r\nset-cookie: a=b`,
]

const lengths = [2, 35, 36, 60, 100, 199, 200, 201, 400, 500, 501, 1000, 1024, 1025, 20_000, 20_001, 300_000]

export const strangeText = (random: Random): string => {
  if (random.chance(0.12)) return random.pick(['x', 'ä', '\u0301', '😀', ' ', '\u0000']).repeat(random.pick(lengths))
  return random.chance(0.2) ? `${random.pick(texts)} ${random.pick(texts)}` : random.pick(texts)
}

const numbers = [
  0,
  -0,
  1,
  -1,
  1.5,
  0.1,
  100,
  101,
  1899,
  1900,
  2200,
  2201,
  10_000_000,
  10_000_001,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 53),
  2 ** 63,
  1e21,
  1e308,
  -1e308,
  5e-324,
]

export const strangeNumber = (random: Random): number => random.pick(numbers)

/** Some are in no calendar, some are no days at all, and some are days that nobody meant. */
const days = [
  ['2025-02-30', '2023-02-29', '2025-04-31', '2025-13-01', '2025-00-10', '2025-01-00', '0000-00-00'],
  ['2025-2-3', '20250203', '03.02.2025', '10000-01-01', '-0001-01-01', '+02025-01-01', '2025-W05-1', '2025-034'],
  ['2025-02-03T00:00:00Z', ' 2025-02-03', '2025-02-03\n', '２０２５-02-03', '2025‑02‑03', '2025-02-03Z'],
  ['0000-01-01', '0001-01-01', '1582-10-10', '1899-12-31', '1969-12-31', '2000-02-29', '2024-02-29', '9999-12-31'],
  ['2016-06-30', '2016-07-01', '2026-06-16', '2026-06-17', '2026-06-18', '2027-06-18', '2026-03-29', '2026-10-25'],
].flat()

export const strangeDay = (random: Random): string => random.pick(days)

const quarters = ['2022-Q2', '2016-Q2', '2016-Q3', '2026-Q2', '2026-Q3', '0000-Q1', '9999-Q4', '2022-Q0', '2022-Q5']

export const strangeQuarter = (random: Random): string => random.pick([...quarters, '２０２２-Q2', '2022-q2', '22-Q2'])

/** Ids of nothing, and what only looks like one. Those there are come from `known`. */
export const strangeId = (random: Random, known: readonly string[]): string => {
  const id = random.chance(0.6) ? random.pick(known) : newId()
  const bent = [
    id,
    id,
    id,
    id,
    id.toUpperCase(),
    `{${id}}`,
    `urn:uuid:${id}`,
    id.replaceAll('-', ''),
    `${id} `,
    `${id}\n`,
    `${id}\u0000`,
    id.slice(1),
    `${id}0`,
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    '0'.repeat(32),
    '1',
    'me',
  ]
  return random.pick(bent)
}

/** Names that an object has of its own, and names of columns that nobody may set. */
export const strangeNames = [
  ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', 'toJSON', 'length', ''],
  [
    'version',
    'createdAt',
    'mergedInto',
    'roles',
    'passwordHash',
    'restrictedAt',
    'userId',
    typed,
    'ID',
    ' id',
    'id\u0000',
  ],
].flat()

/** Of a list whose next page is asked for: rows of any length with anything in them, as only a forger sends them. */
export const strangeCursor = (random: Random, known: readonly string[]): string => {
  const cell = () =>
    random.pick([null, strangeText(random), strangeNumber(random), strangeDay(random), random.pick(known)])
  const row = Array.from({ length: random.whole(0, 4) }, cell)
  const forged = random.pick([row, row, row, row, { length: 2, 0: 1, 1: 2 }, 'x', [[], {}], [true]])
  return Buffer.from(JSON.stringify(forged)).toString(random.pick(['base64url', 'base64', 'hex']))
}

const deep = (depth: number): unknown => {
  let inner: unknown = typed
  for (let level = 0; level < depth; level += 1) inner = level % 2 ? [inner] : { [typed]: inner }
  return inner
}

/** Of any kind, whatever is asked for. */
export const strangeValue = (random: Random, known: readonly string[]): unknown =>
  random.pick([
    () => null,
    () => random.chance(0.5),
    () => strangeNumber(random),
    () => strangeText(random),
    () => strangeDay(random),
    () => strangeId(random, known),
    () => [],
    () => ({}),
    () => Array.from({ length: random.pick([1, 2, 11, 31, 201, 5000]) }, () => random.pick(known)),
    () => Array.from({ length: 3 }, () => strangeText(random)),
    () => ({ [random.pick(strangeNames)]: strangeText(random) }),
    () => deep(random.pick([3, 50, 4000])),
  ])()

/** Of the kind that is asked for, at its limits and beside them: what a check of kinds alone lets through. */
export const nearlyFitting = (schema: Schema, random: Random, known: readonly string[]): unknown => {
  const types = [schema.type ?? []].flat()
  if (types.includes('null') && random.chance(0.15)) return null
  if (schema.enum) return random.pick([...schema.enum, ...schema.enum, 'x', ''])
  if (types.includes('integer') || types.includes('number')) return numberNear(schema, random)
  if (types.includes('boolean')) return random.chance(0.5)
  if (types.includes('array')) return listNear(schema, random, known)
  if (types.includes('object')) return objectNear(schema, random, known)
  return textNear(schema, random, known)
}

const numberNear = ({ minimum = 0, maximum = 2 ** 53 }: Schema, random: Random) =>
  random.pick([minimum, maximum, minimum - 1, maximum + 1, minimum + 0.5, -0, strangeNumber(random)])

const textNear = ({ format, pattern = '', maxLength }: Schema, random: Random, known: readonly string[]): string => {
  if (format === 'uuid') return random.chance(0.5) ? random.pick(known) : strangeId(random, known)
  if (format === 'date') return strangeDay(random)
  if (pattern.includes('-Q[1-4]')) return strangeQuarter(random)
  if (pattern.includes('[A-Z]{2}')) return random.pick(['DE', 'SY', 'XX', 'ZZ', 'stateless', 'unclear', 'de', 'SY\n'])
  if (pattern.startsWith('^[a-z]{2,3}')) return random.pick(['de', 'en-GB', 'qqq-12345678', 'x', 'de-', 'de\n'])
  if (maxLength !== undefined && random.chance(0.3)) {
    return random.pick(['x', 'ä', '😀', '\u0301']).repeat(maxLength + random.whole(-1, 1))
  }
  return random.pick([strangeText, strangeText, strangeText, strangeDay, strangeQuarter])(random)
}

const listNear = ({ items = {}, minItems = 0, maxItems = 10 }: Schema, random: Random, known: readonly string[]) => {
  const one = () => nearlyFitting(items, random, known)
  const first = one()
  return random.pick([
    [],
    [first],
    [first, first],
    Array.from({ length: minItems }, one),
    Array.from({ length: maxItems }, one),
    Array.from({ length: maxItems + 1 }, one),
    [first, null],
  ])
}

const objectNear = ({ properties = {} }: Schema, random: Random, known: readonly string[]) =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(() => random.chance(0.7))
      .map(([name, schema]) => [name, nearlyFitting(schema, random, known)]),
  )
