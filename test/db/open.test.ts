import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { migrate } from '../../db/migrate.ts'
import { open } from '../../db/open.ts'
import { municipalities } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { Started } from '../support/processes.ts'

const test = suite('opening a database')

const newFile = (): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'open-')), 'centre', 'lotse.db')
  migrate(file)
  return file
}

const record = (database: ReturnType<typeof open>, name: string) =>
  transaction(database.db, async (tx) => {
    await tx.insert(municipalities).values({ key: name, name, kind: 'Stadt', postcodes: '' })
  })

test('syncs every write to the disk, also where a power cut left a WAL file', async () => {
  const file = newFile()
  const before = open(file)
  await record(before, 'Aue')
  const afterPowerCut = newFile()
  for (const part of ['', '-wal']) copyFileSync(file + part, afterPowerCut + part)
  before.close()
  assert.ok(statSync(`${afterPowerCut}-wal`).size > 0)

  const { db, writer, close } = open(afterPowerCut)
  assert.is(writer.connection.pragma('synchronous', { simple: true }), 2)
  assert.is(writer.connection.pragma('journal_mode', { simple: true }), 'wal')
  assert.is(writer.connection.pragma('foreign_keys', { simple: true }), 1)
  assert.is((await db.select().from(municipalities)).length, 1, 'what was acknowledged is there')
  close()
})

/** As whoever recovers a file after a kill: for a moment nobody else can read it. */
const holdAlone = `
  const connection = new (require('better-sqlite3'))(process.argv[1])
  connection.pragma('locking_mode = EXCLUSIVE')
  connection.exec('BEGIN EXCLUSIVE; COMMIT')
  console.log('alone')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
`

test('waits a moment for another process that opens it at the same time, and never again after that', async () => {
  const file = newFile()
  const other = new Started(['--eval', holdAlone, file])
  await other.said(/alone/)
  const { db, writer, close } = open(file)
  assert.equal(await db.select().from(municipalities), [])
  assert.is(writer.connection.pragma('busy_timeout', { simple: true }), 0)
  close()
})

test('overwrites what is deleted, so that nobody reads it from the file', async () => {
  const file = newFile()
  const database = open(file)
  await record(database, 'Geheimnisstadt')
  await transaction(database.db, async (tx) => {
    await tx.delete(municipalities)
  })
  database.close()
  assert.not(readFileSync(file).includes('Geheimnisstadt'))
})

test('keeps the folder it makes to the user who runs it', () => {
  assert.is(statSync(join(newFile(), '..')).mode & 0o777, 0o700)
})

test('keeps its files to that user also in a folder that others may read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-'))
  chmodSync(folder, 0o755)
  const file = join(folder, 'lotse.db')
  migrate(file)
  const database = open(file)
  await record(database, 'Aue')
  const readableByOthers = readdirSync(folder).filter((name) => statSync(join(folder, name)).mode & 0o077)
  database.close()
  assert.equal(readableByOthers, [])
})

test('never lets a wait for a lock stop the event loop', () => {
  const { writer, close } = open(newFile())
  assert.is(writer.connection.pragma('busy_timeout', { simple: true }), 0)
  close()
})

test.run()
