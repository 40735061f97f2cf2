import * as assert from 'uvu/assert'
import { chosenOf } from '../../src/package-batches/batch-rules.ts'
import { checkBatch } from '../../src/package-batches/checking.ts'
import type { Batch, BatchChecked } from '../../src/package-batches/contract.ts'
import { readModules } from '../../src/packages/modules.ts'
import { type Suggestion, suggestionsFor } from '../../src/packages/rules.ts'
import { nothingKnown } from '../../src/people/rules.ts'
import { bodyOf, openCase, restrict, send } from '../support/cases.ts'
import { newBatch, readBatch } from '../support/packages.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('what has to be said of booklets that nobody looks at')

const today = '2026-06-17'
const suggested = suggestionsFor(readModules(), nothingKnown, today)
const applying = suggested.filter(({ applies }) => applies === 'yes')

const check = (world: World, personIds: string[], by: Name = 'Anna') =>
  send(world, by, 'POST', '/package-batch-check', { payload: { personIds } })

test('names what is to be verified and left out, and what is printed past its day', () => {
  const [first, second, third] = applying
  if (!first || !second || !third) throw new Error('too few modules')
  const blocked: Suggestion = {
    ...first,
    module: { ...first.module, state: 'to be verified', validUntil: '2020-01-01' },
  }
  const past: Suggestion = { ...second, module: { ...second.module, validUntil: '2026-06-16' } }
  const lastDay: Suggestion = { ...third, module: { ...third.module, validUntil: today } }
  const { modules, remarks } = chosenOf([blocked, past, lastDay], today)
  assert.equal(
    modules.map(({ code }) => code),
    [second.module.code, third.module.code],
  )
  assert.equal(remarks, {
    modules: 2,
    unreviewed: 2,
    leftOut: [first.module.texts.de.title],
    expired: [second.module.texts.de.title],
  })
  const unknown = suggested.find(({ applies }) => applies === 'unknown')
  if (unknown) assert.is(chosenOf([unknown], today).remarks.modules, 0, 'what might apply is in no booklet')
})

test('is said before the batch is begun, person by person, and again in its result', async (world) => {
  const cases = [await openCase(world), await openCase(world, { familyName: 'Brückner' })]
  const ids = cases.map(({ client }) => client.id)
  const { rows } = bodyOf<BatchChecked>(await check(world, ids), 200)
  assert.equal(
    rows.map(({ personId }) => personId),
    ids,
  )
  for (const { modules, unreviewed, leftOut, expired } of rows) {
    assert.ok(modules > 0)
    assert.equal([unreviewed, leftOut, expired], [modules, [], []])
  }
  const years = await checkBatch(world.db, { personIds: ids }, { ...world.stampOf('Anna'), today: '2040-01-01' })
  assert.is(years.rows[0]?.expired.length, rows[0]?.modules)

  const wanted = newBatch(cases.slice(0, 1))
  bodyOf(await send(world, 'Anna', 'POST', '/package-batches', { payload: wanted }), 202)
  let batch: Batch = await readBatch(world, wanted.id)
  while (batch.state === 'running') {
    await new Promise((done) => setImmediate(done))
    batch = await readBatch(world, wanted.id)
  }
  const [made] = batch.packages
  assert.equal([made?.modules, made?.leftOut, made?.expired], [rows[0]?.modules, [], []])
})

test('is not said of somebody of whom one may not know, nor of too many', async (world) => {
  const hidden = await openCase(world)
  await restrict(world, hidden)
  assert.is((await check(world, [hidden.client.id], 'Bela')).statusCode, 404)
  assert.is((await check(world, [])).statusCode, 400)
  assert.is((await check(world, ['x'])).statusCode, 400)
})

test.run()
