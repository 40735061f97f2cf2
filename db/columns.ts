import { type SQL, sql } from 'drizzle-orm'
import { check, integer, type SQLiteColumn, text } from 'drizzle-orm/sqlite-core'

/** A UUIDv7 in its text form; the browser may make it before the server hears of it. */
export const id = (name = 'id') => text(name)

/** A calendar day in Europe/Berlin, `YYYY-MM-DD`. Never a moment: rule 5. */
export const day = (name: string) => text(name)

/** A moment, in milliseconds. */
export const moment = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Counts the edits of a row; what `ETag` and `If-Match` speak of. */
export const version = () => integer('version').notNull().default(1)

export const isUuid = (name: string, column: SQLiteColumn) => check(name, sql`length(${column}) = 36`)

export const isDayOrNull = (name: string, column: SQLiteColumn) =>
  check(name, sql`${column} is null or ${column} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`)

export const isOneOf = (name: string, column: SQLiteColumn, codes: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(codes.map((code) => `'${code}'`).join(', '))})`)

export const isOneOfOrNull = (name: string, column: SQLiteColumn, codes: readonly string[]) =>
  check(name, sql`${column} is null or ${column} in (${sql.raw(codes.map((code) => `'${code}'`).join(', '))})`)

/** Null is neither: not recorded. */
export const isYesNoOrNull = (name: string, column: SQLiteColumn) =>
  check(name, sql`${column} is null or ${column} in (0, 1)`)

export const holds = (name: string, condition: SQL) => check(name, condition)
