import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { entries, journeys } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { CaseFile, Entry, EntryPage } from '../../src/cases/contract.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import type { Journey } from '../../src/journeys/contract.ts'
import type { Report } from '../../src/reports/contract.ts'
import { bodyOf, closeCase, openCase, read, recordTalk, restrict, send } from '../support/cases.ts'
import { journey, journeysOf, readJourney, redate, startJourney, stepIn } from '../support/journeys.ts'
import type { Name } from '../support/template.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a journey on the timeline')

const told = async (world: World, caseId: string): Promise<Entry[]> =>
  (await read<EntryPage>(world, `/cases/${caseId}/entries?kind=journey`)).rows

const actsOf = async (world: World, caseId: string) =>
  (await told(world, caseId)).map((entry) => entry.journey?.act).reverse()

type Method = 'POST' | 'DELETE'

const change = (
  world: World,
  { version }: Journey,
  method: Method,
  path: string,
  payload?: object,
  by: Name = 'Anna',
) => send(world, by, method, path, { ...(payload && { payload }), ifMatch: version })

const changed = async (...asked: Parameters<typeof change>) => bodyOf<Journey>(await change(...asked), 200)

const begin = async (world: World, given: object = {}) => {
  const { id } = await openCase(world)
  return startJourney(world, id, { anchors: [{ code: 'agreement', day: '2026-12-03' }], ...given })
}

test('tells what was done to it: once each, by whom, with the words a reader needs', async (world) => {
  const { id: caseId } = await openCase(world)
  const payload = journey(world, { label: 'Amina', anchors: [{ code: 'agreement', day: '2026-12-03' }] })
  const start = () => send(world, 'Anna', 'POST', `/cases/${caseId}/journeys`, { payload })
  const begun = bodyOf<Journey>(await start(), 201)
  await start()
  world.clock.advance({ minutes: 1 })
  const step = { id: newId(), what: 'Zimmer ansehen', dueOn: '2026-12-07' }
  const added = bodyOf<Journey>(
    await send(world, 'Anna', 'POST', `/journeys/${begun.id}/steps`, { payload: step }),
    201,
  )
  await send(world, 'Anna', 'POST', `/journeys/${begun.id}/steps`, { payload: step })
  const other = { payload: { ...step, what: 'Zimmer mieten' } }
  assert.is((await send(world, 'Anna', 'POST', `/journeys/${begun.id}/steps`, other)).statusCode, 409)
  world.clock.advance({ minutes: 1 })
  const skipping = `/journey-steps/${stepIn(begun, 'Gebühr').id}/skipping`
  const skipped = await changed(world, added, 'POST', skipping, { reason: 'Zahlt die Kammer' }, 'Karla')
  await change(world, added, 'POST', skipping, { reason: 'Zahlt die Kammer' }, 'Karla')
  world.clock.advance({ minutes: 1 })
  const moved = await redate(world, skipped, { anchors: [{ code: 'agreement', day: '2026-12-17' }] })
  world.clock.advance({ minutes: 1 })
  const ending = { ending: 'cancelled' }
  await changed(world, moved, 'POST', `/journeys/${begun.id}/ending`, ending)
  await change(world, moved, 'POST', `/journeys/${begun.id}/ending`, ending)

  const acts = (await told(world, caseId)).reverse()
  assert.equal(
    acts.map(({ journey: done, recordedBy, note }) => [done?.act, recordedBy, note]),
    [
      ['started', 'Anna', null],
      ['step_added', 'Anna', null],
      ['step_skipped', 'Karla', 'Zahlt die Kammer'],
      ['redated', 'Anna', null],
      ['cancelled', 'Anna', null],
    ],
  )
  const [first, second, third, fourth] = acts.map((entry) => entry.journey)
  assert.is(first?.label, 'Amina')
  assert.is(second?.step?.german, 'Zimmer ansehen')
  assert.is(third?.step?.german, 'Gebühr von 411 € bezahlen')
  assert.equal(
    fourth?.days.map(({ title, day }) => [title?.german, day]),
    [['Vereinbarung mit der Ausländerbehörde', '2026-12-17']],
  )
  assert.ok((fourth?.moved ?? 0) > 1)
  assert.ok(acts.every(({ mayChange, happenedOn }) => !mayChange && happenedOn === world.clock.today))
})

test('is work on the case, and counts as nothing', async (world) => {
  const heldOn = addDays(world.clock.today, -3)
  const { id: caseId } = await openCase(world, { on: heldOn })
  await recordTalk(world, caseId, { heldOn })
  const figures = () => read<Report>(world, `/report?to=${world.clock.today}`, 'Karla')
  const before = await figures()
  const begun = await startJourney(world, caseId)
  const after = await read<CaseFile>(world, `/cases/${caseId}`)
  assert.equal([after.counts.journey, after.counts.consultation], [1, 1])
  assert.is(after.lastEntryOn, world.clock.today)
  assert.equal(await figures(), before)
  await change(world, begun, 'DELETE', `/journeys/${begun.id}`)
  const { counts, lastEntryOn } = await read<CaseFile>(world, `/cases/${caseId}`)
  assert.equal([counts.journey, lastEntryOn], [0, heldOn])
})

