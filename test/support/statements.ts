import type Database from 'better-sqlite3'
import type { Handle } from '../../db/open.ts'

const connectionOf = (db: Handle) => (db as unknown as { $client: Database.Database }).$client

/** Every statement that reads while the work is done, as SQLite gets it. */
export const statementsDuring = async (db: Handle, work: () => Promise<unknown>): Promise<string[]> => {
  const connection = connectionOf(db)
  const statements: string[] = []
  const prepare = connection.prepare
  Object.assign(connection, {
    prepare: (source: string) => {
      statements.push(source)
      return prepare.call(connection, source)
    },
  })
  try {
    await work()
  } finally {
    Object.assign(connection, { prepare })
  }
  return statements
}

/** How SQLite goes about a statement, one line a step. */
export const planOf = (db: Handle, statement: string): string[] => {
  const parameters = [...statement.matchAll(/\?/g)].map(() => null)
  const steps = connectionOf(db)
    .prepare(`EXPLAIN QUERY PLAN ${statement}`)
    .all(...parameters) as { detail: string }[]
  return steps.map(({ detail }) => detail)
}
