import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { and, eq, isNull } from 'drizzle-orm'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { entries } from '../../db/schema/index.ts'
import { documentKeysIn } from '../../src/documents/document-keys.ts'
import { readDocument } from '../../src/documents/documents.ts'
import { filesOfDocuments } from '../../src/documents/queries.ts'
import { type DocumentStore, hashOf, storeIn } from '../../src/documents/store.ts'
import { tidyDocuments } from '../../src/documents/tidying.ts'
import { readKeys } from '../../src/key-file.ts'
import { commandLine } from '../../src/stamp.ts'
import { atEnd } from '../../test/support/at-end.ts'
import { targetFor } from '../../test/support/kill-target.ts'
import { type Left, soundnessOf } from './interrupted.ts'

/** How long the keeper works before it may be killed, and how long at most. */
const afterAtLeast = 3
const within = 120

/**
 * Kills whoever stores and deletes documents at a random moment, and looks at what the next start makes of it. As once
 * means: what was acknowledged opens and is what was stored, what was deleted is gone, and files, keys and documents that
 * stand are the same ones, none more; and so are the entries of files.
 */
export const interruptedDocuments = async (folder: string, bytes = 60_000) => {
  const centre = join(folder, 'centre')
  const { caseId } = await targetFor(centre)
  const keyFile = `${centre}.keys`
  readKeys(keyFile, centre)
  const store = storeIn(centre, keyFile)
  const promised = new Map<string, Promised>()

  return async (random: () => number): Promise<Left> => {
    const heard = await killedKeeper([centre, keyFile, caseId, String(bytes)], random)
    const unsure = hear(heard, promised)
    const wasUndone = existsSync(store.folder) && namesIn(store).some((name) => name.includes('.unfinished-'))
    const isAsOnce = await areKept(centre, store, promised, unsure)
    return { wasUndone, isAsOnce, ...soundnessOf(databaseFile(centre)) }
  }
}

/** What a client was told of a document: that it is stored, with its SHA-256, or that it is deleted. */
type Promised = { sha256: string; isDeleted: boolean }

/** Notes what was acknowledged; returns the one that was under way. */
const hear = (lines: readonly string[], promised: Map<string, Promised>): string | undefined => {
  const begun = new Map<string, string>()
  for (const line of lines) {
    const [what = '', id = '', sha256 = ''] = line.split(' ')
    if (what === 'storing' || what === 'deleting') begun.set(id, sha256)
    if (what === 'stored') promised.set(id, { sha256: begun.get(id) ?? '', isDeleted: false })
    if (what === 'deleted') promised.set(id, { sha256: '', isDeleted: true })
    if (what === 'stored' || what === 'deleted') begun.delete(id)
  }
  return [...begun.keys()][0]
}

const areKept = async (
  centre: string,
  store: DocumentStore,
  promised: Map<string, Promised>,
  unsure: string | undefined,
): Promise<boolean> => {
  const { db, close } = await openCentre(centre)
  const stamp = { by: commandLine, at: new Date(), today: '2026-06-17' }
  try {
    const untidy = await tidyDocuments(db, store, stamp)
    for (const [id, { sha256, isDeleted }] of promised) {
      const found = await readDocument(db, store, id, commandLine).then(
        ({ content }) => hashOf(content),
        (error: { code?: string }) => error.code,
      )
      if (found === (isDeleted ? 'document_deleted' : sha256)) continue
      // Its end was under way: deleted as well, whoever asked did not hear of it.
      if (id !== unsure || found !== 'document_deleted') return false
      promised.set(id, { sha256: '', isDeleted: true })
    }
    const rows = await filesOfDocuments(db)
    const standing = rows.flatMap(({ fileName, deletedAt }) => (deletedAt === null ? [fileName] : []))
    const keys = [...documentKeysIn(store.keyFile)].flatMap(([name, state]) => (state === 'stands' ? [name] : []))
    const same = [namesIn(store), standing, keys].map((names) => names.sort().join())
    const filed = rows.flatMap(({ id, kind, deletedAt }) => (kind === 'file' && deletedAt === null ? [id] : []))
    const isFileEntry = and(eq(entries.kind, 'file'), isNull(entries.removedAt))
    const told = (await db.select({ id: entries.id }).from(entries).where(isFileEntry)).map(({ id }) => id)
    if (filed.sort().join() !== told.sort().join()) return false
    return new Set(same).size === 1 && Object.values(untidy).every((count) => count === 0)
  } finally {
    close()
  }
}

const namesIn = ({ folder }: DocumentStore): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name)

const script = fileURLToPath(new URL('document-keeper.ts', import.meta.url))

/** What it said until it was killed (SIGKILL). */
const killedKeeper = async (given: string[], random: () => number): Promise<string[]> => {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, ...given], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  atEnd(async () => {
    child.kill('SIGKILL')
    await ended
  })
  let said = ''
  const isWarm = new Promise<void>((warm) => {
    child.stdout?.on('data', (text: Buffer) => {
      said += text
      if ((said.match(/^stored/gm) ?? []).length >= afterAtLeast) warm()
    })
  })
  await Promise.race([isWarm, ended])
  await wait(random() * within)
  child.kill('SIGKILL')
  await ended
  // A line that the kill cut off was not heard.
  return said.split('\n').slice(0, -1)
}
