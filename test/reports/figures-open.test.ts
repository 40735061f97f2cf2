import * as assert from 'uvu/assert'
import { quarterOf } from '../../src/calendar/rules.ts'
import { compareGerman } from '../../src/names/rules.ts'
import type { BehindRow } from '../../src/reports/contract.ts'
import { expected } from '../imports/centre.ts'
import { inWorld } from '../support/world.ts'
import { behind, breakdowns, figures, groups, importSample, reportTo, endOfSample as to } from './sample.ts'

const test = inWorld('a figure of the sample')

const clientsIn = (rows: BehindRow[]) => new Set(rows.map(({ client }) => client?.id)).size

test('is as expected in every quarter, over the API', async (world) => {
  await importSample(world)
  const { quarters, ...head } = await reportTo(world, to)
  assert.equal(head, { countingStart: '2016-07-01', to, ruleVersion: '1' })
  assert.equal(
    quarters.map(({ quarter }) => quarter),
    Object.keys(expected.consultationsByQuarter),
  )
  for (const quarter of quarters) {
    for (const [group, byQuarter] of Object.entries<Record<string, unknown>>(expected.byQuarter)) {
      assert.equal(quarter[group as keyof typeof quarter], byQuarter[quarter.quarter], `${group} ${quarter.quarter}`)
    }
    assert.is(quarter.consultations, expected.consultationsByQuarter[quarter.quarter])
    assert.is(quarter.shortContacts, expected.shortContactsByQuarter[quarter.quarter])
    assert.equal(quarter.undecided, { counselled: 0, new: 0, cumulative: 0 })
  }
})

test('opens to exactly the clients it counts, in every quarter and group', async (world) => {
  await importSample(world)
  for (const { quarter, ...counted } of (await reportTo(world, to)).quarters) {
    for (const group of groups) {
      for (const figure of figures) {
        const { total, rows } = await behind(world, { of: 'group', group, figure, quarter, to })
        assert.equal([total, rows.length], [counted[group][figure], counted[group][figure]], `${group} ${quarter}`)
        assert.is(clientsIn(rows), rows.length, `${figure} of ${group} in ${quarter} lists each client once`)
        assert.ok(rows.every((row) => row.case && row.entryId && row.event === null))
        if (figure !== 'cumulative') assert.ok(rows.every(({ on }) => on && quarterOf(on) === quarter))
      }
    }
  }
})

test('opens to the talks it counts, and to the event by which each company was reached', async (world) => {
  await importSample(world)
  for (const { quarter, ...counted } of (await reportTo(world, to)).quarters) {
    for (const of of ['consultations', 'shortContacts'] as const) {
      const { total, rows } = await behind(world, { of, quarter, to })
      assert.equal([total, new Set(rows.map(({ entryId }) => entryId)).size], [counted[of], counted[of]], quarter)
      assert.ok(rows.every(({ on }) => on && quarterOf(on) === quarter))
    }
    for (const figure of ['new', 'cumulative'] as const) {
      const reached = await behind(world, { of: 'group', group: 'companiesReached', figure, quarter, to })
      assert.equal([reached.total, clientsIn(reached.rows)], Array(2).fill(counted.companiesReached[figure]))
      assert.ok(reached.rows.every((row) => row.event && !row.case && row.client?.kind === 'company'))
    }
  }
})

test('has lines that open to what they count, and those of clients add up to the clients they break down', async (world) => {
  await importSample(world)
  for (const { quarter, consultations, ...counted } of (await reportTo(world, to)).quarters.slice(-3)) {
    const told = await breakdowns(world, { quarter, to })
    const { topics: topic, channels: channel, municipalities: municipality, nationalities: nationality } = told
    const { genders: gender, ageGroups: ageGroup, sectors: sector, companySizes: companySize } = told
    const ofClients = { municipality, nationality, gender, ageGroup, sector, companySize }
    for (const [of, { lines, notRecorded }] of Object.entries({ topic, channel, ...ofClients })) {
      for (const { key, count } of [...lines, { key: 'none', count: notRecorded }]) {
        const { total, rows } = await behind(world, { of, key, quarter, to })
        assert.equal([total, rows.length], [count, count], `${of} ${key} in ${quarter}`)
      }
    }
    const sumOf = ({ lines, notRecorded }: typeof channel) => lines.reduce((sum, { count }) => sum + count, notRecorded)
    assert.is(sumOf(channel), consultations, 'every consultation has one channel or none')
    const counselled = (of: (typeof groups)[number][]) => of.reduce((sum, one) => sum + counted[one].counselled, 0)
    const people = counselled(['returnee', 'domestic', 'abroad', 'undecided'])
    const companies = counselled(['company'])
    assert.ok(people > 0 && companies > 0, quarter)
    for (const [of, clients] of Object.entries({
      municipality: people + companies + counselled(['municipality']),
      nationality: people,
      gender: people,
      ageGroup: people,
      sector: companies,
      companySize: companies,
    })) {
      const breakdown = ofClients[of as keyof typeof ofClients]
      assert.equal([sumOf(breakdown), breakdown.clients], [clients, clients], `${of} in ${quarter}`)
    }
  }
})

test('lists its rows by name, in the order of a dictionary', async (world) => {
  await importSample(world)
  const { rows } = await behind(world, {
    of: 'group',
    group: 'abroad',
    figure: 'cumulative',
    quarter: '2022-Q2',
    to,
  })
  const familyNames = rows.map(({ client }) => client?.name.split(' ').at(-1) ?? '')
  assert.equal(familyNames, familyNames.toSorted(compareGerman))
})

test.run()
