import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, counsellors } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { CaseFile, Entry } from '../../src/cases/contract.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import { correctOutcome } from '../../src/outcomes/outcomes.ts'
import type { Today } from '../../src/today/contract.ts'
import { bodyOf, catalogueIds, closeCase, openCase, read, restrict, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { outcome, recordOutcome } from '../support/outcomes.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('asking after twelve months')

const openOn = async (world: World, caseId: string) =>
  (await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows

const movedOn = (world: World, caseId: string, happenedOn: string) =>
  recordOutcome(world, caseId, { kind: 'moved', happenedOn, evidence: 'Anmeldung gesehen', askWhetherStayed: true })

const stayedOn = (world: World, caseId: string, happenedOn: string) =>
  send(world, 'Anna', 'POST', `/cases/${caseId}/outcomes`, {
    payload: outcome(world, { kind: 'stayed', happenedOn, evidence: 'Telefonat' }),
  })

test('is the lead’s, a year after the move, without a reminder; and nobody’s where nobody wants it', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await recordOutcome(world, id, { kind: 'moved', happenedOn: '2026-06-10' })
  assert.equal(await openOn(world, id), [])
  await movedOn(world, id, '2026-06-10')
  const [question, ...others] = await openOn(world, id)
  assert.equal(others, [])
  assert.equal(
    [question?.dueOn, question?.owner.id, question?.reminder, question?.asksWhetherStayed],
    ['2027-06-10', world.staff.Anna.counsellorId, null, true],
  )
})

test('of a move long ago is due today, never before', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await movedOn(world, id, '2024-01-31')
  assert.equal(
    (await openOn(world, id)).map(({ dueOn }) => dueOn),
    [world.clock.today],
  )
})

test('is answered on a closed case, which stays closed: the question is done', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await movedOn(world, id, '2025-06-17')
  await closeCase(world, id, '2026-06-05')
  assert.is((await read<Today>(world, '/today')).followUps.rows[0]?.asksWhetherStayed, true)
  const stayed = bodyOf<Entry>(await stayedOn(world, id, '2026-06-17'), 201)
  assert.equal(await openOn(world, id), [])
  assert.is((await read<CaseFile>(world, `/cases/${id}`)).closedOn, '2026-06-05')

  await send(world, 'Anna', 'POST', `/entries/${stayed.id}/removal`, { ifMatch: 1 })
  assert.is((await openOn(world, id)).length, 1, 'taken back, it is to be asked again')
  await send(world, 'Anna', 'DELETE', `/entries/${stayed.id}/removal`)
  assert.equal(await openOn(world, id), [])
})

test('is done without an answer on a closed case too, and can be opened again', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  await movedOn(world, id, '2025-06-17')
  await closeCase(world, id, '2026-06-05')
  const [question] = await openOn(world, id)
  bodyOf(await send(world, 'Anna', 'POST', `/follow-ups/${question?.id}/completion`), 200)
  assert.equal(await openOn(world, id), [])
  bodyOf(await send(world, 'Anna', 'DELETE', `/follow-ups/${question?.id}/completion`), 200)
  assert.is((await openOn(world, id)).length, 1)
})

test('nobody stayed who has not moved, or not for twelve months', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  assert.equal((await stayedOn(world, id, '2026-06-17')).json().code, 'stayed_without_moving')
  const moved = await movedOn(world, id, '2025-06-18')
  assert.equal((await stayedOn(world, id, '2026-06-17')).json().code, 'stayed_too_early')
  await send(world, 'Anna', 'PATCH', `/outcomes/${moved.id}`, { payload: { happenedOn: '2025-06-17' }, ifMatch: 1 })
  bodyOf(await stayedOn(world, id, '2026-06-17'), 201)
})

test('of a move said to be long ago goes to its own day once that is put right', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const moved = await movedOn(world, id, '2024-06-10')
  const laterOn = { ...world.stampOf('Anna'), today: '2026-06-20' }
  await correctOutcome(world.db, moved.id, 1, { evidence: 'Meldeschein' }, laterOn)
  assert.is((await openOn(world, id))[0]?.dueOn, '2026-06-17', 'another day alone moves it')
  await correctOutcome(world.db, moved.id, 2, { happenedOn: '2026-06-10' }, laterOn)
  const [question] = await openOn(world, id)
  assert.is(question?.dueOn, '2027-06-10')
  await send(world, 'Anna', 'PATCH', `/follow-ups/${question?.id}`, {
    payload: { dueOn: '2027-08-01' },
    ifMatch: question?.version ?? 0,
  })
  await send(world, 'Anna', 'PATCH', `/outcomes/${moved.id}`, { payload: { happenedOn: '2026-06-11' }, ifMatch: 3 })
  assert.is((await openOn(world, id))[0]?.dueOn, '2027-08-01', 'moved by hand, it stays')
})

