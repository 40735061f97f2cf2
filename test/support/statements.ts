import type Database from 'better-sqlite3'
import type { Logger } from 'drizzle-orm'
import type { Handle } from '../../db/open.ts'

type Listened = { $client: Database.Database; $logger: Logger }

const connectionOf = (db: Handle) => (db as unknown as Listened).$client

/** Every statement that is run while the work is done, as SQLite gets it. */
export const statementsDuring = async (db: Handle, work: () => Promise<unknown>): Promise<string[]> => {
  const { $logger } = db as unknown as Listened
  const statements: string[] = []
  const { logQuery } = $logger
  Object.assign($logger, { logQuery: (statement: string) => statements.push(statement) })
  try {
    await work()
  } finally {
    Object.assign($logger, { logQuery })
  }
  return statements
}

/** Every statement that is compiled, or looked for among those that were, while the work is done. */
export const preparedDuring = async (db: Handle, work: () => Promise<unknown>): Promise<string[]> => {
  const connection = connectionOf(db)
  const statements: string[] = []
  const { prepare } = connection
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
