import * as assert from 'uvu/assert'
import { writerOf } from '../../db/open.ts'
import { openCase, read, recordTalk } from '../support/cases.ts'
import { preparedDuring, statementsDuring } from '../support/statements.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('what a request asks of the database')

/** Once before, for what every request asks is built at its first. */
const askedBy = async (world: World, address: string) => {
  await read(world, address)
  const asked = await statementsDuring(world.db, () => read(world, address))
  const built = await preparedDuring(world.db, () => read(world, address))
  return { asked: asked.length, built: built.length }
}

test('is bounded, and of a case nothing is built a second time', async (world) => {
  const { id } = await openCase(world)
  await recordTalk(world, id)
  // The session with its user and roles, then the case: itself, its client, countries, homes, other cases, counts.
  assert.equal(await askedBy(world, `/cases/${id}`), { asked: 7, built: 0 })
  // The session, the case, a page of entries, their topics.
  assert.equal(await askedBy(world, `/cases/${id}/entries`), { asked: 4, built: 0 })
})

test('is as much for a list of cases, whose walk alone is built for what it is narrowed by', async (world) => {
  await openCase(world)
  // The session, the walk, the rows, their topics.
  assert.equal(await askedBy(world, '/cases?status=open'), { asked: 4, built: 1 })
})

test('is bounded for a talk that is recorded', async (world) => {
  const { id } = await openCase(world)
  await recordTalk(world, id)
  const { tx } = writerOf(world.db)
  const statements = await statementsDuring(tx, () => recordTalk(world, id))
  // Session, creation (known? id taken? noted), case, entry, talk, the case's last day, audit, and what was recorded.
  assert.is(statements.length, 12)
})

test.run()
