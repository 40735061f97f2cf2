import { Column, type DriverValueDecoder, getTableName, is, SQL, Subquery } from 'drizzle-orm'
import type { SelectedFieldsOrdered } from 'drizzle-orm/sqlite-core'

/** Tables that a join may have left out; undefined for a query of one table. */
type Joined = Record<string, boolean> | undefined

/** What SQLite answers, and what a query is to give. */
export type MakeRow = (values: readonly unknown[]) => Record<string, unknown>

/**
 * Makes rows as drizzle's `mapResultRow` does, which asks of every value in every row what kind of column it came from:
 * half of a request's time. Here it is asked once a statement, and a function written that holds the answers; as with
 * Ajv's, only our own names of fields go into it.
 */
export const rowMaker = (fields: SelectedFieldsOrdered, joined: Joined): MakeRow => {
  const decoders = fields.map(({ field }) => decoderOf(field))
  const valueAt = (index: number) =>
    decoders[index] === null
      ? `values[${index}]`
      : `values[${index}] === null ? null : decode[${index}](values[${index}])`
  const places = fields.map(({ path, field }, index) => ({ path, field, index }))
  const names = new Set(fields.map(({ path: [name = ''] }) => name))
  const properties = [...names].map((name) => {
    const parts = places.filter(({ path }) => path[0] === name)
    const inner = parts.map((part) => [...part.path.slice(1).map(quoted), valueAt(part.index)].join(': '))
    if (parts.some(({ path }) => path.length > 2)) throw new Error(`A field lies deeper than in an object: ${name}`)
    if (parts[0]?.path.length === 1) return `${quoted(name)}: ${inner}`
    const first = joined && firstOfAbsent(parts, joined)
    return `${quoted(name)}: ${first === undefined ? '' : `values[${first}] === null ? null : `}{ ${inner} }`
  })
  return written(`{ ${properties} }`)(decoders)
}

const quoted = (name: string) => JSON.stringify(name)

type Written = (decode: readonly Decode[]) => MakeRow

/** As many as there are kinds of rows in the house. */
const functions = new Map<string, Written>()

const written = (row: string): Written => {
  const known = functions.get(row)
  if (known) return known
  const made = new Function('decode', `return (values) => (${row})`) as Written
  functions.set(row, made)
  return made
}

type Decode = ((value: unknown) => unknown) | null
type Field = SelectedFieldsOrdered[number]['field']

/** What `mapWith` said, which drizzle keeps to itself. */
type Decoding = SQL & { decoder: DriverValueDecoder<unknown, unknown> }

/** Null where a value is taken as it comes, as texts and numbers are. */
const decoderOf = (field: Field): Decode => {
  if (!is(field, Column)) {
    const { decoder } = (is(field, SQL) ? field : is(field, Subquery) ? field._.sql : field.sql) as Decoding
    return (value) => decoder.mapFromDriverValue(value)
  }
  return field.mapFromDriverValue === Column.prototype.mapFromDriverValue
    ? null
    : (value) => field.mapFromDriverValue(value)
}

type Place = { field: Field; index: number }

/** Where drizzle looks whether a join left out the one table an object's columns are of: at the first of them. */
const firstOfAbsent = (parts: readonly Place[], joined: Record<string, boolean>): number | undefined => {
  const columns = parts.flatMap(({ field, index }) =>
    is(field, Column) ? [{ table: getTableName(field.table), index }] : [],
  )
  const [table, ...others] = new Set(columns.map((column) => column.table))
  return table === undefined || others.length > 0 || joined[table] ? undefined : columns[0]?.index
}
