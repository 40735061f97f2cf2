import { sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '../../db/open.ts'

/**
 * Inserts rows that all name the same columns, by one statement built once: building it for every row would take five
 * times as long, and nobody else can write meanwhile.
 */
export const insertAll = async <Table extends SQLiteTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> => {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).map((column) => [column, sql.placeholder(column)])
  const statement = tx.insert(table).values(Object.fromEntries(columns)).prepare()
  for (const row of rows) await statement.execute(row)
}
