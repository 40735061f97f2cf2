import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { catalogueEntries } from '../../db/schema/index.ts'
import { transaction } from '../../db/transaction.ts'
import { catalogueIds, openCase, openCaseOf, recordOrganisation, recordPerson, recordTalk } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { move } from './by-database.ts'
import { behind, breakdowns } from './sample.ts'

const test = inWorld('the breakdowns')

const [aue, zwoenitz] = ['14521035', '14521710'] as const
const quarter = '2022-Q2'

const counts = ({ lines, notRecorded }: { lines: { german: string; count: number }[]; notRecorded: number }) => [
  ...lines.map(({ german, count }) => `${german} ${count}`),
  `nicht erfasst ${notRecorded}`,
]

const placesIn = async (world: World, one = quarter) =>
  counts((await breakdowns(world, { quarter: one })).municipalities)

test('count a consultation once in each of its topics, the commonest first', async (world) => {
  const { work, housing } = await catalogueIds(world, 'topics')
  const { id } = await openCase(world, { on: '2022-04-01' })
  const topics = [[work, housing], [housing], []].map((ids) => ids.flatMap((one) => one ?? []))
  for (const topicIds of topics) await recordTalk(world, id, { heldOn: '2022-05-10', topicIds })
  await recordTalk(world, id, { heldOn: '2022-05-10', topicIds: topics[0] ?? [], form: 'short_contact' })
  assert.equal(counts((await breakdowns(world, { quarter })).topics), ['Wohnen 2', 'Arbeit 1', 'nicht erfasst 1'])
  const { total, rows } = await behind(world, { of: 'topic', key: housing ?? '', quarter })
  assert.equal([total, rows.map(({ on }) => on)], [2, ['2022-05-10', '2022-05-10']])
})

test('count what was merged into another topic or channel as that other', async (world) => {
  const { work, housing } = await catalogueIds(world, 'topics')
  const { phone, email } = await catalogueIds(world, 'channels')
  const { id } = await openCase(world, { on: '2022-04-01' })
  const both = [work, housing].flatMap((one) => one ?? [])
  await recordTalk(world, id, { heldOn: '2022-05-10', topicIds: both, channelId: email ?? null })
  await transaction(world.db, async (tx) => {
    for (const [from, into] of [
      [work, housing],
      [email, phone],
    ]) {
      await tx
        .update(catalogueEntries)
        .set({ mergedInto: into, state: 'retired' })
        .where(eq(catalogueEntries.id, from ?? ''))
    }
  })
  const { topics, channels } = await breakdowns(world, { quarter })
  assert.equal(counts(topics), ['Wohnen 1', 'nicht erfasst 0'])
  assert.equal(counts(channels), ['Telefon 1', 'nicht erfasst 0'])
})

test('count a client where they lived on the day of their first consultation in the period', async (world) => {
  const client = await recordPerson(world, { municipalityKey: aue })
  await move(world, client.id, '2022-05-10', { municipalityKey: zwoenitz })
  await move(world, client.id, '2022-08-01', { place: 'Chemnitz' })
  await move(world, client.id, '2022-11-01', {})
  const { id } = await openCaseOf(world, { personId: client.id }, '2022-01-01')
  const days = ['2022-02-01', '2022-05-09', '2022-06-30', '2022-07-31', '2022-08-01', '2022-12-24']
  for (const heldOn of days) await recordTalk(world, id, { heldOn })
  assert.equal(await placesIn(world, '2022-Q1'), ['Aue-Bad Schlema 1', 'nicht erfasst 0'])
  assert.equal(await placesIn(world, '2022-Q2'), ['Aue-Bad Schlema 1', 'nicht erfasst 0'])
  assert.equal(await placesIn(world, '2022-Q3'), ['Zwönitz 1', 'nicht erfasst 0'])
  assert.equal(await placesIn(world, '2022-Q4'), ['nicht erfasst 1'])
})

test('move nobody in the old quarters when somebody moves', async (world) => {
  const client = await recordPerson(world, { municipalityKey: aue })
  const { id } = await openCaseOf(world, { personId: client.id }, '2022-01-01')
  for (const heldOn of ['2022-03-01', '2022-05-10']) await recordTalk(world, id, { heldOn })
  const before = await placesIn(world, '2022-Q1')
  await move(world, client.id, '2022-05-10', { municipalityKey: zwoenitz })
  assert.equal(await placesIn(world, '2022-Q1'), before)
  assert.equal(await placesIn(world, '2022-Q2'), ['Zwönitz 1', 'nicht erfasst 0'])
})

test('say nothing of where somebody lived before their first residence began', async (world) => {
  const client = await recordPerson(world)
  await move(world, client.id, '2022-05-11', { municipalityKey: aue })
  const { id } = await openCaseOf(world, { personId: client.id }, '2022-01-01')
  await recordTalk(world, id, { heldOn: '2022-05-10' })
  assert.equal(await placesIn(world), ['nicht erfasst 1'])
})

test('count an organisation at its seat, and all places outside together', async (world) => {
  const seats = [
    { municipalityKey: zwoenitz },
    { municipalityKey: zwoenitz },
    { place: 'Zwickau' },
    { place: 'Chemnitz' },
    { place: 'Dresden' },
    {},
  ]
  for (const [index, seat] of seats.entries()) {
    const { id: organisationId } = await recordOrganisation(world, { name: `Firma ${index}`, ...seat })
    const { id } = await openCaseOf(world, { organisationId }, '2022-05-01')
    await recordTalk(world, id, { heldOn: '2022-05-10' })
  }
  const outside = 'außerhalb des Landkreises oder nicht zugeordnet'
  assert.equal(await placesIn(world), [`${outside} 3`, 'Zwönitz 2', 'nicht erfasst 1'])
  const { rows } = await behind(world, { of: 'municipality', key: 'elsewhere', quarter })
  assert.equal(
    rows.map(({ client }) => client?.name),
    ['Firma 2', 'Firma 3', 'Firma 4'],
  )
})

test('look at the days of a quarter until the end of the report only', async (world) => {
  const { id } = await openCase(world, { on: '2022-04-01', municipalityKey: aue })
  for (const heldOn of ['2022-05-10', '2022-05-11']) await recordTalk(world, id, { heldOn })
  const { topics, channels, municipalities } = await breakdowns(world, { quarter, to: '2022-05-10' })
  assert.equal([topics.notRecorded, channels.notRecorded, municipalities.lines[0]?.count], [1, 1, 1])
})

test.run()
