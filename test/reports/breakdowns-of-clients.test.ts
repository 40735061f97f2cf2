import * as assert from 'uvu/assert'
import type { Breakdowns } from '../../src/reports/contract.ts'
import { openCaseOf, recordOrganisation, recordPerson, recordTalk, send } from '../support/cases.ts'
import { inWorld, type World } from '../support/world.ts'
import { behind, breakdowns } from './sample.ts'

const test = inWorld('the breakdowns of clients')

const quarter = '2022-Q2'

type OfClients = Breakdowns['nationalities']

const counts = ({ lines, notRecorded, clients }: OfClients) => [
  ...lines.map(({ german, count }) => `${german} ${count}`),
  `nicht erfasst ${notRecorded}`,
  `zusammen ${clients}`,
]

const counselPerson = async (world: World, given: Parameters<typeof recordPerson>[1], days = ['2022-05-10']) => {
  const { id: personId } = await recordPerson(world, given)
  const { id } = await openCaseOf(world, { personId }, days[0])
  for (const heldOn of days) await recordTalk(world, id, { heldOn })
}

const counselFirm = async (world: World, given: Parameters<typeof recordOrganisation>[1]) => {
  const { id: organisationId } = await recordOrganisation(world, given)
  const { id } = await openCaseOf(world, { organisationId }, '2022-05-10')
  await recordTalk(world, id, { heldOn: '2022-05-10' })
}

test('count a person once, by the first of their nationalities, the commonest first', async (world) => {
  await counselPerson(world, { familyName: 'Nowak', nationalities: ['PL', 'DE'] }, ['2022-04-01', '2022-06-30'])
  await counselPerson(world, { familyName: 'Wójcik', nationalities: ['PL'] })
  await counselPerson(world, { familyName: 'Bondar', nationalities: ['UA', 'PL'] })
  await counselPerson(world, { familyName: 'Doe', nationalities: ['stateless'] })
  await counselPerson(world, { familyName: 'Unbekannt' })
  await counselPerson(world, { familyName: 'Später', nationalities: ['FR'] }, ['2022-07-01'])
  await counselFirm(world, { name: 'Holz Thum GmbH' })
  const { nationalities } = await breakdowns(world, { quarter })
  assert.equal(counts(nationalities), ['Polen 2', 'Ukraine 1', 'staatenlos 1', 'nicht erfasst 1', 'zusammen 5'])
  const { rows } = await behind(world, { of: 'nationality', key: 'PL', quarter })
  assert.equal(
    rows.map(({ client, on }) => [client?.name, on]),
    [
      ['Jana Nowak', '2022-04-01'],
      ['Jana Wójcik', '2022-05-10'],
    ],
  )
})

test('count people by gender, those too of whom it is not recorded, and show a line that counts nobody', async (world) => {
  await counselPerson(world, { gender: 'female' })
  await counselPerson(world, { gender: 'diverse' })
  await counselPerson(world, {})
  const { genders } = await breakdowns(world, { quarter })
  assert.equal(counts(genders), ['weiblich 1', 'männlich 0', 'divers 1', 'nicht erfasst 1', 'zusammen 3'])
  assert.equal(await behind(world, { of: 'gender', key: 'male', quarter }), { total: 0, rows: [] })
  assert.is((await behind(world, { of: 'gender', key: 'none', quarter })).total, 1)
})

test('count people by their age in the year of their first consultation of the period', async (world) => {
  await counselPerson(world, { familyName: 'Zwilling', birthYear: 2004 }, ['2021-12-31', '2022-01-01', '2022-05-10'])
  const { ageGroups: before } = await breakdowns(world, { quarter: '2021-Q4' })
  const { ageGroups: after } = await breakdowns(world, { quarter: '2022-Q1' })
  const filled = ({ lines }: OfClients) => lines.flatMap(({ key, count }) => (count > 0 ? [`${key} ${count}`] : []))
  assert.equal([filled(before), filled(after)], [['under_18 1'], ['18_to_24 1']])
  assert.equal(
    before.lines.map(({ german }) => german),
    ['unter 18', '18–24', '25–34', '35–44', '45–54', '55–64', '65 und älter'],
  )
})

test('count companies by sector and size, and neither municipalities nor people', async (world) => {
  await counselFirm(world, { name: 'Uhlmann OHG', sector: 'Möbel', employees: 9 })
  await counselFirm(world, { name: 'Richter KG', sector: 'Möbel', employees: 10 })
  await counselFirm(world, { name: 'Fritzsche e. K.', sector: 'MOEBEL', employees: 0 })
  await counselFirm(world, { name: 'Pflege Aue gGmbH', sector: 'Pflege' })
  await counselFirm(world, { name: 'Namenlos GmbH', employees: 250 })
  await counselFirm(world, { kind: 'municipality', name: 'Stadt Thum', sector: 'Verwaltung', employees: 80 })
  await counselPerson(world, {})
  const { sectors, companySizes, municipalities } = await breakdowns(world, { quarter })
  assert.equal(counts(sectors), ['Möbel 3', 'Pflege 1', 'nicht erfasst 1', 'zusammen 5'])
  assert.equal(counts(companySizes), [
    'ohne Beschäftigte 1',
    '1–9 1',
    '10–49 1',
    '50–249 0',
    '250 und mehr 1',
    'nicht erfasst 1',
    'zusammen 5',
  ])
  assert.is(municipalities.clients, 7, 'everybody lives or sits somewhere')
  const { rows } = await behind(world, { of: 'sector', key: sectors.lines[0]?.key ?? '', quarter })
  assert.equal(
    rows.map(({ client }) => client?.name),
    ['Fritzsche e. K.', 'Richter KG', 'Uhlmann OHG'],
  )
})

test('count somebody with several cases where their first consultation of all counts them', async (world) => {
  const { id: personId } = await recordPerson(world, { gender: 'female', birthYear: 1990 })
  for (const heldOn of ['2022-04-02', '2022-05-10']) {
    const { id } = await openCaseOf(world, { personId }, heldOn)
    await recordTalk(world, id, { heldOn })
  }
  const { genders, ageGroups } = await breakdowns(world, { quarter })
  assert.equal([genders.clients, ageGroups.clients], [1, 1])
})

test('refuse a line that cannot be, and a line without its key', async (world) => {
  for (const [of, key] of [
    ['nationality', 'ZZ'],
    ['gender', 'weiblich'],
    ['ageGroup', '18–24'],
    ['sector', 'Möbel'],
    ['companySize', '5'],
  ]) {
    const asked = new URLSearchParams({ of: of ?? '', quarter })
    const without = await send(world, 'Karla', 'GET', `/report/behind?${asked}`)
    assert.equal([without.statusCode, without.json().code], [422, 'key_missing'], of)
    asked.set('key', key ?? '')
    const unknown = await send(world, 'Karla', 'GET', `/report/behind?${asked}`)
    assert.equal([unknown.statusCode, unknown.json().code], [422, 'key_unknown'], of)
  }
})

test('cross nationality with nothing: no question takes a second line', async (world) => {
  const both = await send(
    world,
    'Karla',
    'GET',
    `/report/behind?of=nationality&key=PL&municipality=14521035&quarter=${quarter}`,
  )
  assert.is(both.statusCode, 400)
})

test.run()
