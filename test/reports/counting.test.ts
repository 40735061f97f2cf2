import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import * as rules from '../../src/reports/rules.ts'
import { came, facts } from './by-hand.ts'
import { saidOf, table } from './table.ts'

const { clientsBehind, companiesBehind, countUntil, reportPeriod, reportUntil } = rules
const test = suite('counting')

for (const row of table)
  test(`${row.rule}: ${row.name}`, () => {
    assert.equal(saidOf(row, rules), row.expected)
  })

test('the report has the form that the command prints, field by field', () => {
  const { countingStart } = facts([])
  const report = reportUntil(
    '2016-08-15',
    facts([{ heldOn: '2016-07-01', accompanied: 2 }], [came('Kaden AG', '2016-08-15')]),
  )
  const none = { counselled: 0, new: 0, cumulative: 0 }
  const one = { counselled: 1, new: 1, cumulative: 1 }
  assert.is(
    JSON.stringify(report),
    JSON.stringify({
      countingStart,
      to: '2016-08-15',
      ruleVersion: '1',
      quarters: [
        {
          quarter: '2016-Q3',
          returnee: one,
          domestic: none,
          returneeAndDomestic: one,
          abroad: none,
          undecided: none,
          company: none,
          municipality: none,
          companiesReached: { new: 1, cumulative: 1 },
          consultations: 1,
          shortContacts: 0,
          accompanied: 2,
          checksFinished: 0,
          checksRepeated: 0,
          measuresDone: 0,
        },
      ],
    }),
  )
})

test('every quarter of an empty centre is there, in order', () => {
  const { quarters } = reportUntil('2022-06-30', facts([]))
  assert.is(quarters.length, 24)
  assert.is(quarters[0]?.quarter, '2016-Q3')
  assert.is(quarters.at(-1)?.quarter, '2022-Q2')
})

test('the facts may come in any order and stay as they were', () => {
  const inOrder = facts(
    [{ heldOn: '2022-03-31' }, { targetGroup: 'abroad', caseSequence: 8 }, { clientId: 'Bela', caseSequence: 9 }],
    [came('Kaden AG', '2022-03-31'), came('Kaden AG', '2022-05-10')],
  )
  const reversed = {
    ...inOrder,
    talks: inOrder.talks.toReversed(),
    participations: inOrder.participations.toReversed(),
  }
  const before = structuredClone(reversed)
  assert.equal(reportUntil('2022-06-30', reversed), reportUntil('2022-06-30', inOrder))
  assert.equal(reversed, before)
})

test('Rule 8: what is recorded for later days leaves the quarters before as they were', () => {
  const until = (talks: Parameters<typeof facts>[0]) => reportUntil('2022-03-31', facts(talks)).quarters
  assert.equal(
    until([{ heldOn: '2022-02-01' }, { targetGroup: 'abroad', caseSequence: 1 }]),
    until([{ heldOn: '2022-02-01' }]),
  )
})

test('Rule 10: a figure opens to its clients, each with the consultation that makes them count there', () => {
  const quarters = countUntil(
    '2022-06-30',
    facts([
      { heldOn: '2022-03-31' },
      { heldOn: '2022-06-01' },
      { heldOn: '2022-05-01' },
      { clientId: 'Bela', caseSequence: 8, targetGroup: 'domestic' },
      { clientId: 'Cara', caseSequence: 9, targetGroup: 'abroad' },
    ]),
  )
  const rows = (clients: rules.CountedClient[]) => clients.map(({ clientId, talk }) => `${clientId} ${talk.heldOn}`)
  const behind = clientsBehind('returneeAndDomestic', '2022-Q2', quarters)
  assert.equal(rows(behind.counselled), ['Anna 2022-05-01', 'Bela 2022-05-10'])
  assert.equal(rows(behind.new), ['Bela 2022-05-10'])
  assert.equal(rows(behind.cumulative), ['Anna 2022-03-31', 'Bela 2022-05-10'])
})

test('Rule 10: a figure of companies reached opens to the companies and the day that made them so', () => {
  const quarters = countUntil(
    '2022-06-30',
    facts(
      [],
      [came('Kaden AG', '2022-05-10'), came('Drechsler GmbH', '2022-01-01'), came('Drechsler GmbH', '2022-05-10')],
    ),
  )
  assert.equal(companiesBehind('2022-Q2', quarters), {
    new: [came('Kaden AG', '2022-05-10')],
    cumulative: [came('Drechsler GmbH', '2022-01-01'), came('Kaden AG', '2022-05-10')],
  })
})

test('Rule 10: a quarter that the report does not have opens to nobody', () => {
  const quarters = countUntil('2022-06-30', facts([{}], [came('Kaden AG', '2022-05-10')]))
  for (const quarter of ['2016-Q2', '2022-Q3']) {
    assert.equal(clientsBehind('returnee', quarter, quarters), { counselled: [], new: [], cumulative: [] }, quarter)
    assert.equal(companiesBehind(quarter, quarters), { new: [], cumulative: [] }, quarter)
  }
})

test('Rule 12: figures of different units cannot be added up to a figure', () => {
  const [quarter] = reportUntil('2016-07-01', facts([])).quarters
  assert.ok(quarter)
  // @ts-expect-error The sum of clients and short contacts is no number of clients.
  const contacts: rules.NumberOf<'clients'> = quarter.returnee.counselled + quarter.shortContacts
  // @ts-expect-error Nor are consultations clients.
  const clients: rules.NumberOf<'clients'> = quarter.consultations
  assert.equal([contacts, clients], [0, 0])
})

test('a quarter is looked at from the counting start to the end of the report', () => {
  assert.equal(reportPeriod('2022-Q2', '2016-07-01', '2022-12-31'), { from: '2022-04-01', to: '2022-06-30' })
  assert.equal(reportPeriod('2022-Q2', '2022-04-02', '2022-06-29'), { from: '2022-04-02', to: '2022-06-29' })
  assert.equal(reportPeriod('2022-Q2', '2022-04-01', '2022-06-30'), { from: '2022-04-01', to: '2022-06-30' })
})

test.run()
