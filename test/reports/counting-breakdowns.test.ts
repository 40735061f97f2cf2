import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  breakdownOfClients,
  breakdownOfConsultations,
  companiesAmong,
  consultationsIn,
  countedIn,
  peopleAmong,
  whyCounted,
} from '../../src/reports/breakdown-rules.ts'
import { came, facts } from './by-hand.ts'

const test = suite('counting: breakdowns and reasons')

const secondQuarter = { from: '2022-04-01', to: '2022-06-30' }

/** Entry 0, entry 1 … in this order. */
const talks = facts([
  { heldOn: '2022-03-31' },
  { heldOn: '2022-04-01' },
  { heldOn: '2022-06-30' },
  { clientId: 'Bela', caseSequence: 8 },
  { clientId: 'Cara', caseSequence: 9 },
  { clientId: 'Dora', caseSequence: 10, form: 'short_contact' },
  { clientId: 'Emil', caseSequence: 11, removed: true },
])

const topics: Record<string, string[]> = {
  'entry 1': ['work', 'housing'],
  'entry 2': ['work', 'work'],
  'entry 3': ['work'],
}
const topicsOf = (entryId: string) => topics[entryId] ?? []

test('Rule 14: a consultation stands in the line of each of its topics, once, and without topic in one of its own', () => {
  const lines = breakdownOfConsultations(consultationsIn(secondQuarter, talks), topicsOf)
  assert.equal(
    lines.map(({ key, counted }) => [key, counted.map(({ talk }) => talk.entryId)]),
    [
      ['work', ['entry 1', 'entry 3', 'entry 2']],
      ['housing', ['entry 1']],
      [null, ['entry 4']],
    ],
  )
})

test('Rule 14: only counted consultations of the period are broken down', () => {
  const onOneDay = consultationsIn({ from: '2022-03-31', to: '2022-03-31' }, talks)
  const lines = breakdownOfConsultations(onOneDay, () => ['work'])
  assert.equal(
    lines.map(({ key, counted }) => [key, counted.length]),
    [['work', 1]],
  )
  assert.equal(breakdownOfConsultations(consultationsIn({ from: '2021-01-01', to: '2021-12-31' }, talks), topicsOf), [])
})

test('Rule 14: a client stands in one line, by what is so at their first counted consultation in the period', () => {
  const homes: Record<string, string> = {
    'Anna 2022-03-31': 'Chemnitz',
    'Anna 2022-04-01': 'Aue',
    'Bela 2022-05-10': 'Aue',
  }
  const lines = breakdownOfClients(
    countedIn(secondQuarter, talks).clients,
    (clientId, { heldOn }) => homes[`${clientId} ${heldOn}`] ?? null,
  )
  assert.equal(
    lines.map(({ key, counted }) => [key, counted.map((client) => client.clientId)]),
    [
      ['Aue', ['Anna', 'Bela']],
      [null, ['Cara']],
    ],
  )
})

test('Rule 14: what is not recorded comes last, even where it is the longest line', () => {
  const lines = breakdownOfClients(countedIn(secondQuarter, talks).clients, (clientId) =>
    clientId === 'Cara' ? 'Aue' : null,
  )
  assert.equal(
    lines.map(({ key, counted }) => [key, counted.length]),
    [
      ['Aue', 1],
      [null, 2],
    ],
  )
})

test('lines of one length stand in the order of their keys', () => {
  const lines = breakdownOfClients(
    countedIn(secondQuarter, talks).clients,
    (clientId) => ({ Anna: 'c', Bela: 'a' })[clientId] ?? 'b',
  )
  assert.equal(
    lines.map(({ key }) => key),
    ['a', 'b', 'c'],
  )
})

test('who is counselled in any period counts once, in the group of the whole window', () => {
  const moved = facts([{ heldOn: '2021-12-31' }, { targetGroup: 'abroad', caseSequence: 8 }, { heldOn: '2022-06-30' }])
  const { clients } = countedIn({ from: '2022-01-01', to: '2022-12-31' }, moved)
  assert.equal(
    clients.map(({ clientId, targetGroup, isFirst, talk }) => [clientId, targetGroup, isFirst, talk.entryId]),
    [['Anna', 'returnee', false, 'entry 1']],
  )
})

test('Rule 14: people and companies are told apart by their one group, and nobody is both', () => {
  const groups = ['returnee', 'domestic', 'abroad', 'undecided', 'company', 'municipality'] as const
  const all = facts(
    groups.map((targetGroup, index) => ({ clientId: targetGroup, targetGroup, caseSequence: index + 1 })),
  )
  const { clients } = countedIn(secondQuarter, all)
  const idsOf = (some: typeof clients) => some.map(({ clientId }) => clientId)
  assert.equal(idsOf(peopleAmong(clients)), ['returnee', 'domestic', 'abroad', 'undecided'])
  assert.equal(idsOf(companiesAmong(clients)), ['company'])
})

test('a period that reaches beyond the window holds nothing from there', () => {
  const narrow = { ...talks, countingStart: '2022-04-01', today: '2022-06-29' }
  const entries = consultationsIn({ from: '2000-01-01', to: '2099-12-31' }, narrow).map(({ talk }) => talk.entryId)
  assert.equal(entries, ['entry 1', 'entry 3', 'entry 4'])
})

test('Rule 10: says by which consultation a client counts in a period, and by which they were new', () => {
  const { inPeriod, first } = whyCounted('Anna', secondQuarter, talks)
  assert.is(inPeriod?.entryId, 'entry 1')
  assert.is(first?.entryId, 'entry 0')
})

test('Rule 10: there is no reason for who does not count', () => {
  assert.equal(whyCounted('Dora', secondQuarter, talks), { inPeriod: null, first: null }, 'a short contact only')
  assert.equal(whyCounted('Emil', secondQuarter, talks), { inPeriod: null, first: null }, 'a removed one only')
  assert.equal(whyCounted('Kaden AG', secondQuarter, facts([], [came('Kaden AG', '2022-05-10')])), {
    inPeriod: null,
    first: null,
  })
  const { inPeriod, first } = whyCounted('Anna', { from: '2021-01-01', to: '2021-12-31' }, talks)
  assert.is(inPeriod, null, 'not in that period')
  assert.is(first?.entryId, 'entry 0')
})

test.run()
