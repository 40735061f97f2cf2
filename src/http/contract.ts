import { type Static, Type } from 'typebox'
import { longestNote } from '../cases/terms.ts'

/** Bounds for everything that comes in: no string and no list without one. */
export const lengths = { word: 200, line: 500, note: longestNote } as const

/** In small letters and nothing around it: the format alone lets `urn:uuid:` and capitals through. */
export const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

export const Id = Type.String({ format: 'uuid', pattern: `^${uuid}$`, description: 'UUIDv7; the client may make it' })
export type Id = Static<typeof Id>

/** Of the years 0001 to 9999, as the calendar's: the day before one of the year 0000 can be none. */
export const Day = Type.String({ format: 'date', pattern: '^(?!0000)', description: 'Calendar day in Europe/Berlin' })

export const Moment = Type.String({ format: 'date-time' })

export const Quarter = Type.String({ pattern: '^\\d{4}-Q[1-4]$', examples: ['2022-Q2'] })

/** And without U+0000, where SQLite takes a text to end: two names that differ only after it would be one to it. */
export const notBlank = '^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$'

/** Not blank. */
export const Word = Type.String({ minLength: 1, maxLength: lengths.word, pattern: notBlank })

export const Line = Type.String({ minLength: 1, maxLength: lengths.line, pattern: notBlank })

/** What may be one e-mail address; whether it can be written to, the mail’s own rules say. */
export const Email = Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' })

export const Note = Type.String({ maxLength: lengths.note })

/** `null` beside one type, said with `type: [T, 'null']`: a union would be tried branch by branch in every reply. */
export const Nullable = <Schema extends Type.TSchema & { type: string; enum?: readonly unknown[] }>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({
    ...schema,
    type: [schema.type, 'null'],
    ...(schema.enum && { enum: [...schema.enum, null] }),
  })

/** One of a list of codes. */
export const OneOf = <const Code extends string>(codes: readonly Code[]) =>
  Type.Unsafe<Code>({ type: 'string', enum: codes }) as Type.TUnsafe<Code> & { type: 'string'; enum: readonly Code[] }

/** No undeclared field comes in, and none leaves. */
export const Shape = <Properties extends Type.TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

export const IdParam = Shape({ id: Id })

export const IfMatch = Type.Object({
  'if-match': Type.Optional(Type.String({ maxLength: 100, description: 'The ETag the edit is based on; 428 without' })),
})

/** Where a page of a list goes on; opaque to the client. */
export const Cursor = Type.String({ maxLength: 400 })

export const PageQuery = {
  cursor: Type.Optional(Cursor),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
}

export const PageOf = <Row extends Type.TSchema>(row: Row) => Shape({ rows: Type.Array(row), next: Nullable(Cursor) })

/** RFC 9457. `code` is stable; the words for it are the screen's. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  field: Type.Optional(Type.String()),
  errors: Type.Optional(
    Type.Array(Shape({ field: Type.String(), keyword: Type.String(), limit: Type.Optional(Type.Number()) })),
  ),
  retryAfter: Type.Optional(Type.Integer()),
  current: Type.Optional(Type.Unknown()),
})
export type Problem = Static<typeof Problem>

/** A row of somebody or something, named. */
export const Named = Shape({ id: Type.String(), name: Type.String() })
export type Named = Static<typeof Named>