test('tells of nothing that was taken back on the day it was done, and later of both', async (world) => {
  const begun = await begin(world)
  const { caseId } = begun
  const [skipping, ending] = [`/journey-steps/${stepIn(begun, 'Gebühr').id}/skipping`, `/journeys/${begun.id}/ending`]
  const skipped = await changed(world, begun, 'POST', skipping, { reason: 'Versehen' })
  const other = `/journey-steps/${stepIn(begun, 'Vollmacht').id}/skipping`
  const both = await changed(world, skipped, 'POST', other, { reason: 'Liegt vor' })
  const back = await changed(world, both, 'DELETE', skipping)
  const moved = await redate(world, back, { anchors: [{ code: 'agreement', day: '2026-12-17' }] })
  const unmoved = await redate(world, moved, { anchors: [{ code: 'agreement', day: '2026-12-03' }] })
  const ended = await changed(world, unmoved, 'POST', ending, { ending: 'cancelled' })
  const running = await changed(world, ended, 'DELETE', ending)
  assert.equal(await actsOf(world, caseId), ['started', 'step_skipped'])

  const endedAgain = await changed(world, running, 'POST', ending, { ending: 'completed' })
  const yesterday = { happenedOn: addDays(world.clock.today, -1) }
  await transaction(world.db, async (tx) => {
    await tx.update(entries).set(yesterday).where(eq(entries.kind, 'journey'))
  })
  const goesOn = await changed(world, endedAgain, 'DELETE', ending)
  await changed(world, goesOn, 'DELETE', other)
  assert.equal(await actsOf(world, caseId), ['started', 'step_skipped', 'completed', 'resumed', 'step_resumed'])
})

test('is gone with its start, as long as nothing of it is done', async (world) => {
  const { id: caseId } = await openCase(world)
  const begun = await startJourney(world, caseId)
  const path = `/journeys/${begun.id}`
  assert.is((await change(world, begun, 'DELETE', path, undefined, 'Bela')).statusCode, 403)
  assert.is((await change(world, { ...begun, version: 2 }, 'DELETE', path)).statusCode, 412)
  assert.is((await change(world, begun, 'DELETE', path)).statusCode, 204)
  assert.is((await change(world, begun, 'DELETE', path)).statusCode, 204, 'sent again')
  assert.equal(await journeysOf(world, caseId), [])
  assert.equal(await told(world, caseId), [])
  assert.equal((await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows, [])
  assert.is((await send(world, 'Anna', 'GET', path)).statusCode, 404)
  const skipping = `/journey-steps/${begun.steps[0]?.id}/skipping`
  assert.is((await change(world, begun, 'POST', skipping, { reason: 'x' })).statusCode, 404)

  const third = await startJourney(world, caseId)
  const skip = `/journey-steps/${stepIn(third, 'Gebühr').id}/skipping`
  const skipped = await changed(world, third, 'POST', skip, { reason: 'Versehen' })
  assert.is((await change(world, skipped, 'DELETE', `/journeys/${third.id}`)).statusCode, 204)
  assert.equal(await told(world, caseId), [], 'nothing is told of what never began')

  const other = await startJourney(world, caseId)
  await send(world, 'Anna', 'POST', `/follow-ups/${stepIn(other, 'Gebühr').followUp?.id}/completion`)
  const refused = await change(world, other, 'DELETE', `/journeys/${other.id}`)
  assert.equal([refused.statusCode, refused.json().code], [422, 'journey_under_way'])
  await closeCase(world, caseId)
  assert.is((await change(world, other, 'DELETE', `/journeys/${other.id}`)).json().code, 'case_closed')
})

test('is told to nobody who may not know of the case', async (world) => {
  const caseFile = await openCase(world, { by: 'Karla' })
  const begun = await startJourney(world, caseFile.id, {}, 'Karla')
  const [entry] = await told(world, caseFile.id)
  await restrict(world, caseFile, [], 'Karla')
  for (const path of [`/cases/${caseFile.id}/entries?kind=journey`, `/entries/${entry?.id}`])
    assert.is((await send(world, 'Anna', 'GET', path)).statusCode, 404, path)
  assert.is((await change(world, begun, 'DELETE', `/journeys/${begun.id}`)).statusCode, 404)
})

test('lets a case run thirty at once, and begin two hundred', async (world) => {
  const { id: caseId } = await openCase(world)
  const kind = { template: 'old', templateVersion: 1, german: 'Alt', english: 'Old', createdAt: new Date(0) }
  const insert = (count: number, ended: object) =>
    transaction(world.db, async (tx) => {
      const rows = Array.from({ length: count }, () => ({ id: newId(), caseId, ...kind, ...ended }))
      await tx.insert(journeys).values(rows)
    })
  await insert(29, {})
  const last = await startJourney(world, caseId)
  const start = () => send(world, 'Anna', 'POST', `/cases/${caseId}/journeys`, { payload: journey(world) })
  const refused = async () => (await start()).json().code
  assert.is(await refused(), 'journeys_full')
  const ended = await changed(world, last, 'POST', `/journeys/${last.id}/ending`, { ending: 'cancelled' })
  await startJourney(world, caseId)
  const resumed = await change(world, ended, 'DELETE', `/journeys/${last.id}/ending`)
  assert.equal([resumed.statusCode, resumed.json().code], [422, 'journeys_full'])
  const { id: otherId } = await openCase(world)
  await transaction(world.db, async (tx) => {
    const rows = Array.from({ length: 200 }, () => ({ id: newId(), ...kind, caseId: otherId }))
    await tx
      .insert(journeys)
      .values(rows.map((row) => ({ ...row, ending: 'cancelled' as const, endedAt: new Date(0) })))
  })
  const tooMany = await send(world, 'Anna', 'POST', `/cases/${otherId}/journeys`, { payload: journey(world) })
  assert.is(tooMany.json().code, 'journeys_too_many')
})

test('takes nothing that is named twice', async (world) => {
  const begun = await begin(world)
  const agreement = ['2026-12-17', '2026-12-18'].map((day) => ({ code: 'agreement', day }))
  const stepId = stepIn(begun, 'Gebühr').id
  const steps = ['2026-12-17', '2026-12-18'].map((dueOn) => ({ stepId, dueOn }))
  const answers = [true, false].map((applies) => ({ step: 'receipt', applies }))
  const refusedFor = async (path: string, payload: object) => {
    const reply = await change(world, begun, 'POST', path, payload)
    return [reply.statusCode, reply.json().code]
  }
  for (const path of [`/journeys/${begun.id}/redating-preview`, `/journeys/${begun.id}/redating`]) {
    const moves = path.endsWith('redating') ? { moves: [] } : {}
    assert.equal(await refusedFor(path, { anchors: agreement, steps: [], ...moves }), [422, 'anchor_twice'])
    assert.equal(await refusedFor(path, { anchors: [], steps, ...moves }), [422, 'step_twice'])
  }
  const start = `/cases/${begun.caseId}/journeys`
  assert.equal(await refusedFor(start, journey(world, { anchors: agreement })), [422, 'anchor_twice'])
  assert.equal(await refusedFor(start, journey(world, { answers })), [422, 'step_twice'])
  assert.equal(await readJourney(world, begun.id), begun)
})

test('lets one of two who skip a step for other reasons through, and shows the other theirs', async (world) => {
  const begun = await begin(world)
  const path = `/journey-steps/${stepIn(begun, 'Gebühr').id}/skipping`
  const reasons = ['Zahlt die Kammer', 'Schon bezahlt']
  const replies = await Promise.all(reasons.map((reason) => change(world, begun, 'POST', path, { reason })))
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [200, 412],
  )
  const theirs = replies[1]?.json<{ current: Journey }>().current as Journey
  assert.is(stepIn(theirs, 'Gebühr').skipReason, 'Zahlt die Kammer')
  assert.is((await change(world, theirs, 'POST', path, { reason: 'Schon bezahlt' })).json().code, 'step_not_open')
  assert.equal(await actsOf(world, begun.caseId), ['started', 'step_skipped'])
})

