import { v7 as newId } from 'uuid'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import type { Person } from '../../src/people/contract.ts'
import type { Breakdowns } from '../../src/reports/contract.ts'
import { bodyOf, openCaseOf, read, recordPerson, recordTalk } from '../support/cases.ts'
import { patchPerson, readPerson } from '../support/clients.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('where a person lives')

type Home = { id: string; fromOn: string | null; municipalityKey?: string | null; place?: string | null }

const live = async (world: World, { id, version }: Person, residences: Home[]): Promise<Person> =>
  bodyOf(await patchPerson(world, id, { residences }, version), 200)

const homesOf = ({ residences }: Person) =>
  residences.map(({ fromOn, municipality, place }) => `${fromOn ?? 'always'} ${municipality ?? place}`)

/** What the residences of a person look like where they are sent back as they came. */
const asTyped = ({ residences }: Person): Home[] => residences.map(({ municipality, ...home }) => home)

const placesIn = async (world: World, quarter: string): Promise<string[]> => {
  const { municipalities } = await read<Breakdowns>(world, `/report/breakdowns?quarter=${quarter}`, 'Karla')
  return municipalities.lines.map(({ german, count }) => `${german} ${count}`)
}

const counselledInBothQuarters = async (world: World): Promise<Person> => {
  const jana = await recordPerson(world, { place: 'Aue' })
  const { id } = await openCaseOf(world, { personId: jana.id }, '2022-01-01')
  for (const heldOn of ['2022-02-01', '2022-05-10']) await recordTalk(world, id, { heldOn })
  return jana
}

test('moves with a dated row of its own, and old quarters stand', async (world) => {
  const jana = await counselledInBothQuarters(world)
  assert.equal(await placesIn(world, '2022-Q1'), ['Aue-Bad Schlema 1'])
  const before = await read<Breakdowns>(world, '/report/breakdowns?quarter=2022-Q1', 'Karla')
  const moved = await live(world, jana, [...asTyped(jana), { id: newId(), fromOn: '2022-04-01', place: 'Zwönitz' }])
  assert.equal(homesOf(moved), ['2022-04-01 Zwönitz', 'always Aue-Bad Schlema'])
  assert.equal(await read(world, '/report/breakdowns?quarter=2022-Q1', 'Karla'), before)
  assert.equal(await placesIn(world, '2022-Q2'), ['Zwönitz 1'])
})

test('is corrected where it was written down wrong: then it was wrong in every quarter', async (world) => {
  const jana = await counselledInBothQuarters(world)
  const [home] = asTyped(jana)
  await live(world, jana, [{ id: home?.id ?? '', fromOn: null, place: 'Thum' }])
  assert.equal([await placesIn(world, '2022-Q1'), await placesIn(world, '2022-Q2')], [['Thum 1'], ['Thum 1']])
})

test('keeps the ids of what stays, and takes away what is left out', async (world) => {
  const jana = await recordPerson(world, { place: 'Aue' })
  const berlin = { id: newId(), fromOn: '2024-03-01', place: 'Berlin' }
  const moved = await live(world, jana, [...asTyped(jana), berlin])
  assert.equal(
    moved.residences.map(({ id }) => id),
    [berlin.id, jana.residences[0]?.id],
  )
  const left = await live(world, moved, asTyped(moved).slice(0, 1))
  assert.equal(homesOf(left), ['2024-03-01 Berlin'])
  assert.equal(homesOf(await live(world, left, [])), [])
  assert.equal(await readPerson(world, jana.id), { ...left, residences: [], version: 4 })
})

test('may change places in time with another, and be told before it begins', async (world) => {
  const jana = await recordPerson(world)
  const [aue, thum] = [newId(), newId()]
  const first = await live(world, jana, [
    { id: aue, fromOn: null, place: 'Aue' },
    { id: thum, fromOn: '2024-01-01', place: 'Thum' },
  ])
  const turned = await live(world, first, [
    { id: thum, fromOn: null, place: 'Thum' },
    { id: aue, fromOn: '2024-01-01', place: 'Aue' },
  ])
  assert.equal(homesOf(turned), ['2024-01-01 Aue-Bad Schlema', 'always Thum'])
  const { id } = await openCaseOf(world, { personId: jana.id })
  await live(world, turned, [
    ...asTyped(turned),
    { id: newId(), fromOn: addDays(world.clock.today, 14), place: 'Zwönitz' },
  ])
  const { client } = await read<{ client: { place: string } }>(world, `/cases/${id}`)
  assert.is(client.place, 'Aue-Bad Schlema')
})

test.run()
