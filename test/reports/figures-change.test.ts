import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { organisations, people, settings } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import type { Entry } from '../../src/cases/contract.ts'
import type { QuarterFigures } from '../../src/reports/contract.ts'
import {
  bodyOf,
  openCase,
  openCaseOf,
  recordOrganisation,
  recordPerson,
  recordTalk,
  send,
  talk,
} from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { hold } from './by-database.ts'
import { behind, figuresOf, reportTo } from './sample.ts'

const test = inWorld('the figures')

const none = { counselled: 0, new: 0, cumulative: 0 }
const nothing = (quarter: string): QuarterFigures => ({
  quarter,
  returnee: none,
  domestic: none,
  returneeAndDomestic: none,
  abroad: none,
  undecided: none,
  company: none,
  municipality: none,
  companiesReached: { new: 0, cumulative: 0 },
  consultations: 0,
  shortContacts: 0,
  accompanied: 0,
  checksFinished: 0,
  checksRepeated: 0,
  measuresDone: 0,
})

const one = { counselled: 1, new: 1, cumulative: 1 }
const oneReturnee = { returnee: one, returneeAndDomestic: one, consultations: 1 }

const correct = async (world: World, { id, version }: Entry, change: object) => {
  const { id: _, ...standing } = talk(world)
  const payload = { ...standing, ...change }
  return bodyOf<Entry>(await send(world, 'Anna', 'PATCH', `/consultations/${id}`, { payload, ifMatch: version }), 200)
}

test('of an empty centre are zeros in every quarter since its founding', async (world) => {
  const { countingStart, quarters } = await reportTo(world, '2017-02-14')
  assert.is(countingStart, '2016-07-01')
  assert.equal(quarters, ['2016-Q3', '2016-Q4', '2017-Q1'].map(nothing))
})

test('end today unless another day is asked for', async (world) => {
  const reply = bodyOf<{ to: string }>(await send(world, 'Karla', 'GET', '/report'), 200)
  assert.is(reply.to, world.clock.today)
})

test('count a consultation, its client and who came along', async (world) => {
  const { id } = await openCase(world, { on: '2022-05-01' })
  await recordTalk(world, id, { heldOn: '2022-05-10', accompanied: 2 })
  assert.equal(await figuresOf(world, '2022-Q2'), { ...nothing('2022-Q2'), ...oneReturnee, accompanied: 2 })
})

test('open those who came along to the consultations they came to, which add up to the figure', async (world) => {
  const { id } = await openCase(world, { on: '2022-05-01' })
  await recordTalk(world, id, { heldOn: '2022-05-10', accompanied: 2 })
  await recordTalk(world, id, { heldOn: '2022-05-11', accompanied: 3 })
  await recordTalk(world, id, { heldOn: '2022-05-12' })
  await recordTalk(world, id, { heldOn: '2022-05-13', form: 'short_contact', accompanied: 4 })
  const { total, rows } = await behind(world, { of: 'accompanied', quarter: '2022-Q2', to: '2022-06-30' })
  assert.is(total, (await figuresOf(world, '2022-Q2')).accompanied)
  assert.equal(
    rows.map(({ on, accompanied }) => [on, accompanied]),
    [
      ['2022-05-10', 2],
      ['2022-05-11', 3],
    ],
  )
})

test('count a short contact as nothing but itself', async (world) => {
  const { id } = await openCase(world, { on: '2022-05-01' })
  await recordTalk(world, id, { heldOn: '2022-05-10', form: 'short_contact', accompanied: 2 })
  assert.equal(await figuresOf(world, '2022-Q2'), { ...nothing('2022-Q2'), shortContacts: 1 })
})

test('move with a corrected day from one quarter to the next, and nothing else moves', async (world) => {
  const { id } = await openCase(world, { on: '2022-01-01' })
  const entry = await recordTalk(world, id, { heldOn: '2022-03-31' })
  assert.equal(await figuresOf(world, '2022-Q1'), { ...nothing('2022-Q1'), ...oneReturnee })
  await correct(world, entry, { heldOn: '2022-04-01' })
  assert.equal(await figuresOf(world, '2022-Q1'), nothing('2022-Q1'))
  assert.equal(await figuresOf(world, '2022-Q2'), { ...nothing('2022-Q2'), ...oneReturnee })
})

test('lose what becomes a short contact, and what is removed; a restored entry counts again', async (world) => {
  const { id } = await openCase(world, { on: '2022-05-01' })
  const entry = await recordTalk(world, id, { heldOn: '2022-05-10' })
  const changed = await correct(world, entry, { form: 'short_contact', heldOn: '2022-05-10' })
  assert.equal(await figuresOf(world, '2022-Q2'), { ...nothing('2022-Q2'), shortContacts: 1 })
  const consultation = await correct(world, changed, { heldOn: '2022-05-10' })
  await send(world, 'Anna', 'POST', `/entries/${entry.id}/removal`, { ifMatch: consultation.version })
  assert.equal(await figuresOf(world, '2022-Q2'), nothing('2022-Q2'))
  await send(world, 'Anna', 'DELETE', `/entries/${entry.id}/removal`)
  assert.equal(await figuresOf(world, '2022-Q2'), { ...nothing('2022-Q2'), ...oneReturnee })
})