test('once removed by hand stays so, whatever becomes of the move; the one due first is answered', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const [later, moved] = [await movedOn(world, id, '2025-06-17'), await movedOn(world, id, '2025-06-16')]
  const [first, second] = await openOn(world, id)
  assert.equal([first?.dueOn, second?.dueOn], ['2026-06-17', '2026-06-17'], 'the one was due yesterday')
  await send(world, 'Anna', 'POST', `/follow-ups/${second?.id}/removal`, { ifMatch: 1 })
  world.clock.advance({ minutes: 1 })
  for (const one of [later, moved]) await send(world, 'Anna', 'POST', `/entries/${one.id}/removal`, { ifMatch: 1 })
  assert.equal(await openOn(world, id), [])
  for (const one of [later, moved]) await send(world, 'Anna', 'DELETE', `/entries/${one.id}/removal`)
  assert.equal(
    (await openOn(world, id)).map((one) => one.id),
    [first?.id],
  )
  bodyOf(await stayedOn(world, id, '2026-06-17'), 201)
  assert.equal(await openOn(world, id), [])
})

test('of whoever has left is whoever’s who says it', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const leadId = newId()
  await transaction(world.db, async (tx) => {
    await tx.insert(counsellors).values({ id: leadId, name: 'K. Reuther', state: 'unconfirmed' })
    await tx.update(caseFiles).set({ leadId }).where(eq(caseFiles.id, id))
  })
  await recordOutcome(world, id, { kind: 'moved', happenedOn: '2026-06-10', askWhetherStayed: true }, 'Bela')
  assert.is((await openOn(world, id))[0]?.owner.id, world.staff.Bela.counsellorId)
})

test('nobody takes back the move, or says another day, of whom it is said that they stayed', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const moved = await recordOutcome(world, id, { kind: 'moved', happenedOn: '2025-06-01' })
  const stayed = bodyOf<Entry>(await stayedOn(world, id, '2026-06-02'), 201)
  const codeOf = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, more: object = {}) => {
    const reply = await send(world, 'Anna', method, path, more)
    return reply.statusCode === 200 ? 200 : reply.json().code
  }
  await writesNothing(world.db, async () => {
    assert.is(await codeOf('POST', `/entries/${moved.id}/removal`, { ifMatch: 1 }), 'stayed_stands')
    const payload = { happenedOn: '2025-06-03' }
    assert.is(await codeOf('PATCH', `/outcomes/${moved.id}`, { payload, ifMatch: 1 }), 'stayed_stands')
  })
  assert.is(await codeOf('PATCH', `/outcomes/${moved.id}`, { payload: { happenedOn: '2025-06-02' }, ifMatch: 1 }), 200)
  const early = { payload: { happenedOn: '2026-06-01' }, ifMatch: 1 }
  assert.is(await codeOf('PATCH', `/outcomes/${stayed.id}`, early), 'stayed_too_early')
  assert.is(await codeOf('POST', `/entries/${stayed.id}/removal`, { ifMatch: 1 }), 200)
  assert.is(await codeOf('POST', `/entries/${moved.id}/removal`, { ifMatch: 2 }), 200)
  assert.is(await codeOf('DELETE', `/entries/${stayed.id}/removal`), 'stayed_without_moving')
})

test('goes with the move: on another day, taken back, brought back', async (world) => {
  const { id } = await openCase(world, { on: '2026-06-01' })
  const moved = await movedOn(world, id, '2026-06-10')
  await send(world, 'Anna', 'PATCH', `/outcomes/${moved.id}`, { payload: { happenedOn: '2026-05-31' }, ifMatch: 1 })
  assert.equal(
    (await openOn(world, id)).map(({ dueOn }) => dueOn),
    ['2027-05-31'],
  )
  await send(world, 'Anna', 'POST', `/entries/${moved.id}/removal`, { ifMatch: 2 })
  assert.equal(await openOn(world, id), [])
  await send(world, 'Anna', 'DELETE', `/entries/${moved.id}/removal`)
  assert.is((await openOn(world, id)).length, 1)
})

test('comes with the closing, and is hidden with the case', async (world) => {
  const caseFile = await openCase(world, { on: '2026-06-01' })
  const { goal_reached: reasonId } = await catalogueIds(world, 'closingReasons')
  const moved = outcome(world, { kind: 'moved', happenedOn: '2025-06-01', askWhetherStayed: true })
  const stayed = outcome(world, { kind: 'stayed', happenedOn: '2026-06-05' })
  const payload = { closedOn: '2026-06-16', reasonId, outcomes: [stayed, moved] }
  const closed = await send(world, 'Anna', 'POST', `/cases/${caseFile.id}/closing`, { payload })
  assert.is(bodyOf<CaseFile>(closed, 200).counts.outcome, 2)
  assert.equal(await openOn(world, caseFile.id), [], 'answered in the same act')
  const other = await openCase(world)
  await movedOn(world, other.id, '2025-01-01')
  await restrict(world, other)
  assert.is((await read<Today>(world, '/today', 'Bela')).followUps.count, 0)
})

test.run()
