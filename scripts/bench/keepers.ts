import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { atEnd } from '../../test/support/at-end.ts'

export type Keeper = {
  child: ChildProcess
  ended: Promise<unknown>
  /** All it has printed so far. */
  said: () => string
}

/** A script of this folder that goes on with a plan until it is through or killed; given back once it has begun. */
export const startKeeper = async (script: string, given: readonly string[]): Promise<Keeper> => {
  const file = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  const ended = once(child, 'close')
  atEnd(async () => {
    child.kill('SIGKILL')
    await ended
  })
  await once(child.stdout, 'data')
  return { child, ended, said: () => said }
}

/** What stands in a database that somebody else may be writing. */
export const asking = <Result>(file: string, ask: (connection: Database.Database) => Result): Result => {
  const connection = new Database(file, { readonly: true, timeout: 5000 })
  try {
    return ask(connection)
  } finally {
    connection.close()
  }
}
