import type { CountingFacts } from '../../src/reports/rules.ts'
import { type Change, came, facts, never, once, type Row, row } from './by-hand.ts'

const ruleOne = (name: string, from: CountingFacts, expected: Row['expected'], quarter?: string, to?: string) =>
  row('Rule 1: a client is counselled by a counted consultation in the period', name, from, expected, quarter, to)

const ruleOneRows: Row[] = [
  ruleOne('a consultation counts', facts([{}]), once),
  ruleOne('a short contact does not', facts([{ form: 'short_contact' }]), { ...never, shortContacts: 1 }),
  ruleOne('a removed consultation does not', facts([{ removed: true }]), never),
  ruleOne('a removed short contact is not even shown', facts([{ form: 'short_contact', removed: true }]), {
    ...never,
    shortContacts: 0,
  }),
  ruleOne('an event alone does not', facts([], [came('Anna', '2022-05-10')]), never),
  ruleOne('the day before the counting start does not', facts([{ heldOn: '2016-06-30' }]), never, '2016-Q3'),
  ruleOne('the day of the counting start counts', facts([{ heldOn: '2016-07-01' }]), once, '2016-Q3'),
  ruleOne(
    'the day before a counting start within a quarter does not',
    facts([{ heldOn: '2022-05-09' }], [], { countingStart: '2022-05-10' }),
    never,
  ),
  ruleOne('a counting start within a quarter does', facts([{}], [], { countingStart: '2022-05-10' }), once),
  ruleOne('today counts', facts([{ heldOn: '2022-06-30' }]), once),
  ruleOne(
    'tomorrow does not, in a report until then',
    facts([{ heldOn: '2022-07-01' }]),
    never,
    '2022-Q3',
    '2022-09-30',
  ),
  ruleOne('tomorrow does not, in the same quarter', facts([{}], [], { today: '2022-05-09' }), never),
  ruleOne('the last day of the report counts', facts([{}]), once, '2022-Q2', '2022-05-10'),
  ruleOne('the day after the report does not', facts([{}]), never, '2022-Q2', '2022-05-09'),
  ruleOne(
    'a short contact after the report, before the start or after today is not shown',
    facts(
      [{ heldOn: '2022-05-01' }, { heldOn: '2022-05-21' }, { heldOn: '2022-05-09' }].map((one) => ({
        ...one,
        form: 'short_contact',
      })),
      [],
      { countingStart: '2022-05-02', today: '2022-05-20' },
    ),
    { shortContacts: 1 },
  ),
]

const ruleTwo = (name: string, from: CountingFacts, expected: Row['expected'], quarter?: string, to?: string) =>
  row('Rule 2: a client counts once per period', name, from, expected, quarter, to)

const ruleTwoRows: Row[] = [
  ruleTwo('two consultations in one case', facts([{}, { heldOn: '2022-06-01' }]), { ...once, consultations: 2 }),
  ruleTwo('two equal rows are two consultations of one client', facts([{}, {}]), { ...once, consultations: 2 }),
  ruleTwo('two cases', facts([{}, { caseSequence: 8, heldOn: '2022-06-01' }]), { ...once, consultations: 2 }),
  ruleTwo('two clients are two', facts([{}, { clientId: 'Bela', caseSequence: 8 }]), {
    'returnee.counselled': 2,
    'returnee.new': 2,
    consultations: 2,
  }),
  ruleTwo(
    'accompanied family members are counted apart, at every consultation',
    facts([{ accompanied: 2 }, { accompanied: 3 }]),
    {
      ...once,
      consultations: 2,
      accompanied: 5,
    },
  ),
  ruleTwo(
    'those of short contacts and removed consultations are not',
    facts([
      { accompanied: 2, form: 'short_contact' },
      { accompanied: 3, removed: true },
    ]),
    { accompanied: 0 },
  ),
]

const ruleThree = (name: string, from: CountingFacts, expected: Row['expected'], quarter?: string, to?: string) =>
  row('Rule 3: a client is new in the period of their first counted consultation', name, from, expected, quarter, to)

const twoQuarters = facts([{ heldOn: '2022-03-31' }, { heldOn: '2022-04-01' }])

const ruleThreeRows: Row[] = [
  ruleThree('new at the first', twoQuarters, once, '2022-Q1'),
  ruleThree('counselled but not new at the second', twoQuarters, { ...once, 'returnee.new': 0 }),
  ruleThree('cumulative until a quarter without any', facts([{ heldOn: '2021-12-31' }]), {
    ...never,
    'returnee.cumulative': 1,
  }),
  ruleThree('not cumulative before the first', facts([{}]), never, '2022-Q1'),
  ruleThree('a removed first one leaves the second', facts([{ heldOn: '2022-03-31', removed: true }, {}]), once),
  ruleThree(
    'a short contact before makes nobody known',
    facts([{ heldOn: '2022-03-31', form: 'short_contact' }, {}]),
    once,
  ),
  ruleThree(
    'one before the counting start makes nobody known',
    facts([{ heldOn: '2022-03-31' }, {}], [], { countingStart: '2022-04-01' }),
    once,
  ),
]

