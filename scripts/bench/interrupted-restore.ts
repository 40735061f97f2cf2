import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { Db } from '../../db/open.ts'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { makeBackup } from '../../src/backups/backup.ts'
import { restoreBackup } from '../../src/backups/restore.ts'
import { storeDocument } from '../../src/documents/documents.ts'
import { type DocumentStore, storeFolder, storeIn, withSealedFile } from '../../src/documents/store.ts'
import { readKeys } from '../../src/key-file.ts'
import { commandLine } from '../../src/stamp.ts'
import { countsIn, hasGrown, killWithin, type Left, soundnessOf, spanOf, type Work } from './interrupted.ts'

/** A backup, restored by a command that is killed. Returns what kills one round, in the folder it is given. */
export const interruptedRestore = async (folder: string) => {
  const saved = join(folder, 'saved')
  const backup = join(folder, 'backup.tar.gz')
  await fill(saved)
  const { manifest } = await makeBackup(saved, backup, new Date())
  const counts = JSON.stringify(Object.entries(manifest.counts))
  const span = await spanOf(restoreInto(join(folder, 'once', 'centre'), backup))
  let round = 0

  return async (random: () => number): Promise<Left> => {
    round += 1
    const centre = join(folder, `round-${round}`, 'centre')
    await killWithin(restoreInto(centre, backup), span, random)
    const wasUndone = !existsSync(centre)
    if (wasUndone) await expectRefusal(() => openCentre(centre), /unterbrochen/)
    else await expectRefusal(() => restoreBackup(backup, centre), /nicht leer/)
    if (wasUndone) await restoreBackup(backup, centre)
    const file = databaseFile(centre)
    const soundness = soundnessOf(file)
    const isAsOnce =
      countsIn(file) === counts && readdirSync(dirname(centre)).join() === basename(centre) && filesIn(centre) === files
    return { wasUndone, isAsOnce, ...soundness }
  }
}

const restoreInto = (centre: string, backup: string): Work => ({
  command: ['restore.ts', backup],
  environment: { LOTSE_DATA: centre },
  hasBegun: () => existsSync(dirname(centre)) && hasGrown(dirname(centre), /unfinished/, 0),
  isDone: (said) => said.includes('Zurückgeholt'),
})

/** Large enough that bringing it back takes a while, with a store of documents. */
const fill = async (folder: string): Promise<void> => {
  const { db, writer, close } = await openCentre(folder)
  writer.connection.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
    INSERT INTO people (id, family_name, sort_name, target_group, created_at)
      SELECT printf('00000000-0000-7000-8000-%012d', n), 'Weißbach ' || n, 'weissbach ' || n, 'returnee', n FROM numbers;
    INSERT INTO counsellors (id, name, state) VALUES ('00000000-0000-7000-8000-000000000001', 'Anna', 'confirmed');
    INSERT INTO case_files (id, prefix, year, sequence, person_id, target_group, lead_id, opened_on, last_entry_on, created_at)
      VALUES ('00000000-0000-7000-8000-000000000001', 'WCE', 2026, 1, '00000000-0000-7000-8000-000000000001', 'returnee',
        '00000000-0000-7000-8000-000000000001', '2026-06-17', '2026-06-17', 1)`)
  const keyFile = `${folder}.keys`
  readKeys(keyFile, folder)
  for (let number = 0; number < files; number += 1) await storeSome(db, storeIn(folder, keyFile))
  close()
}

const files = 60

const storeSome = async (db: Db, store: DocumentStore): Promise<void> => {
  const caseId = '00000000-0000-7000-8000-000000000001'
  const about = { caseId, entryId: null, kind: 'package', title: 'Paket', mediaType: 'application/pdf' } as const
  const stamp = { by: commandLine, at: new Date(), today: '2026-06-17' }
  const file = { id: newId(), content: randomBytes(50_000) }
  await withSealedFile(db, store, file, (sealed) => storeDocument(db, sealed, about, stamp))
}

const filesIn = (centre: string): number =>
  readdirSync(join(centre, storeFolder), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length

/** Neither a start nor another restore takes what is half there, or whole, for something else. */
const expectRefusal = async (work: () => Promise<unknown>, words: RegExp): Promise<void> => {
  const said = await work().then(
    () => 'nothing',
    (error: unknown) => String(error),
  )
  if (!words.test(said)) throw new Error(`It should have been refused with ${words}, and said ${said}`)
}
