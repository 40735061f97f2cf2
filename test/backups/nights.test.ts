import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { backups } from '../../db/schema/index.ts'
import { makeBackup } from '../../src/backups/backup.ts'
import type { Backups } from '../../src/backups/contract.ts'
import { findBackups, latestNightlyRuns } from '../../src/backups/queries.ts'
import { freeNightlyName, isNightlyDue } from '../../src/backups/rules.ts'
import { berlinDay } from '../../src/calendar/rules.ts'
import { read } from '../support/cases.ts'
import { startScript } from '../support/processes.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a night')

const somewhere = () => mkdtempSync(join(tmpdir(), 'lotse-nights-'))

const nightlyName = (at: Date) => freeNightlyName(berlinDay(at), [])

const backUpTonight = (world: World, folder: string) =>
  startScript('backup', ['--nightly', folder, '--of', world.folder]).ended

const notedRuns = async (world: World) => {
  const { runs } = await read<Backups>(world, '/backups', 'Adam')
  return runs.map(({ kind, failure, bytes }) => [kind, failure, bytes !== null])
}

/** By the same clock as the process has: at the end of its day, or now when that is later. */
const isDueAgain = async (world: World) => {
  const now = new Date()
  const late = new Date(Math.max(now.getTime(), Date.parse(`${berlinDay(now)}T21:00:00Z`)))
  return isNightlyDue(late, await latestNightlyRuns(world.db, late))
}

test('whose copy was made and never noted is made up for: the copy is read back and noted, and no second one is due', async (world) => {
  const folder = somewhere()
  const now = new Date()
  await makeBackup(world.folder, join(folder, nightlyName(now)), now)
  assert.equal(await notedRuns(world), [])

  const { status, stderr } = await backUpTonight(world, folder)
  assert.is(status, 0, stderr)
  assert.equal(await notedRuns(world), [['nightly', null, true]])
  assert.is(await isDueAgain(world), false)
  const [run] = await world.db.select().from(backups)
  assert.is(run?.endedAt.getTime(), now.getTime(), 'it is as old as the copy is')
})

test('whose copy cannot be read, is of another day or not made yet has one more made beside it', async (world) => {
  const folder = somewhere()
  const now = new Date()
  const file = join(folder, nightlyName(now))
  const beside = join(folder, freeNightlyName(berlinDay(now), readdirSync(folder).concat(nightlyName(now))))
  for (const lay of [
    async () => writeFileSync(file, 'Das ist ein Brief.'),
    () => makeBackup(world.folder, file, new Date('2026-01-01T03:00:00Z')),
    () => makeBackup(world.folder, file, new Date(now.getTime() + 86_400_000)),
  ]) {
    await lay()
    const { status, stdout, stderr } = await backUpTonight(world, folder)
    assert.is(status, 0, stderr)
    assert.ok(stdout.includes(beside), stdout)
    rmSync(file)
    rmSync(beside)
  }
  assert.equal(await notedRuns(world), Array(3).fill(['nightly', null, true]))
})

test('that could make no copy is a failed try that the administrator reads of', async (world) => {
  const folder = join(somewhere(), 'eine-datei')
  writeFileSync(folder, '')
  const { status } = await backUpTonight(world, folder)
  assert.is(status, 1)
  assert.equal(await notedRuns(world), [['nightly', 'not_writable', false]])
})

test('whose old copies cannot be sorted out has its copy all the same, and says what went wrong', async (world) => {
  const folder = somewhere()
  // A folder of that name, with something in it, is nothing that can be deleted as a file.
  for (let day = 1; day <= 9; day += 1)
    mkdirSync(join(folder, freeNightlyName(`2020-01-0${day}`, []), 'darin'), { recursive: true })
  const { status, stdout } = await backUpTonight(world, folder)
  assert.is(status, 1)
  assert.match(stdout, /Gesichert und geprüft/)
  assert.ok(readdirSync(folder).includes(nightlyName(new Date())))
  assert.equal(await notedRuns(world), [
    ['nightly', 'not_sorted_out', false],
    ['nightly', null, true],
  ])
  const { lastSuccessAt, tooOld } = await findBackups(world.db, new Date())
  assert.ok(lastSuccessAt)
  assert.is(tooOld, false)
  assert.is(await isDueAgain(world), false)
})

test.run()
