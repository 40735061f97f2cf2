import type { CountingFacts } from '../../src/reports/rules.ts'
import { came, facts, never, type Row, row } from './by-hand.ts'

const ruleNine = (name: string, from: CountingFacts, expected: Row['expected'], quarter?: string, to?: string) =>
  row('Rule 9: a company is reached once, when it first takes part', name, from, expected, quarter, to)

const reachedOnce = { 'companiesReached.new': 1, 'companiesReached.cumulative': 1 }
const notReached = { 'companiesReached.new': 0, 'companiesReached.cumulative': 0 }
const twice = facts([], [came('Drechsler GmbH', '2022-04-01'), came('Drechsler GmbH', '2022-03-31')])

const ruleNineRows: Row[] = [
  ruleNine('at its first event', facts([], [came('Drechsler GmbH', '2022-05-10')]), reachedOnce),
  ruleNine(
    'once at two events of a day',
    facts([], [came('Drechsler GmbH', '2022-05-10'), came('Drechsler GmbH', '2022-05-10')]),
    reachedOnce,
  ),
  ruleNine('by the earlier of two events', twice, reachedOnce, '2022-Q1'),
  ruleNine('and not again by the later one', twice, { 'companiesReached.new': 0, 'companiesReached.cumulative': 1 }),
  ruleNine('two companies are two', facts([], [came('Drechsler GmbH', '2022-05-10'), came('Kaden AG', '2022-05-10')]), {
    'companiesReached.new': 2,
    'companiesReached.cumulative': 2,
  }),
  ruleNine(
    'a municipality is no company',
    facts([], [came('Stadt Zwönitz', '2022-05-10', 'municipality')]),
    notReached,
  ),
  ruleNine(
    'being counselled does not make reached',
    facts([{ clientId: 'Drechsler GmbH', targetGroup: 'company' }]),
    notReached,
  ),
  ruleNine(
    'an event before the counting start does not',
    facts([], [came('Drechsler GmbH', '2016-06-30')]),
    notReached,
  ),
  ruleNine(
    'nor does it hinder a later one',
    facts([], [came('Drechsler GmbH', '2016-06-30'), came('Drechsler GmbH', '2022-05-10')]),
    reachedOnce,
  ),
  ruleNine(
    'the day of the counting start does',
    facts([], [came('Drechsler GmbH', '2016-07-01')]),
    reachedOnce,
    '2016-Q3',
  ),
  ruleNine('today does', facts([], [came('Drechsler GmbH', '2022-06-30')]), reachedOnce),
  ruleNine('tomorrow does not', facts([], [came('Drechsler GmbH', '2022-06-30')], { today: '2022-06-29' }), notReached),
  ruleNine(
    'the day after the report does not',
    facts([], [came('Drechsler GmbH', '2022-05-10')]),
    notReached,
    '2022-Q2',
    '2022-05-09',
  ),
]

const quarters = (name: string, from: CountingFacts, expected: Row['expected'], quarter: string, to?: string) =>
  row('The quarters run from the counting start to the end of the report', name, from, expected, quarter, to)

const nothing = { ...never, ...notReached, shortContacts: 0, accompanied: 0, 'undecided.counselled': 0 }

const quarterRows: Row[] = [
  quarters('a quarter without any talk is there with zeros', facts([{}]), nothing, '2019-Q2'),
  quarters('an empty centre has all of them', facts([]), nothing, '2016-Q3'),
  quarters('the last one too', facts([]), nothing, '2022-Q2'),
  quarters('none before the counting start', facts([{ heldOn: '2016-06-30' }]), 'absent', '2016-Q2'),
  quarters('none after the end', facts([{}]), 'absent', '2022-Q2', '2022-03-31'),
  quarters('one that has only its first day', facts([{}]), nothing, '2022-Q2', '2022-04-01'),
  quarters('those that lie ahead of today are there with zeros', facts([]), nothing, '2022-Q4', '2022-12-31'),
  quarters('none at all when the end lies before the counting start', facts([]), 'absent', '2016-Q3', '2016-06-30'),
]

export const tableOfCompanies: Row[] = ruleNineRows
export const tableOfQuarters: Row[] = quarterRows