test('takes a step up again where the plan has it by now, and where somebody put it by hand', async (world) => {
  const begun = await begin(world)
  const fee = stepIn(begun, 'Gebühr')
  const path = `/journey-steps/${fee.id}/skipping`
  const later = [{ code: 'agreement', day: '2026-12-17' }]
  const skipped = await changed(world, begun, 'POST', path, { reason: 'Zahlt die Kammer' })
  const moved = await redate(world, skipped, { anchors: later })
  const open = await changed(world, moved, 'DELETE', path)
  assert.equal([stepIn(open, 'Gebühr').dueOn, open.moves], ['2026-12-17', []])

  const byHand = await redate(world, open, { steps: [{ stepId: fee.id, dueOn: '2026-12-21' }] })
  const again = await changed(world, byHand, 'POST', path, { reason: 'Zahlt die Kammer' })
  const back = await redate(world, again, { anchors: [{ code: 'agreement', day: '2026-12-10' }] })
  const asItWas = await changed(world, back, 'DELETE', path)
  assert.equal([stepIn(asItWas, 'Gebühr').dueOn, asItWas.moves], ['2026-12-21', []])
})

test('says what a step that is opened again has missed', async (world) => {
  const begun = await begin(world)
  const { followUp } = stepIn(begun, 'Gebühr')
  await send(world, 'Anna', 'POST', `/follow-ups/${followUp?.id}/completion`)
  const moved = await redate(world, begun, { anchors: [{ code: 'agreement', day: '2026-12-17' }] })
  await send(world, 'Anna', 'DELETE', `/follow-ups/${followUp?.id}/completion`)
  const { moves } = await readJourney(world, moved.id)
  assert.equal(moves, [{ stepId: stepIn(begun, 'Gebühr').id, from: '2026-12-03', to: '2026-12-17' }])
})

test.run()
