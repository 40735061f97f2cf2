import Database from 'better-sqlite3'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import { openCase, recordTalk, send } from '../support/cases.ts'
import { statementsDuring } from '../support/statements.ts'
import { inWorld, type World } from '../support/world.ts'
import { figuresOf, reportTo } from './sample.ts'

const test = inWorld('a report asked for again')

const readsTalks = async (world: World, to?: string) => {
  const statements = await statementsDuring(world.db, () => reportTo(world, to))
  return statements.some((statement) => /from entries as talks/.test(statement))
}

test('is not counted again while nothing was written, and is the same', async (world) => {
  const { id } = await openCase(world, { on: '2022-05-01' })
  await recordTalk(world, id, { heldOn: '2022-05-01' })
  const first = await reportTo(world)
  assert.not(await readsTalks(world))
  assert.equal(await reportTo(world), first)
  assert.ok(await readsTalks(world, '2022-06-30'), 'another day is another report')
  assert.equal(await reportTo(world), first)
})

test('is counted again after whatever was written, by this process or another', async (world) => {
  const { id } = await openCase(world, { on: '2022-05-01' })
  const consultations = async () => (await figuresOf(world, '2022-Q2')).consultations
  assert.is(await consultations(), 0)
  const entry = await recordTalk(world, id, { heldOn: '2022-05-01' })
  assert.is(await consultations(), 1)
  await send(world, 'Anna', 'POST', `/entries/${entry.id}/removal`, { ifMatch: 1 })
  assert.is(await consultations(), 0)
  await send(world, 'Anna', 'DELETE', `/entries/${entry.id}/removal`)
  assert.is(await consultations(), 1)

  const elsewhere = new Database(databaseFile(world.folder))
  elsewhere.exec("update settings set founded_on = '2022-05-02'")
  elsewhere.close()
  assert.is(await consultations(), 0)
})

test('is refused again where it was refused', async (world) => {
  await reportTo(world)
  for (let times = 0; times < 2; times += 1) {
    const reply = await send(world, 'Karla', 'GET', '/report?to=2010-01-01')
    assert.equal([reply.statusCode, reply.json().code], [422, 'report_before_counting_start'])
  }
})

test.run()
