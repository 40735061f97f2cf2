import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openWriting } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { berlinDay, quartersBetween } from '../../src/calendar/rules.ts'
import type { Report } from '../../src/reports/contract.ts'
import { openCase, recordTalk } from '../support/cases.ts'
import { startScript } from '../support/processes.ts'
import { inWorld } from '../support/world.ts'
import { importSample, reportTo, endOfSample as to } from './sample.ts'

const test = inWorld('the command report')

const report = (folder: string, ...words: string[]) => startScript('report', words, { LOTSE_DATA: folder }).ended

test('prints the JSON that the API answers, and nothing else', async (world) => {
  await importSample(world)
  const { status, stdout, stderr } = await report(world.folder, '--to', to, '--json')
  assert.equal([status, stderr], [0, ''])
  assert.is(stdout, `${JSON.stringify(await reportTo(world, to))}\n`)
})

test('prints German tables otherwise', async (world) => {
  await importSample(world)
  const { stdout } = await report(world.folder, '--to', '30.6.2022')
  assert.match(stdout, 'Bericht bis 30.06.2022, gezählt ab 01.07.2016')
  assert.match(stdout, /^ +Rückkehrer +Deutschland +zusammen +Ausland +unbekannt +Unternehmen +Kommune$/m)
  assert.match(stdout, /^2\. Quartal 2022 +8 \/ 0 \/ 55 +1 \/ 0 \/ 15 +9 \/ 0 \/ 70 +18 \/ 9 \/ 93 +0 \/ 0 \/ 0 /m)
  assert.match(stdout, /^2\. Quartal 2022 +0 \/ 305 +132 +19 +0$/m)
})

test('reads while somebody else writes, and sees what was committed', async (world) => {
  const { id } = await openCase(world, { on: '2022-05-01' })
  const { id: entryId } = await recordTalk(world, id, { heldOn: '2022-05-10' })
  const other = openWriting(databaseFile(world.folder))
  other.exec('BEGIN IMMEDIATE')
  other.prepare('update entries set removed_at = 1 where id = ?').run(entryId)
  const { status, stdout } = await report(world.folder, '--to', to, '--json')
  other.exec('ROLLBACK')
  other.close()
  assert.is(status, 0)
  assert.is((JSON.parse(stdout) as Report).quarters.at(-1)?.consultations, 1)
})

test.run()

const alone = suite('the command report, alone')

alone('makes the centre where there is none, whose quarters are zeros until today', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'lotse-report-')), 'new', 'centre')
  const before = berlinDay(new Date())
  const { status, stdout, stderr } = await report(folder, '--json')
  assert.equal([status, stderr], [0, ''])
  const { to: end, countingStart, quarters } = JSON.parse(stdout) as Report
  assert.ok(before <= end && end <= berlinDay(new Date()))
  assert.equal(
    quarters.map(({ quarter }) => quarter),
    quartersBetween(countingStart, end),
  )
  assert.ok(quarters.every(({ consultations, abroad }) => consultations === 0 && abroad.cumulative === 0))
})

alone('refuses what it does not understand in a German sentence, and makes nothing', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'lotse-report-')), 'centre')
  const refused: [string[], RegExp][] = [
    [['--to', '2022-02-30'], /^--to ist „2022-02-30“, muss aber ein Tag sein/],
    [['--bis', '2022-06-30'], /^Das wurde nicht verstanden: --bis 2022-06-30\nAufruf: npm run -s report/],
    [['2022-06-30'], /^Das wurde nicht verstanden: 2022-06-30/],
  ]
  const replies = await Promise.all(refused.map(([words]) => report(folder, ...words)))
  for (const [index, { status, stdout, stderr }] of replies.entries()) {
    assert.equal([status, stdout], [1, ''])
    assert.match(stderr, refused[index]?.[1] ?? '')
    assert.not.match(stderr, / at /)
  }
  assert.not.ok(existsSync(folder))
})

alone('says why no report can end on that day', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotse-report-'))
  const { status, stdout, stderr } = await report(folder, '--to', '2016-06-30', '--json')
  assert.equal([status, stdout], [1, ''])
  assert.is(stderr, 'Der Bericht kann nicht vor dem Tag enden, ab dem gezählt wird.\n')
})

alone.run()
