import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isQuarter, nextQuarter, periodOf, quarterOf, quartersBetween } from '../../src/calendar/rules.ts'

const test = suite('quarters of the calendar')

const edges: [lastDay: string, quarter: string, firstDay: string, next: string][] = [
  ['2022-03-31', '2022-Q1', '2022-04-01', '2022-Q2'],
  ['2022-06-30', '2022-Q2', '2022-07-01', '2022-Q3'],
  ['2022-09-30', '2022-Q3', '2022-10-01', '2022-Q4'],
  ['2022-12-31', '2022-Q4', '2023-01-01', '2023-Q1'],
]

for (const [lastDay, quarter, firstDay, next] of edges)
  test(`${lastDay} is the last day of ${quarter}, ${firstDay} the first of ${next}`, () => {
    assert.is(quarterOf(lastDay), quarter)
    assert.is(quarterOf(firstDay), next)
    assert.is(periodOf(quarter).to, lastDay)
    assert.is(periodOf(next).from, firstDay)
    assert.is(nextQuarter(quarter), next)
  })

test('a leap day belongs to the first quarter', () => {
  assert.is(quarterOf('2024-02-29'), '2024-Q1')
})

test('every day of a year lies in the quarter whose period holds it', () => {
  for (const quarter of quartersBetween('2023-01-01', '2024-12-31')) {
    const { from, to } = periodOf(quarter)
    assert.is(quarterOf(from), quarter)
    assert.is(quarterOf(to), quarter)
  }
})

test('lists every quarter that has a day between two days', () => {
  assert.equal(quartersBetween('2016-07-01', '2017-03-31'), ['2016-Q3', '2016-Q4', '2017-Q1'])
  assert.equal(quartersBetween('2016-07-01', '2017-04-01'), ['2016-Q3', '2016-Q4', '2017-Q1', '2017-Q2'])
  assert.equal(quartersBetween('2016-09-30', '2016-10-01'), ['2016-Q3', '2016-Q4'])
  assert.equal(quartersBetween('2016-07-01', '2016-07-01'), ['2016-Q3'])
  assert.equal(quartersBetween('2016-07-02', '2016-07-01'), [], 'the end lies before the beginning')
  assert.equal(quartersBetween('2017-01-01', '2016-12-31'), [])
})

test('stops at the end of the calendar', () => {
  assert.equal(quartersBetween('9999-07-01', '9999-12-31'), ['9999-Q3', '9999-Q4'])
})

test('knows a quarter when it sees one', () => {
  for (const text of ['2022-Q1', '2022-Q4']) assert.ok(isQuarter(text), text)
  for (const text of ['2022-Q0', '2022-Q5', '2022-q1', '22-Q1', '2022Q1', '2022-Q11', ''])
    assert.not.ok(isQuarter(text), text)
})

test('refuses the period of what is no quarter', () => {
  for (const text of ['2022-Q5', '2022-Q0', 'now']) assert.throws(() => periodOf(text), /not a quarter/, text)
})

test.run()
