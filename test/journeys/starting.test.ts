import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { caseFiles, counsellors } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { FollowUps } from '../../src/follow-ups/contract.ts'
import type { Journey, JourneyOffers } from '../../src/journeys/contract.ts'
import type { Today } from '../../src/today/contract.ts'
import { bodyOf, closeCase, openCase, openCaseOf, read, recordOrganisation, restrict, send } from '../support/cases.ts'
import { patchPerson } from '../support/clients.ts'
import { journey, journeysOf, previewJourney, readJourney, startJourney, stepIn } from '../support/journeys.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('starting a journey')

const followUpsOf = async (world: World, caseId: string) =>
  (await read<FollowUps>(world, `/cases/${caseId}/follow-ups`)).rows

const returnTo = (moving: string) => ({ template: 'return-with-family', anchors: [{ code: 'moving', day: moving }] })

test('offers what fits the case first, with the day of the move as the person has it', async (world) => {
  const { id, client } = await openCase(world, { targetGroup: 'returnee' })
  await patchPerson(world, client.id, { movingOn: '2027-03-01' }, 1)
  const { rows, owner } = await read<JourneyOffers>(world, `/cases/${id}/journey-offers`)
  assert.is(owner.name, 'Anna')
  assert.equal(
    rows.filter(({ fits }) => fits).map(({ template, anchors }) => [template, anchors.map(({ day }) => day)]),
    [['return-with-family', ['2027-03-01']]],
  )
  assert.is(rows.length, 8, 'the others can be had too')
  assert.is(rows[0]?.template, 'return-with-family')
})

test('shows before it happens which steps come when, which are asked, and which are over', async (world) => {
  const { id, client } = await openCase(world, { targetGroup: 'returnee' })
  const household = [{ relation: 'child', birthYear: 2023, name: null }]
  await patchPerson(world, client.id, { hasCar: false, household }, 1)
  const { steps, anchors } = await previewJourney(world, id, returnTo('2027-03-01'))
  const shown = (title: string) => {
    const step = steps.find((one) => one.title.german.startsWith(title))
    assert.is(step?.past, (step?.dueOn ?? '') < world.clock.today)
    return [step?.dueOn, step?.applies]
  }
  assert.equal(shown('Wohnung bei der Meldebehörde'), ['2027-03-15', 'yes'])
  assert.equal(shown('Betreuungsbedarf'), ['2026-09-01', 'yes'])
  assert.equal(shown('Auto'), ['2027-03-15', 'no'])
  assert.equal(shown('Schule'), ['2026-10-30', 'no'], 'no child is of that age')
  assert.equal(shown('Arbeit für die Partnerin'), ['2026-10-01', 'unknown'])
  assert.equal(
    anchors.map(({ code, day, recorded }) => [code, day, recorded]),
    [
      ['moving', '2027-03-01', true],
      ['care-begins', '2027-03-01', false],
      // The day before is a Sunday; offices work on the Friday.
      ['old-job-ends', '2027-02-26', false],
    ],
  )
  assert.equal(await journeysOf(world, id), [])
})

test('becomes follow-ups of whoever leads the case, on their days, in Heute too', async (world) => {
  const { id } = await openCase(world)
  const begun = await startJourney(
    world,
    id,
    { label: 'Amina', anchors: [{ code: 'agreement', day: '2026-12-03' }] },
    'Bela',
  )
  const fee = (await followUpsOf(world, id)).find(({ what }) => what.startsWith('Gebühr'))
  assert.is(fee?.what, 'Gebühr von 411 € bezahlen (Amina)')
  assert.is(fee?.dueOn, '2026-12-03')
  assert.is(fee?.owner.name, 'Anna')
  const { followUps } = await read<Today>(world, '/today')
  assert.ok(followUps.rows.some(({ what }) => what.startsWith('Gebühr')))
  assert.is(begun.title.english, 'Accelerated procedure for skilled workers (section 81a AufenthG)')
  assert.is(begun.done, 0)
})

test('asks what is not known, and makes no step of it', async (world) => {
  const { id } = await openCase(world)
  const begun = await startJourney(world, id)
  const asked = begun.steps.filter(({ standing }) => standing === 'asked')
  assert.equal(
    [...new Set(asked.map(({ question }) => question?.german))],
    [
      'Muss der Abschluss anerkannt oder das Zeugnis bewertet werden?',
      'Muss die Bundesagentur für Arbeit zustimmen?',
      'Sollen Ehegatte oder minderjährige Kinder mit einreisen?',
    ],
  )
  assert.not.ok((await followUpsOf(world, id)).some(({ what }) => what.startsWith('Eingangsbestätigung')))
})

test('asks for a fact that nobody recorded, and says what the records say by now', async (world) => {
  const { id, client } = await openCase(world)
  const begun = await startJourney(world, id, returnTo(world.clock.today))
  const car = stepIn(begun, 'Auto')
  assert.is(car.question?.german, 'Nicht erfasst: Auto. Trifft das zu?')
  assert.is(car.recorded, null)
  await patchPerson(world, client.id, { hasCar: true }, 1)
  assert.is(stepIn(await readJourney(world, begun.id), 'Auto').recorded, 'yes')
})

