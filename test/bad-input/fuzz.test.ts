import { sql } from 'drizzle-orm'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { writerOf } from '../../db/open.ts'
import { randomOf } from '../../db/seed/demo/random.ts'
import { commandLine } from '../../src/stamp.ts'
import { createUser } from '../../src/users/users.ts'
import { newUser } from '../support/users.ts'
import { inEmptyCentre } from '../support/valid-calls.ts'
import { inWorld } from '../support/world.ts'
import { ask, signedBy } from './asking.ts'
import { centresOf } from './centres.ts'
import { fuzz } from './fuzzing.ts'
import { draftOf, messageOf } from './messages.ts'
import { allowedTo } from './operations.ts'
import { brokenBy } from './promises.ts'
import { watchOver } from './watching.ts'
import { notWholeIn } from './wholeness.ts'

const test = suite('whatever is asked')

/** A batch is in the memory of the server that made it, and takes its time: test/package-batches/ asks these. */
const ofABatch = /\/package-batches\/:id/

test('succeeds where it is valid: every operation of the document has a call that does', async () => {
  const centres = await centresOf(1)
  try {
    for (const operation of await centres.operations()) {
      if (ofABatch.test(operation.route)) continue
      const kind = inEmptyCentre.includes(operation.route) ? 'empty' : 'staffed'
      const { world, all } = await centres.next(kind)
      const [anna] = all
      const [asker = 'nobody'] = allowedTo(operation, world)
      assert.ok(anna)
      const message = signedBy(messageOf(draftOf(operation, anna)), asker, world)
      const answer = await ask(world, message, randomOf(1))
      const how = `${operation.route} answers ${answer.status} ${answer.body}: a line in test/support/valid-calls.ts?`
      assert.ok(answer.status >= 200 && answer.status < 300, how)
      assert.is(brokenBy(answer, operation.method, operation), null, how)
      await world.dispose()
    }
  } finally {
    await centres.dispose()
  }
})

test('is refused with a code, or done and told: 1,000 bent requests leave nothing half done', async () => {
  const { requests, operations, codes, failures } = await fuzz({ requests: 1000, seed: 2026 })
  assert.equal(failures, [])
  assert.is(requests, 1000)
  const counted = Object.values(operations)
  assert.ok(counted.length > 60 && counted.every(({ succeeded, refused }) => succeeded + refused >= 5))
  // Enough gets through the shapes to reach the rules behind them, and enough succeeds to be looked at.
  assert.ok(Object.keys(codes).length > 20, JSON.stringify(codes))
  assert.ok(counted.reduce((sum, { succeeded }) => sum + succeeded, 0) > 150)
})

test.run()

const watched = inWorld('who looks on')

watched('sees every commit, and whether the audit tells of it', async ({ db, app }) => {
  const { look, missed } = await watchOver(db)
  assert.equal(await look(), { committed: false, told: false })
  const { connection } = writerOf(db)
  connection.exec("UPDATE settings SET centre_name = 'Anders'")
  assert.equal(await look(), { committed: true, told: false })
  await createUser(db, newUser(), app.stampFor(commandLine))
  assert.equal(await look(), { committed: true, told: true })
  connection.exec("BEGIN; UPDATE settings SET centre_name = 'Wieder anders'; ROLLBACK")
  assert.equal(await look(), { committed: false, told: false })
  assert.is(await missed(), false)
})

watched('sees what was done by half', async ({ db, folder }) => {
  assert.equal(notWholeIn(folder), [])
  const { connection } = writerOf(db)
  connection.exec('DELETE FROM user_roles WHERE user_id = (SELECT id FROM users LIMIT 1)')
  connection.exec("INSERT INTO client_names VALUES ('nobody', 'nobody')")
  connection.exec('PRAGMA foreign_keys = OFF')
  connection.exec("INSERT INTO user_roles (user_id, role) VALUES ('nobody', 'auditor')")
  assert.equal(
    notWholeIn(folder).map((sentence) => sentence.split(':')[0]),
    ['1 rows that point to nothing', 'a name of nobody', 'a user without a role'],
  )
  assert.is((await db.all(sql`select 1 from user_roles where user_id = 'nobody'`)).length, 1)
})

watched('sees an answer that breaks its word', () => {
  const problem = (more: object, status = 400) => ({
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ type: 'urn:lotse:problem:not_found', title: '', status, code: 'not_found', ...more }),
  })
  const said = (more: object, status?: number) => brokenBy(problem(more, status), 'POST', null)
  assert.is(said({}), null)
  assert.is(said({ current: { name: 'Geheimnis' } }), null)
  assert.is(said({}, 500), 'answers 500')
  assert.is(said({}, 302), 'answers 302')
  assert.is(said({ code: 'what' }), 'has no words for the code what')
  assert.is(said({ code: 'constructor' }), 'has no words for the code constructor')
  assert.is(said({ type: 'about:blank' }), 'is at odds with itself')
  assert.is(said({ message: 'x' }), 'tells more than a problem has: message')
  for (const title of ['Geheimnis', 'at run (x)', 'SQLITE_BUSY', '/srv/app.ts:3', 'select id from people']) {
    assert.is(said({ title }), 'tells what is nobody’s business', title)
  }
  assert.is(brokenBy({ status: 400, headers: {}, body: '' }, 'POST', null), 'answers 400 without a problem')
  assert.is(brokenBy({ status: 404, headers: {}, body: 'x' }, 'HEAD', null), 'answers a HEAD with a body')
})

watched.run()
