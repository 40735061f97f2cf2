import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create, extract } from 'tar'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { migrate, migrationsIn, readMigrations } from '../../db/migrate.ts'
import { databaseFile, openCentre } from '../../db/open-centre.ts'
import { restoreBackup } from '../../src/backups/restore.ts'
import { shippedWith } from '../support/earlier.ts'
import { startScript } from '../support/processes.ts'

const test = suite('a backup right before an update')

/** A centre whose server still runs from the Lotse that shipped so many migrations. */
const centreOf = (migrations: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-update-'))
  migrate(databaseFile(folder), shippedWith(mkdtempSync(join(tmpdir(), 'lotse-shipped-')), migrations))
  return folder
}

/** The first that had a table of backups, and the last before this one. */
const earlier = [...new Set([3, readMigrations().length - 1])]

for (const migrations of earlier) {
  test(`is made of tables with ${migrations} migrations, and leaves the centre in use as its server knows it`, async () => {
    const folder = centreOf(migrations)
    const files = readdirSync(folder)
    const copies = mkdtempSync(join(tmpdir(), 'lotse-copies-'))
    const file = join(copies, 'vor-dem-update.tar.gz')
    for (const args of [[file], ['--nightly', join(copies, 'nacht'), '--of', folder]]) {
      const { status, stdout, stderr } = await startScript('backup', args, { LOTSE_DATA: folder }).ended
      assert.is(status, 0, stderr)
      assert.match(stdout, /Gesichert und geprüft/)
      assert.match(stdout, /steht diese Sicherung nicht/)
    }
    assert.is(migrationsIn(databaseFile(folder)), migrations)
    assert.equal(
      readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name)),
      files.filter((name) => !/-(wal|shm)$/.test(name)),
      'nothing was copied aside, for nothing was migrated',
    )

    const target = join(copies, 'neu')
    const restored = await startScript('restore', [file], { LOTSE_DATA: target }).ended
    assert.is(restored.status, 0, restored.stderr)
    assert.match(restored.stdout, /Nicht nachgerechnet ist der Bericht/)
    assert.is(migrationsIn(databaseFile(target)), migrations)
    const { close } = await openCentre(target)
    close()
    assert.is(migrationsIn(databaseFile(target)), readMigrations().length)
  })
}

test('is held against its rows all the same when it comes back', async () => {
  const folder = centreOf(3)
  const copies = mkdtempSync(join(tmpdir(), 'lotse-copies-'))
  const file = join(copies, 'alt.tar.gz')
  const { status, stderr } = await startScript('backup', [file], { LOTSE_DATA: folder }).ended
  assert.is(status, 0, stderr)
  const forged = await withCounts(file, copies)
  try {
    await restoreBackup(forged, join(copies, 'neu'))
  } catch (error) {
    assert.match((error as Error).message, /beschädigt/)
    return
  }
  assert.unreachable('it was brought back')
})

/** The same backup, whose manifest names one row more than there is. */
const withCounts = async (file: string, folder: string): Promise<string> => {
  const inside = mkdtempSync(join(tmpdir(), 'lotse-inside-'))
  await extract({ file, cwd: inside })
  const manifest = JSON.parse(readFileSync(join(inside, 'manifest.json'), 'utf8')) as { counts: Record<string, number> }
  const counts = { ...manifest.counts, people: (manifest.counts.people ?? 0) + 1 }
  writeFileSync(join(inside, 'manifest.json'), JSON.stringify({ ...manifest, counts }))
  const forged = join(folder, 'gefaelscht.tar.gz')
  await create({ gzip: true, file: forged, cwd: inside }, ['manifest.json', 'lotse.db'])
  return forged
}

test.run()
