import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { readDocument } from '../../src/documents/documents.ts'
import { type DocumentStore, hashOf, storeIn } from '../../src/documents/store.ts'
import { tidyDocuments } from '../../src/documents/tidying.ts'
import { readKeys } from '../../src/key-file.ts'
import { commandLine } from '../../src/stamp.ts'
import { filesIn } from '../../test/support/documents.ts'
import { targetFor } from '../../test/support/kill-target.ts'
import { type Left, soundnessOf } from './interrupted.ts'
import { startKeeper } from './keepers.ts'
import { isOneOfEach } from './one-of-each.ts'

/** What the keeper has said before it may be killed, and for how long at most it goes on. */
const isWarm = /(?:^stored .*$.*?){3}/ms
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
    const wasUndone = filesIn(store).some((name) => name.includes('.unfinished-'))
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
    return Object.values(untidy).every((count) => count === 0) && (await isOneOfEach(db, store))
  } finally {
    close()
  }
}

/** What it said until it was killed (SIGKILL). */
const killedKeeper = async (given: string[], random: () => number): Promise<string[]> => {
  const { child, ended, said } = await startKeeper('document-keeper.ts', given, { begun: isWarm })
  await wait(random() * within)
  child.kill('SIGKILL')
  await ended
  // A line that the kill cut off was not heard.
  return said().split('\n').slice(0, -1)
}
