import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import { addDays } from '../../src/calendar/rules.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import type { Journey } from '../../src/journeys/contract.ts'
import { bodyOf, closeCase, openCase, read, send } from '../support/cases.ts'
import { readJourney, redate, redatingFor, startJourney, stepIn } from '../support/journeys.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('a journey under way')

const followUpsOf = async (world: World, caseId: string) =>
  (await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows

const dueIn = (journey: Journey, title: string) => stepIn(journey, title).dueOn

/** With its recognition, on an agreement of 3 December 2026. */
const begin = async (world: World, given: object = {}): Promise<Journey> => {
  const { id } = await openCase(world)
  return startJourney(world, id, {
    anchors: [{ code: 'agreement', day: '2026-12-03' }],
    answers: [{ step: 'receipt', applies: true }],
    ...given,
  })
}

const change = (world: World, { version }: Journey, method: 'POST' | 'DELETE', path: string, payload?: object) =>
  send(world, 'Anna', method, path, { ...(payload && { payload }), ifMatch: version })

test('moves along what hangs on a day, and shows from where to where before it does', async (world) => {
  const begun = await begin(world)
  assert.is(dueIn(begun, 'Entscheidung über die Gleichwertigkeit'), '2027-02-24')
  const wish = { anchors: [{ code: 'recognition-complete', day: '2027-01-29' }] }
  const { moves } = await redatingFor(world, begun.id, wish)
  const moved = moves.map(({ stepId, from, to }) => {
    const { title } = begun.steps.find(({ id }) => id === stepId) ?? {}
    return [title?.german.slice(0, 12), from, to]
  })
  assert.equal(moved.slice(0, 2), [
    ['Entscheidung', '2027-02-24', '2027-03-30'],
    ['Ausländerbeh', '2027-03-01', '2027-04-02'],
  ])
  assert.equal(await readJourney(world, begun.id), begun, 'only shown so far')

  const after = await redate(world, begun, wish)
  assert.is(dueIn(after, 'Entscheidung über die Gleichwertigkeit'), '2027-03-30', 'Easter Monday is the 29th')
  assert.is(dueIn(after, 'Eingangsbestätigung'), dueIn(begun, 'Eingangsbestätigung'), 'nothing hangs backwards')
  assert.equal(after.moves, [])
  assert.is(after.version, 2)
  const [kept] = await world.db.select().from(audit).where(eq(audit.action, 'journey.redated'))
  assert.equal(kept?.changes, { 'recognition-complete': { from: null, to: '2027-01-29' } })
})

test('is put back by recording the day as it was', async (world) => {
  const begun = await begin(world)
  const moved = await redate(world, begun, { anchors: [{ code: 'agreement', day: '2026-12-17' }] })
  const back = await redate(world, moved, { anchors: [{ code: 'agreement', day: '2026-12-03' }] })
  assert.equal(
    back.steps.map(({ dueOn }) => dueOn),
    begun.steps.map(({ dueOn }) => dueOn),
  )
})

test('does nothing where other steps would follow than were shown', async (world) => {
  const begun = await begin(world)
  const payload = await redatingFor(world, begun.id, { anchors: [{ code: 'agreement', day: '2026-12-17' }] })
  const fee = stepIn(begun, 'Gebühr').followUp
  await send(world, 'Anna', 'POST', `/follow-ups/${fee?.id}/completion`)
  const reply = await change(world, begun, 'POST', `/journeys/${begun.id}/redating`, payload)
  assert.equal([reply.statusCode, reply.json().code], [409, 'journey_moves_otherwise'])
})

test('lets one of two who move it at once through, and shows the other what is there now', async (world) => {
  const begun = await begin(world)
  const path = `/journeys/${begun.id}/redating`
  const payloads = [
    await redatingFor(world, begun.id, { anchors: [{ code: 'agreement', day: '2026-12-17' }] }),
    await redatingFor(world, begun.id, { anchors: [{ code: 'agreement', day: '2026-12-10' }] }),
  ]
  const replies = await Promise.all(payloads.map((payload) => change(world, begun, 'POST', path, payload)))
  assert.equal(
    replies.map(({ statusCode }) => statusCode),
    [200, 412],
  )
  assert.is(replies[1]?.json().current.version, 2)
  // The same once more after a lost answer: it is done already.
  assert.is((await change(world, begun, 'POST', path, payloads[0])).statusCode, 200)
  assert.is((await send(world, 'Anna', 'POST', path, { payload: payloads[0] ?? {} })).statusCode, 428)
})

test('keeps a step where somebody put it, beside the day the law has for it', async (world) => {
  const begun = await begin(world)
  const receipt = stepIn(begun, 'Eingangsbestätigung')
  assert.is(receipt.dueOn, '2026-12-24')
  const edited = { payload: { dueOn: '2026-12-21' }, ifMatch: receipt.followUp?.version ?? 0 }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${receipt.followUp?.id}`, edited), 200)
  const now = stepIn(await readJourney(world, begun.id), 'Eingangsbestätigung')
  assert.equal([now.dueOn, now.lawfulOn], ['2026-12-21', '2026-12-24'])
  const later = await redate(world, begun, { anchors: [{ code: 'recognition-received', day: '2027-01-11' }] })
  assert.equal(
    [dueIn(later, 'Eingangsbestätigung'), stepIn(later, 'Eingangsbestätigung').lawfulOn],
    ['2026-12-21', '2027-01-25'],
  )
})

test('moves no step by hand to a day that is over', async (world) => {
  const begun = await begin(world)
  const { id: stepId } = stepIn(begun, 'Gebühr')
  const steps = [{ stepId, dueOn: addDays(world.clock.today, -1) }]
  const reply = await send(world, 'Anna', 'POST', `/journeys/${begun.id}/redating-preview`, {
    payload: { anchors: [], steps },
  })
  assert.equal([reply.statusCode, reply.json().code], [422, 'due_in_past'])
})

test('moves no appointment to a time the clocks skip that night', async (world) => {
  const begun = await begin(world)
  const fee = stepIn(begun, 'Gebühr')
  const appointment = { begins: '02:30', ends: '03:30', place: null, channelId: null }
  const edited = { payload: { appointment }, ifMatch: fee.followUp?.version ?? 0 }
  bodyOf(await send(world, 'Anna', 'PATCH', `/follow-ups/${fee.followUp?.id}`, edited), 200)
  const payload = await redatingFor(world, begun.id, { steps: [{ stepId: fee.id, dueOn: '2027-03-28' }] })
  const reply = await change(world, begun, 'POST', `/journeys/${begun.id}/redating`, payload)
  assert.equal([reply.statusCode, reply.json().code], [422, 'time_skipped'])
  assert.is(dueIn(await readJourney(world, begun.id), 'Gebühr'), '2026-12-03')
})

test('brings along what hangs on a step that is moved by hand', async (world) => {
  const begun = await begin(world, { answers: [{ step: 'consent', applies: true }] })
  const consent = stepIn(begun, 'Zustimmung')
  const wish = { steps: [{ stepId: consent.id, dueOn: '2027-06-01' }] }
  const after = await redate(world, begun, wish)
  assert.is(dueIn(after, 'Zustimmung'), '2027-06-01')
  assert.is(dueIn(after, 'Vorabzustimmung'), '2027-06-08')
})

test('offers to move what hangs on a step that was done on another day', async (world) => {
  const begun = await begin(world, { answers: [{ step: 'consent', applies: true }] })
  const consent = stepIn(begun, 'Zustimmung')
  await send(world, 'Anna', 'POST', `/follow-ups/${consent.followUp?.id}/completion`)
  const done = await readJourney(world, begun.id)
  const { id, dueOn } = stepIn(done, 'Vorabzustimmung')
  assert.equal(
    done.moves.find(({ stepId }) => stepId === id),
    { stepId: id, from: dueOn, to: addDays(world.clock.today, 7) },
  )
  assert.is(done.done, 1)
  const after = await redate(world, done, {})
  assert.is(dueIn(after, 'Vorabzustimmung'), addDays(world.clock.today, 7))
  assert.equal(after.moves, [])
})

test('makes a follow-up of a step as soon as its day is known, and takes it off where it is not any more', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'abroad' })
  const begun = await startJourney(world, id, { template: 'skilled-worker-third-country', anchors: [] })
  const after = await redate(world, begun, { anchors: [{ code: 'entry', day: '2027-01-11' }] })
  const asked = (await followUpsOf(world, id)).map(({ what, dueOn }) => `${dueOn} ${what}`)
  assert.ok(asked.includes('2027-01-25 Wohnung bei der Meldebehörde anmelden'), asked.join('\n'))
  const back = await redate(world, after, { anchors: [{ code: 'entry', day: null }] })
  assert.is(stepIn(back, 'Wohnung bei der').standing, 'waiting')
  assert.equal(await followUpsOf(world, id), [])
  const again = await redate(world, back, { anchors: [{ code: 'entry', day: '2027-01-11' }] })
  assert.is(dueIn(again, 'Wohnung bei der'), '2027-01-25')
})

test('skips a step with a reason, and takes it up again on its day', async (world) => {
  const begun = await begin(world)
  const fee = stepIn(begun, 'Gebühr')
  const path = `/journey-steps/${fee.id}/skipping`
  const skipped = bodyOf<Journey>(await change(world, begun, 'POST', path, { reason: 'Zahlt die Kammer' }), 200)
  assert.equal(
    [stepIn(skipped, 'Gebühr').standing, stepIn(skipped, 'Gebühr').skipReason],
    ['skipped', 'Zahlt die Kammer'],
  )
  assert.is(skipped.total, begun.total - 1)
  assert.not.ok((await followUpsOf(world, begun.caseId)).some(({ what }) => what.startsWith('Gebühr')))
  assert.is((await change(world, begun, 'POST', path, { reason: 'Zahlt die Kammer' })).statusCode, 200, 'sent again')
  const resumed = bodyOf<Journey>(await change(world, skipped, 'DELETE', path), 200)
  assert.equal([stepIn(resumed, 'Gebühr').standing, dueIn(resumed, 'Gebühr')], ['open', '2026-12-03'])
  assert.is((await change(world, begun, 'POST', path, { reason: 'x' })).statusCode, 412)
  assert.is((await change(world, resumed, 'POST', path, { reason: ' ' })).statusCode, 400)
})

test('knows a step whose follow-up was removed elsewhere, and takes it up again', async (world) => {
  const begun = await begin(world)
  const fee = stepIn(begun, 'Gebühr')
  await send(world, 'Anna', 'POST', `/follow-ups/${fee.followUp?.id}/removal`, { ifMatch: 1 })
  const now = await readJourney(world, begun.id)
  assert.is(stepIn(now, 'Gebühr').standing, 'removed')
  const resumed = bodyOf<Journey>(await change(world, now, 'DELETE', `/journey-steps/${fee.id}/skipping`), 200)
  assert.is(stepIn(resumed, 'Gebühr').standing, 'open')
})

test('answers a question for every step it decides, and takes the answer back', async (world) => {
  const begun = await begin(world, { answers: [] })
  const path = `/journeys/${begun.id}/answers`
  const { id: stepId } = stepIn(begun, 'Entscheidung über die Gleichwertigkeit')
  const yes = bodyOf<Journey>(await change(world, begun, 'POST', path, { stepId, applies: true }), 200)
  const standings = (journey: Journey) =>
    ['Eingangsbestätigung', 'Entscheidung über die Gleichwertigkeit', 'Ausländerbehörde lädt'].map(
      (title) => stepIn(journey, title).standing,
    )
  assert.equal(standings(yes), ['open', 'open', 'open'])
  assert.is(dueIn(yes, 'Eingangsbestätigung'), '2026-12-24')
  const back = bodyOf<Journey>(await change(world, yes, 'POST', path, { stepId, applies: null }), 200)
  assert.equal(standings(back), ['asked', 'asked', 'asked'])
  assert.not.ok((await followUpsOf(world, begun.caseId)).some(({ what }) => what.startsWith('Eingang')))
  const no = bodyOf<Journey>(await change(world, back, 'POST', path, { stepId, applies: false }), 200)
  assert.equal(standings(no), ['skipped', 'skipped', 'skipped'])
  const fee = { stepId: stepIn(begun, 'Gebühr').id, applies: false }
  assert.is((await change(world, no, 'POST', path, fee)).json().code, 'step_not_open', 'nothing was asked of it')
})

test('takes steps of one’s own, once each', async (world) => {
  const begun = await begin(world)
  const payload = { id: newId(), what: 'Zimmer ansehen', dueOn: '2026-12-07' }
  const add = () => send(world, 'Anna', 'POST', `/journeys/${begun.id}/steps`, { payload })
  const [first, second] = [bodyOf<Journey>(await add(), 201), bodyOf<Journey>(await add(), 201)]
  assert.equal(first, second)
  const added = stepIn(second, 'Zimmer ansehen')
  assert.equal([added.added, added.dueOn, added.standing], [true, '2026-12-07', 'open'])
  const past = { id: newId(), what: 'Gestern', dueOn: addDays(world.clock.today, -1) }
  const refused = await send(world, 'Anna', 'POST', `/journeys/${begun.id}/steps`, { payload: past })
  assert.equal([refused.statusCode, refused.json().code], [422, 'due_in_past'])
})

test('ends with what is open off every list, and goes on where it was', async (world) => {
  const begun = await begin(world)
  const [fee, powers] = [stepIn(begun, 'Gebühr'), stepIn(begun, 'Vollmacht')]
  await send(world, 'Anna', 'POST', `/follow-ups/${fee.followUp?.id}/completion`)
  await send(world, 'Anna', 'POST', `/follow-ups/${powers.followUp?.id}/removal`, { ifMatch: 1 })
  world.clock.advance({ minutes: 5 })
  const open = (await followUpsOf(world, begun.caseId)).length
  const path = `/journeys/${begun.id}/ending`
  const ended = bodyOf<Journey>(await change(world, begun, 'POST', path, { ending: 'cancelled' }), 200)
  assert.equal(
    [ended.ending, ended.endedOn, stepIn(ended, 'Gebühr').standing],
    ['cancelled', world.clock.today, 'done'],
  )
  assert.equal(await followUpsOf(world, begun.caseId), [])
  assert.is((await change(world, begun, 'POST', path, { ending: 'cancelled' })).statusCode, 200, 'sent again')
  const otherwise = { ending: 'completed' }
  assert.is((await change(world, begun, 'POST', path, otherwise)).statusCode, 412)
  assert.is((await change(world, ended, 'POST', path, otherwise)).json().code, 'journey_ended')
  const wish = { anchors: [{ code: 'agreement', day: '2026-12-17' }], steps: [], moves: [] }
  assert.is((await change(world, ended, 'POST', `/journeys/${begun.id}/redating`, wish)).json().code, 'journey_ended')
  const resumed = bodyOf<Journey>(await change(world, ended, 'DELETE', path), 200)
  assert.is(resumed.ending, null)
  assert.is((await followUpsOf(world, begun.caseId)).length, open, 'and not what was removed before')
})

test('is changed by who began it, who leads the case, and the coordinator; not on a closed case', async (world) => {
  const begun = await begin(world)
  const payload = { reason: 'Nicht nötig' }
  const skip = (name: 'Bela' | 'Karla') =>
    send(world, name, 'POST', `/journey-steps/${stepIn(begun, 'Gebühr').id}/skipping`, {
      payload,
      ifMatch: begun.version,
    })
  assert.is((await skip('Bela')).statusCode, 403)
  assert.is((await readJourney(world, begun.id, 'Bela')).mayChange, false)
  assert.is((await skip('Karla')).statusCode, 200)
  const led = { payload: { leadId: world.staff.Bela.counsellorId }, ifMatch: 1 }
  bodyOf(await send(world, 'Karla', 'PATCH', `/cases/${begun.caseId}`, led), 200)
  const step = { payload: { id: newId(), what: 'Zimmer ansehen', dueOn: world.clock.today } }
  const added = bodyOf<Journey>(await send(world, 'Bela', 'POST', `/journeys/${begun.id}/steps`, step), 201)
  assert.is(stepIn(added, 'Zimmer ansehen').followUp?.owner.name, 'Bela', 'by then it is his case')
  await closeCase(world, begun.caseId)
  const ending = await send(world, 'Anna', 'POST', `/journeys/${begun.id}/ending`, {
    payload: { ending: 'completed' },
    ifMatch: added.version,
  })
  assert.is(ending.json().code, 'case_closed')
})

test.run()
