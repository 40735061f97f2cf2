import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { inArray, isNull } from 'drizzle-orm'
import { create } from 'tar'
import { makePrivate, open, type Tx } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { mails, oneTimeLinks, sessions } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { unfinishedBeside } from '../../db/unfinished.ts'
import { berlinDay } from '../calendar/rules.ts'
import { storeFolder } from '../documents/store.ts'
import { Sentence } from '../errors.ts'
import { copyDocuments, measuredDocuments } from './documents.ts'
import { databaseName, describeDatabase, type Manifest, manifestName, measured } from './manifest.ts'
import { putInPlace, refuseExisting } from './put-in-place.ts'
import { unpack } from './unpack.ts'

export type BackupMade = { manifest: Manifest; bytes: number }

/**
 * Copies the centre in this folder into one file, beside whoever writes there: as it stood at one moment, checked, and
 * read back from the finished file. The file must not exist yet; it appears whole or not at all. Sessions and unused
 * links are left out: whoever finds a backup can sign in with nothing from it. Documents are in it, encrypted, and no key
 * of theirs: what is deleted later, no backup brings back. Mails that wait are held: once it is brought
 * back, nobody knows which of them were sent since.
 */
export const makeBackup = async (dataFolder: string, file: string, now: Date): Promise<BackupMade> => {
  if (!existsSync(databaseFile(dataFolder))) throw new Sentence(`In ${dataFolder} ist kein Zentrum.`)
  refuseExisting(file)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const working = unfinishedBeside(file)
  try {
    mkdirSync(working, { mode: 0o700 })
    const manifest = await copyCentre(dataFolder, working, now)
    const archive = join(working, 'archive')
    makePrivate(archive)
    const store = existsSync(join(working, storeFolder)) ? [storeFolder] : []
    await create({ gzip: true, file: archive, cwd: working, portable: true }, [manifestName, databaseName, ...store])
    await proveReadable(archive, working, manifest)
    putInPlace(archive, file)
    return { manifest, bytes: statSync(file).size }
  } finally {
    rmSync(working, { recursive: true, force: true })
  }
}

const copyCentre = async (dataFolder: string, working: string, now: Date): Promise<Manifest> => {
  const copy = join(working, databaseName)
  copyAtOneMoment(databaseFile(dataFolder), copy)
  await leaveOutKeys(copy)
  bringDocuments(copy, dataFolder, working)
  const described = await describeDatabase(copy, berlinDay(now))
  const database = await measured(working, databaseName)
  const documents = measuredDocuments(working)
  const manifest: Manifest = { format: 1, madeAt: now.toISOString(), ...described, database, documents }
  writeFileSync(join(working, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
  return manifest
}

/** A read transaction sees one moment, and holds no writer up. */
const copyAtOneMoment = (from: string, to: string): void => {
  makePrivate(to)
  const reading = new Database(from, { readonly: true, timeout: 5000 })
  try {
    reading.prepare('VACUUM INTO ?').run(to)
  } finally {
    reading.close()
  }
}

const leaveOutKeys = async (copy: string): Promise<void> => {
  const database = open(copy)
  const hasMails =
    database.writer.connection.prepare("select 1 from sqlite_schema where name = 'mails'").get() !== undefined
  try {
    await transaction(database.db, async (tx) => {
      await tx.delete(sessions)
      await tx.delete(oneTimeLinks).where(isNull(oneTimeLinks.usedAt))
      if (hasMails) await holdMails(tx)
    })
  } finally {
    database.close()
  }
}

const bringDocuments = (copy: string, dataFolder: string, working: string): void => {
  const database = open(copy)
  try {
    copyDocuments(database, dataFolder, working)
  } finally {
    database.close()
  }
}

/** Somebody has to say of each that it is to be sent. */
const holdMails = async (tx: Tx): Promise<void> => {
  await tx
    .update(mails)
    .set({ state: 'failed', failure: 'restored', nextAttemptAt: null })
    .where(inArray(mails.state, ['queued', 'sending']))
}

/** Reads a finished backup back, whole; throws a Sentence where it is damaged. */
export const readBack = async (file: string): Promise<BackupMade> => {
  const working = unfinishedBeside(file)
  try {
    mkdirSync(working, { mode: 0o700 })
    return { manifest: await unpack(file, working), bytes: statSync(file).size }
  } finally {
    rmSync(working, { recursive: true, force: true })
  }
}

/** What cannot be read back is no backup. */
const proveReadable = async (archive: string, working: string, manifest: Manifest): Promise<void> => {
  const again = join(working, 'again')
  mkdirSync(again, { mode: 0o700 })
  const read = await unpack(archive, again)
  if (read.database.sha256 !== manifest.database.sha256) throw new Error('The backup reads back as something else')
}
