import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setInterval as every, setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { openWriting } from '../../db/open.ts'
import { keeperFile } from './keeper-files.ts'

/** A command that works on a centre and may be killed at it. */
export type Work = {
  /** The command's script, such as `server.ts`, and what it is given. */
  command: readonly [script: string, ...given: string[]]
  environment: Record<string, string>
  /** Whether it has begun what matters, by what it said and by what stands on the disk. */
  hasBegun: (said: string) => boolean
  /** Whether it is through, for a command that does not end by itself. */
  isDone: (said: string) => boolean
}

/** What a killed command left: nothing of its work, or all of it; and what doing it again made of that. */
export type Left = {
  wasUndone: boolean
  /** After doing it again all is as if it had been done once. */
  isAsOnce: boolean
  integrity: string
  astray: number
  synchronous: number
}

/** For how many milliseconds the command is at what matters, when nobody disturbs it. */
export const spanOf = async (work: Work): Promise<number> => {
  const running = await start(work)
  await running.begun
  const begunAt = performance.now()
  await running.done
  const span = performance.now() - begunAt
  running.child.kill('SIGTERM')
  await running.ended
  return span
}

/** Kills it (SIGKILL) at a random moment of its work; every now and then it is through before. */
export const killWithin = async (work: Work, span: number, random: () => number): Promise<void> => {
  const running = await start(work)
  await running.begun
  await wait(random() * span)
  running.child.kill('SIGKILL')
  await running.ended
}

type Running = { child: ChildProcess; begun: Promise<void>; done: Promise<void>; ended: Promise<unknown> }

const root = fileURLToPath(new URL('../..', import.meta.url))

const start = async ({ command: [script, ...given], environment, hasBegun, isDone }: Work): Promise<Running> => {
  const settings = { LOTSE_PORT: '0', LOTSE_BACKUPS: 'none', ...environment }
  const child = spawn(process.execPath, [await keeperFile(script), ...given], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text))
  let isOver = false
  const ended = once(child, 'close').then(() => (isOver = true))
  const until = async (isSo: (said: string) => boolean) => {
    for await (const _ of every(1)) if (isOver || isSo(said)) return
  }
  const begun = until(hasBegun).then(() => {
    if (isOver && !hasBegun(said)) throw new Error(`It ended before it began:\n${said}`)
  })
  return { child, begun, done: until(isDone), ended }
}

/** What SQLite says of a file, opened as the server would: that rolls back or forward what a kill left in the log. */
export const soundnessOf = (file: string): Pick<Left, 'integrity' | 'astray' | 'synchronous'> => {
  const connection = openWriting(file)
  try {
    return {
      integrity: String(connection.pragma('integrity_check', { simple: true })),
      astray: (connection.pragma('foreign_key_check') as unknown[]).length,
      synchronous: Number(connection.pragma('synchronous', { simple: true })),
    }
  } finally {
    connection.close()
  }
}

/** How many rows each table has, as text. */
export const countsIn = (file: string): string => {
  const connection = new Database(file, { readonly: true })
  try {
    const tables = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
      .pluck()
      .all() as string[]
    return JSON.stringify(
      tables.map((name) => [name, connection.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]),
    )
  } finally {
    connection.close()
  }
}

/** Whether something of that name lies in the folder and is larger. */
export const hasGrown = (folder: string, name: RegExp, bytes: number): boolean =>
  readdirSync(folder).some(
    (one) => name.test(one) && (statSync(join(folder, one), { throwIfNoEntry: false })?.size ?? 0) > bytes,
  )