const ruleFour = (name: string, from: CountingFacts, expected: Row['expected'], quarter?: string, to?: string) =>
  row('Rule 4: a client is in one group, that of their first counted consultation', name, from, expected, quarter, to)

const inReturnee = { 'returnee.counselled': 1, 'abroad.counselled': 0, 'returneeAndDomestic.counselled': 1 }
const inAbroad = { 'returnee.counselled': 0, 'abroad.counselled': 1, 'returneeAndDomestic.counselled': 0 }
const other: Change = { targetGroup: 'abroad', caseSequence: 8 }

const ruleFourRows: Row[] = [
  ruleFour('the earlier day', facts([{}, { ...other, heldOn: '2022-05-09' }]), inAbroad),
  ruleFour(
    'the earlier day, though recorded later',
    facts([{}, { ...other, heldOn: '2022-05-09', recordedAt: 9_000 }]),
    inAbroad,
  ),
  ruleFour('on one day the one recorded first', facts([{}, { ...other, recordedAt: 999 }]), inAbroad),
  ruleFour(
    'recorded first, though its case number is greater',
    facts([{ caseSequence: 7 }, { ...other, recordedAt: 999 }]),
    inAbroad,
  ),
  ruleFour('recorded at one moment: the smaller case number', facts([{}, other]), inReturnee),
  ruleFour('2022-9 is smaller than 2022-10', facts([{ caseSequence: 10 }, { ...other, caseSequence: 9 }]), inAbroad),
  ruleFour(
    '2022-9999 is smaller than 2022-10000',
    facts([{ caseSequence: 10_000 }, { ...other, caseSequence: 9999 }]),
    inAbroad,
  ),
  ruleFour(
    '2021-10 is smaller than 2022-9',
    facts([{ caseSequence: 9 }, { ...other, caseYear: 2021, caseSequence: 10 }]),
    inAbroad,
  ),
  ruleFour(
    'the group is kept in a later quarter spent in another case',
    facts([{ heldOn: '2022-03-31' }, other]),
    inReturnee,
  ),
  ruleFour('a removed one decides nothing', facts([{ ...other, heldOn: '2022-05-09', removed: true }, {}]), inReturnee),
  ruleFour(
    'a short contact decides nothing',
    facts([{ ...other, heldOn: '2022-05-09', form: 'short_contact' }, {}]),
    inReturnee,
  ),
  ruleFour(
    'one before the counting start decides nothing',
    facts([{ ...other, heldOn: '2022-03-31' }, {}], [], { countingStart: '2022-04-01' }),
    inReturnee,
  ),
  ruleFour('undecided is a group like the others', facts([{ targetGroup: 'undecided' }]), {
    'undecided.counselled': 1,
    'undecided.new': 1,
    'undecided.cumulative': 1,
    'returneeAndDomestic.counselled': 0,
  }),
  ruleFour(
    'a company and a municipality have theirs',
    facts([
      { clientId: 'Drechsler GmbH', targetGroup: 'company' },
      { clientId: 'Stadt Zwönitz', targetGroup: 'municipality', caseSequence: 8 },
    ]),
    { 'company.counselled': 1, 'municipality.counselled': 1, 'returneeAndDomestic.counselled': 0 },
  ),
]

const ruleFive = (name: string, heldOn: string, quarter: string, expected: Row['expected']) =>
  row('Rule 5: a day is a calendar day', name, facts([{ heldOn }]), expected, quarter)

const ruleFiveRows: Row[] = [
  ruleFive('31 March lies in the first quarter', '2022-03-31', '2022-Q1', once),
  ruleFive('and not in the second', '2022-03-31', '2022-Q2', { 'returnee.counselled': 0, consultations: 0 }),
  ruleFive('1 April lies in the second quarter', '2022-04-01', '2022-Q2', once),
  ruleFive('and not in the first', '2022-04-01', '2022-Q1', never),
  ruleFive('a leap day lies in the first quarter', '2020-02-29', '2020-Q1', once),
  ruleFive('31 December lies in the fourth quarter', '2021-12-31', '2021-Q4', once),
  ruleFive('1 January lies in the first quarter', '2022-01-01', '2022-Q1', once),
]

export const tableOfClients: Row[] = [
  ...ruleOneRows,
  ...ruleTwoRows,
  ...ruleThreeRows,
  ...ruleFourRows,
  ...ruleFiveRows,
]
