import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { migrate } from '../../db/migrate.ts'
import { type Db, type Handle, type OpenDatabase, open } from '../../db/open.ts'
import { municipalities } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { Refusal } from '../../src/errors.ts'
import { Started } from '../support/processes.ts'

const test = suite('a transaction')

const withDatabase = async (work: (database: OpenDatabase, file: string) => Promise<void>, patience?: number) => {
  const file = join(mkdtempSync(join(tmpdir(), 'transaction-')), 'lotse.db')
  migrate(file)
  const database = open(file, patience)
  try {
    await work(database, file)
  } finally {
    database.close()
  }
}

const town = (name: string) => ({ key: name, name, kind: 'Stadt', postcodes: '' })
const record = (handle: Handle, name: string) =>
  transaction(handle, async (tx) => {
    await tx.insert(municipalities).values(town(name))
  })
const recorded = async (handle: Handle) => {
  const rows = await handle.select({ name: municipalities.name }).from(municipalities)
  return rows.map(({ name }) => name)
}

const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => assert.unreachable('it should have been refused'),
    (error: unknown) => error,
  )

/** A process that holds the write lock from `locked` until it is told to let go. */
const lockHolder = async (file: string): Promise<Started> => {
  const script = `
    const Database = require('better-sqlite3')
    const connection = new Database(process.argv[1])
    connection.exec("BEGIN IMMEDIATE; INSERT INTO municipalities VALUES ('other', 'other', 'Stadt', '')")
    console.log('locked')
    process.stdin.once('data', () => { connection.exec('COMMIT'); connection.close(); process.exit() })`
  const holder = new Started(['--eval', script, file])
  await holder.said(/locked/)
  return holder
}

test('writes what the work wrote, and answers what it answered', () =>
  withDatabase(async ({ db }) => {
    const answer = await transaction(db, async (tx) => {
      await tx.insert(municipalities).values(town('Aue'))
      return 'done'
    })
    assert.is(answer, 'done')
    assert.equal(await recorded(db), ['Aue'])
  }))

test('undoes everything when the work throws, and lets the next one through', () =>
  withDatabase(async ({ db }) => {
    const failing = transaction(db, async (tx) => {
      await tx.insert(municipalities).values(town('Aue'))
      throw new Error('changed my mind')
    })
    const next = record(db, 'Zschopau')
    assert.match(String(await rejection(failing)), 'changed my mind')
    await next
    assert.equal(await recorded(db), ['Zschopau'])
  }))

test('undoes everything when the database refuses', () =>
  withDatabase(async ({ db }) => {
    const twice = transaction(db, async (tx) => {
      await record(tx, 'Aue')
      await record(tx, 'Aue')
    })
    assert.match(String(await rejection(twice)), /UNIQUE/)
    assert.equal(await recorded(db), [])
  }))

test('waits for those before it, in the order they came', () =>
  withDatabase(async ({ db }) => {
    const happened: string[] = []
    const slowly = (name: string, pauses: number) =>
      transaction(db, async () => {
        happened.push(`${name} begins`)
        for (let pause = 0; pause < pauses; pause += 1) await wait(1)
        happened.push(`${name} ends`)
      })
    await Promise.all([slowly('Anna', 5), slowly('Bela', 0), slowly('Karla', 2)])
    assert.equal(happened, ['Anna begins', 'Anna ends', 'Bela begins', 'Bela ends', 'Karla begins', 'Karla ends'])
  }))

test('loses no update to another that read before it wrote', () =>
  withDatabase(async ({ db }) => {
    await record(db, '0')
    const countUp = () =>
      transaction(db, async (tx) => {
        const [before] = await recorded(tx)
        await wait(1)
        await tx
          .update(municipalities)
          .set({ name: String(Number(before) + 1) })
          .where(eq(municipalities.key, '0'))
      })
    await Promise.all(Array.from({ length: 20 }, countUp))
    assert.equal(await recorded(db), ['20'])
  }))

test('joins the one that runs when it is given its tx', () =>
  withDatabase(async ({ db }) => {
    const outer = transaction(db, async (tx) => {
      await record(tx, 'Aue')
      assert.equal(await recorded(tx), ['Aue'], 'the transaction sees its own work')
      assert.equal(await recorded(db), [], 'nobody else does yet')
      throw new Error('changed my mind')
    })
    await rejection(outer)
    assert.equal(await recorded(db), [])
  }))

test('refuses the Db inside itself instead of waiting for itself', () =>
  withDatabase(async ({ db }) => {
    const nested = transaction(db, async () => record(db, 'Aue'))
    assert.match(String(await rejection(nested)), /hand on its tx/)
    const deeper = transaction(db, async () => {
      await wait(1)
      await Promise.all([wait(1).then(() => record(db, 'Aue'))])
    })
    assert.match(String(await rejection(deeper)), /hand on its tx/)
    await record(db, 'Zschopau')
    assert.equal(await recorded(db), ['Zschopau'])
  }))

test('takes the Db of another file inside itself', () =>
  withDatabase(async ({ db }) =>
    withDatabase(async ({ db: other }) => {
      await transaction(db, async () => record(other, 'Aue'))
      assert.equal(await recorded(other), ['Aue'])
    }),
  ))

test('is the only way to write: the Db refuses', () =>
  withDatabase(async ({ db }) => {
    const writing = (db as Db).insert(municipalities).values(town('Aue'))
    assert.match(String(await rejection(writing.then())), /readonly/)
  }))

test('waits for another process without stopping the clock of this one', () =>
  withDatabase(async ({ db }, file) => {
    const holder = await lockHolder(file)
    const writing = record(db, 'Aue')
    const begun = performance.now()
    for (let tick = 0; tick < 10; tick += 1) await wait(10)
    assert.ok(performance.now() - begun < 2000, 'ten ticks of ten milliseconds, while the write waits')
    assert.equal(await recorded(db), [], 'reading goes on')
    holder.tell('let go')
    await writing
    await holder.ended
    assert.equal(await recorded(db), ['other', 'Aue'])
  }))

test('gives up when another process holds on for too long, and works again afterwards', () =>
  withDatabase(async ({ db }, file) => {
    const holder = await lockHolder(file)
    const [first, second] = await Promise.all([rejection(record(db, 'Aue')), rejection(record(db, 'Zschopau'))])
    for (const refusal of [first, second]) {
      assert.instance(refusal, Refusal)
      assert.is((refusal as Refusal).code, 'database_busy')
      assert.is((refusal as Refusal).status, 503)
    }
    holder.tell('let go')
    await holder.ended
    await record(db, 'Thum')
    assert.equal(await recorded(db), ['other', 'Thum'])
  }, 50))

test.run()