test('begin with the counting start and end with the last day of the report', async (world) => {
  const { id } = await openCase(world, { on: '2016-06-01' })
  for (const heldOn of ['2016-06-30', '2016-07-01', '2016-09-29', '2016-09-30']) await recordTalk(world, id, { heldOn })
  const consultationsTo = async (to: string) => (await figuresOf(world, '2016-Q3', to)).consultations
  assert.is(await consultationsTo('2016-07-01'), 1)
  assert.is(await consultationsTo('2016-09-29'), 2)
  assert.is(await consultationsTo('2016-09-30'), 3)
  assert.is((await behind(world, { of: 'consultations', quarter: '2016-Q3', to: '2016-09-29' })).total, 2)
})

test('begin on another founding day where the settings name one', async (world) => {
  const { id } = await openCase(world, { on: '2016-06-01' })
  for (const heldOn of ['2016-07-01', '2016-08-15']) await recordTalk(world, id, { heldOn })
  await transaction(world.db, async (tx) => {
    await tx.update(settings).set({ foundedOn: '2016-08-15' })
  })
  assert.is((await reportTo(world)).countingStart, '2016-08-15')
  assert.is((await figuresOf(world, '2016-Q3')).consultations, 1)
})

test('keep a client in the group of their first consultation, whatever the later case says', async (world) => {
  const client = await recordPerson(world, { targetGroup: 'abroad' })
  const first = await openCaseOf(world, { personId: client.id }, '2022-01-01')
  await recordTalk(world, first.id, { heldOn: '2022-02-01' })
  const second = await openCaseOf(world, { personId: client.id }, '2022-04-01')
  await send(world, 'Anna', 'PATCH', `/cases/${second.id}`, { payload: { targetGroup: 'domestic' }, ifMatch: 1 })
  await recordTalk(world, second.id, { heldOn: '2022-05-01' })
  const later = { counselled: 1, new: 0, cumulative: 1 }
  assert.equal(await figuresOf(world, '2022-Q2'), { ...nothing('2022-Q2'), abroad: later, consultations: 1 })
  const { rows } = await behind(world, { of: 'group', group: 'abroad', figure: 'counselled', quarter: '2022-Q2' })
  assert.equal([rows[0]?.targetGroup, rows[0]?.case?.name, rows[0]?.on], ['abroad', second.number, '2022-05-01'])
})

test('count two records of one person once, as soon as they are merged', async (world) => {
  const clients = [await recordPerson(world), await recordPerson(world, { givenName: 'Jannah' })]
  for (const { id } of clients) {
    const { id: caseId } = await openCaseOf(world, { personId: id }, '2022-05-01')
    await recordTalk(world, caseId, { heldOn: '2022-05-10' })
  }
  assert.is((await figuresOf(world, '2022-Q2')).returnee.counselled, 2)
  const [survivor, twin] = clients
  await transaction(world.db, async (tx) => {
    await tx
      .update(people)
      .set({ mergedInto: survivor?.id })
      .where(eq(people.id, twin?.id ?? ''))
  })
  const merged = { ...nothing('2022-Q2'), ...oneReturnee, consultations: 2 }
  assert.equal(await figuresOf(world, '2022-Q2'), merged)
  const { rows } = await behind(world, { of: 'consultations', quarter: '2022-Q2' })
  assert.equal(
    rows.map(({ client }) => client?.name),
    ['Jana Weißbach', 'Jana Weißbach'],
  )
})

test('reach a company once, by its first event, and never a municipality', async (world) => {
  const firm = await recordOrganisation(world)
  const twin = await recordOrganisation(world, { name: 'Drehwerk Aue' })
  const town = await recordOrganisation(world, { kind: 'municipality', name: 'Stadt Zwönitz' })
  await hold(world, '2022-04-05', 'Pendleraktionstag', [twin.id, town.id])
  await hold(world, '2022-05-05', 'Fachkräftetagung', [firm.id])
  const reached = async () => (await figuresOf(world, '2022-Q2')).companiesReached
  assert.equal(await reached(), { new: 2, cumulative: 2 })
  await transaction(world.db, async (tx) => {
    await tx.update(organisations).set({ mergedInto: firm.id }).where(eq(organisations.id, twin.id))
  })
  assert.equal(await reached(), { new: 1, cumulative: 1 })
  const question = { of: 'group', group: 'companiesReached', figure: 'new', quarter: '2022-Q2' }
  const { rows } = await behind(world, question)
  assert.equal(
    rows.map(({ client, on, event, targetGroup }) => [client?.name, on, event, targetGroup]),
    [['Drehwerk Aue GmbH', '2022-04-05', 'Pendleraktionstag', 'company']],
  )
})

test('of the day begin when it begins in Berlin', async (world) => {
  world.clock.set('2026-12-31T22:59:00Z')
  const to = async () => {
    const reply = await world.app.inject({ url: '/api/report', headers: await world.signInAs('Karla') })
    return bodyOf<{ to: string }>(reply, 200).to
  }
  assert.is(await to(), '2026-12-31')
  world.clock.set('2026-12-31T23:00:00Z')
  assert.is(await to(), '2027-01-01')
})

test.run()
