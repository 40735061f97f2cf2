import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import { busy } from '../src/errors.ts'
import { type Db, type Handle, type Tx, type Writer, writerOf } from './open.ts'
import { storageTroubleOf } from './storage-trouble.ts'

const running = new AsyncLocalStorage<Db>()

/** Throws where whoever asked may not write any more. */
type Guard = (tx: Tx) => Promise<void>

const guards = new AsyncLocalStorage<Guard>()

/** Every transaction begun by `work`, and by what it calls, asks `guard` first: a write waits its turn, and much may have changed. */
export const guarded = <Result>(guard: Guard, work: () => Result): Result => guards.run(guard, work)

/**
 * The one way to write. Given a Db it queues and runs alone under BEGIN IMMEDIATE; given a Tx it joins the one that runs.
 * Inside, only database calls are awaited. Whatever throws undoes everything. Throws `database_busy` out of patience.
 */
export const transaction = <Result>(handle: Handle, work: (tx: Tx) => Promise<Result>): Promise<Result> => {
  if (handle.kind === 'tx') return work(handle)
  if (running.getStore() === handle) {
    throw new Error('A transaction was given the Db while one runs: hand on its tx, or it would wait for itself')
  }
  const writer = writerOf(handle)
  const guard = guards.getStore()
  const guardedWork = async (tx: Tx): Promise<Result> => {
    await guard?.(tx)
    return work(tx)
  }
  // Counted from here: whoever waits behind others that wait hears as soon as they do.
  const giveUpAt = performance.now() + writer.patience
  const result = writer.last.then(() => running.run(handle, () => runAlone(writer, giveUpAt, guardedWork)))
  writer.last = result.then(
    () => noteTrouble(writer, null),
    (error: unknown) => noteTrouble(writer, storageTroubleOf(error) ?? writer.trouble),
  )
  return result
}

/** What kept the last write from being made, until one succeeds again. */
const noteTrouble = (writer: Writer, trouble: Writer['trouble']): void => {
  writer.trouble = trouble
}

const runAlone = async <Result>(
  writer: Writer,
  giveUpAt: number,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> => {
  await begin(writer, giveUpAt)
  try {
    const result = await work(writer.tx)
    writer.connection.exec('COMMIT')
    return result
  } catch (error) {
    if (writer.connection.inTransaction) writer.connection.exec('ROLLBACK')
    throw error
  }
}

const begin = async (writer: Writer, giveUpAt: number): Promise<void> => {
  for (let pause = 2; ; pause = Math.min(pause * 2, 100)) {
    try {
      writer.connection.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (storageTroubleOf(error) !== 'busy') throw error
      if (performance.now() > giveUpAt) throw busy()
      await wait(pause)
    }
  }
}
