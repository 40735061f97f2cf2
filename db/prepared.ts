import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Handle, Tx } from './open.ts'

type Values = Record<string, unknown>

/** What drizzle's `.prepare()` gives: of a query that answers with such rows, and of a write. */
type Question<Row> = { all: (values: Values) => Promise<Row[]> }
type Write = { run: (values: Values) => Promise<unknown> }

/** One kind needs no name. */
type Named<Kind extends string> = [Kind] extends ['only'] ? [] : [kind: Kind]

/**
 * A question asked all day, built once for each connection: drizzle takes ten times longer to build one than SQLite to
 * answer it. Values come in by `sql.placeholder`; what changes its words (as who may know what does) comes as its `kind`,
 * and each kind is built once.
 */
export const prepared = <Row, Kind extends string = 'only'>(
  build: (handle: Handle, kind: Kind) => Question<Row>,
): ((handle: Handle, values: Values, ...kind: Named<Kind>) => Promise<Row[]>) => {
  const builtFor = once(build)
  return async (handle, values, ...[kind = 'only']) => builtFor(handle, kind as Kind).all(values)
}

/** The same of a write. */
export const preparedWrite = <Kind extends string = 'only'>(
  build: (tx: Handle, kind: Kind) => Write,
): ((tx: Tx, values: Values, ...kind: Named<Kind>) => Promise<void>) => {
  const builtFor = once(build)
  return async (tx, values, ...[kind = 'only']) => {
    await builtFor(tx, kind as Kind).run(values)
  }
}

/** Writes a row of a table. A field that is null is left out: where a column may be null, that is what it comes to. */
export const rowsInto = <Table extends SQLiteTable>(table: Table): ((tx: Tx, row: Plain<Table>) => Promise<void>) => {
  const insert = preparedWrite((tx, columns: string) => {
    const places = columns.split(' ').map((column) => [column, sql.placeholder(column)])
    return tx.insert(table).values(Object.fromEntries(places)).prepare()
  })
  return async (tx, row) => {
    const columns = Object.keys(row).filter((column) => row[column as keyof typeof row] != null)
    return insert(tx, row, columns.join(' '))
  }
}

type Plain<Table extends SQLiteTable> = Table['$inferInsert']

const once = <Kind extends string, Statement>(build: (handle: Handle, kind: Kind) => Statement) => {
  const built = new WeakMap<Handle, Map<Kind, Statement>>()
  return (handle: Handle, kind: Kind): Statement => {
    const kinds = built.get(handle) ?? new Map<Kind, Statement>()
    const statement = kinds.get(kind) ?? build(handle, kind)
    built.set(handle, kinds.set(kind, statement))
    return statement
  }
}

/** Whether a column has one of the values of a list: of one more, the statement is still the same. */
export const isAmong = (column: SQLWrapper, list: string): SQL =>
  sql`${column} in (select value from json_each(${sql.placeholder(list)}))`

/** A list as `isAmong` takes it. */
export const listed = (values: readonly string[]): string => JSON.stringify(values)
