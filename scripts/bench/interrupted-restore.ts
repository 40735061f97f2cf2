import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { makeBackup } from '../../src/backups/backup.ts'
import { restoreBackup } from '../../src/backups/restore.ts'
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
    const isAsOnce = countsIn(file) === counts && readdirSync(dirname(centre)).join() === basename(centre)
    return { wasUndone, isAsOnce, ...soundness }
  }
}

const restoreInto = (centre: string, backup: string): Work => ({
  command: ['scripts/restore.ts', backup],
  environment: { LOTSE_DATA: centre },
  hasBegun: () => existsSync(dirname(centre)) && hasGrown(dirname(centre), /unfinished/, 0),
  isDone: (said) => said.includes('Zurückgeholt'),
})

/** Large enough that bringing it back takes a while. */
const fill = async (folder: string): Promise<void> => {
  const { writer, close } = await openCentre(folder)
  writer.connection.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
    INSERT INTO people (id, family_name, sort_name, target_group, created_at)
      SELECT printf('00000000-0000-7000-8000-%012d', n), 'Weißbach ' || n, 'weissbach ' || n, 'returnee', n FROM numbers`)
  close()
}

/** Neither a start nor another restore takes what is half there, or whole, for something else. */
const expectRefusal = async (work: () => Promise<unknown>, words: RegExp): Promise<void> => {
  const said = await work().then(
    () => 'nothing',
    (error: unknown) => String(error),
  )
  if (!words.test(said)) throw new Error(`It should have been refused with ${words}, and said ${said}`)
}