test('can be answered before it begins, and steps left out', async (world) => {
  const { id } = await openCase(world)
  const begun = await startJourney(world, id, {
    answers: [
      { step: 'receipt', applies: true },
      { step: 'consent', applies: false },
    ],
    leftOut: ['fee'],
  })
  assert.is(stepIn(begun, 'Eingangsbestätigung').standing, 'open')
  assert.is(stepIn(begun, 'Entscheidung über die Gleichwertigkeit').standing, 'open', 'the same question decides it')
  assert.equal(
    [stepIn(begun, 'Zustimmung').standing, stepIn(begun, 'Zustimmung').skipReason],
    ['skipped', 'trifft nicht zu'],
  )
  assert.equal(
    [stepIn(begun, 'Gebühr').standing, stepIn(begun, 'Gebühr').skipReason],
    ['skipped', 'beim Start ausgelassen'],
  )
})

test('leaves without a day what hangs on a day nobody can expect', async (world) => {
  const { id } = await openCase(world, { targetGroup: 'abroad' })
  const begun = await startJourney(world, id, {
    template: 'skilled-worker-third-country',
    anchors: [{ code: 'start', day: world.clock.today }],
  })
  const step = stepIn(begun, 'Nach drei Monaten')
  assert.equal([step.standing, step.dueOn, step.followUp], ['waiting', null, null])
})

test('happens once, however often it is sent', async (world) => {
  const { id } = await openCase(world)
  const payload = journey(world)
  const sent = await Promise.all([1, 2].map(() => send(world, 'Anna', 'POST', `/cases/${id}/journeys`, { payload })))
  assert.equal(
    sent.map(({ statusCode }) => statusCode),
    [201, 201],
  )
  assert.is((await journeysOf(world, id)).length, 1)
  const other = { ...payload, leftOut: ['fee'] }
  assert.is((await send(world, 'Anna', 'POST', `/cases/${id}/journeys`, { payload: other })).statusCode, 409)
})

test('is refused plainly', async (world) => {
  const caseFile = await openCase(world)
  const refused = async (given: object) => {
    const reply = await send(world, 'Anna', 'POST', `/cases/${caseFile.id}/journeys`, {
      payload: journey(world, given),
    })
    return [reply.statusCode, reply.json().code]
  }
  assert.equal(await refused({ template: 'nowhere' }), [422, 'journey_unknown'])
  assert.equal(await refused({ anchors: [{ code: 'moving', day: world.clock.today }] }), [422, 'anchor_unknown'])
  assert.equal(await refused({ anchors: [{ code: 'agreement', day: '2206-01-01' }] }), [422, 'anchor_too_far'])
  assert.is((await refused({ anchors: [{ code: 'agreement', day: '2026-02-30' }] }))[0], 400)
  await closeCase(world, caseFile.id)
  assert.equal(await refused({}), [422, 'case_closed'])
})

test('runs on a company’s case as well, one for each worker', async (world) => {
  const { id: organisationId } = await recordOrganisation(world)
  const { id } = await openCaseOf(world, { organisationId })
  await startJourney(world, id, { label: 'Amina' })
  await startJourney(world, id, { label: 'Bakary' })
  const { rows } = await read<JourneyOffers>(world, `/cases/${id}/journey-offers`)
  assert.is(rows.find(({ template }) => template === 'accelerated-procedure')?.running, 2)
})

test('is as if it were not there for whoever may not know of the case', async (world) => {
  const caseFile = await openCase(world, { by: 'Karla' })
  const begun = await startJourney(world, caseFile.id, {}, 'Karla')
  await restrict(world, caseFile, [], 'Karla')
  for (const path of [
    `/journeys/${begun.id}`,
    `/cases/${caseFile.id}/journeys`,
    `/cases/${caseFile.id}/journey-offers`,
  ])
    assert.is((await send(world, 'Anna', 'GET', path)).statusCode, 404, path)
  const skipping = `/journey-steps/${begun.steps[0]?.id}/skipping`
  const reply = await send(world, 'Anna', 'POST', skipping, { payload: { reason: 'x' }, ifMatch: 1 })
  assert.equal([reply.statusCode, reply.json().code], [404, 'not_found'])
  assert.is(bodyOf<Journey>(await send(world, 'Karla', 'GET', `/journeys/${begun.id}`), 200).id, begun.id)
  assert.is((await send(world, 'Anna', 'GET', `/journeys/${newId()}`)).statusCode, 404)
})

test('gives its steps to whoever starts it, where the lead of an imported case has no account', async (world) => {
  const { id } = await openCase(world)
  const leadId = newId()
  await transaction(world.db, async (tx) => {
    await tx.insert(counsellors).values({ id: leadId, name: 'Alte Liste', state: 'unconfirmed', userId: null })
    await tx.update(caseFiles).set({ leadId }).where(eq(caseFiles.id, id))
  })
  assert.is((await read<JourneyOffers>(world, `/cases/${id}/journey-offers`)).owner.name, 'Anna')
  const { steps } = await startJourney(world, id)
  assert.equal([...new Set(steps.flatMap(({ followUp }) => followUp?.owner.name ?? []))], ['Anna'])
})

test.run()
