import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import Database from 'better-sqlite3'
import { atEnd } from '../../test/support/at-end.ts'
import { keeperFile } from './keeper-files.ts'

export type Keeper = {
  child: ChildProcess
  ended: Promise<unknown>
  /** All it has printed so far. */
  said: () => string
}

type How = {
  environment?: Record<string, string>
  /** What it has said once it is at what matters; anything at all, unless told. */
  begun?: RegExp
}

/** A script that goes on with its work until it is through or killed; given back once it has begun. */
export const startKeeper = async (
  script: string,
  given: readonly string[] = [],
  { environment = {}, begun = /./ }: How = {},
): Promise<Keeper> => {
  const child = spawn(process.execPath, [await keeperFile(script), ...given], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const ended = once(child, 'close')
  const hasBegun = new Promise<void>((tell) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (begun.test(said)) tell()
    })
  })
  atEnd(async () => {
    child.kill('SIGKILL')
    await ended
  })
  await Promise.race([hasBegun, ended])
  if (!begun.test(said)) throw new Error(`It ended before it began:\n${said}`)
  return { child, ended, said: () => said }
}

/** The server itself, for a centre that nobody else serves. */
export const startServing = ({ folder, port }: { folder: string; port: number }): Promise<Keeper> =>
  startKeeper('server.ts', [], {
    environment: {
      LOTSE_DATA: folder,
      LOTSE_PORT: String(port),
      LOTSE_HOST: '127.0.0.1',
      LOTSE_ORIGIN: `http://127.0.0.1:${port}`,
      LOTSE_BACKUPS: 'none',
    },
    begun: /Lotse: http/,
  })

/** What a killed server still answered; null where its answer did not arrive as a whole. */
export const unlessCutOff = async <Answer>(asked: Promise<Answer>): Promise<Answer | null> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError')) return null
    throw error
  }
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
