import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  easterSunday,
  isSaxonHoliday,
  isWerktag,
  isWorkingDay,
  saxonHolidays,
  workingDayFrom,
  workingDayUntil,
} from '../../src/calendar/holiday-rules.ts'
import { addDays, addMonths, type Day, weekdayOf } from '../../src/calendar/rules.ts'
import { dayAt, type Offset, parseOffset } from '../../src/journeys/deadline-rules.ts'
import { circleAmong, movesTo, type PlanNode, planOf, refusalOfAnchor } from '../../src/journeys/plan-rules.ts'
import { countings, units } from '../../src/journeys/terms.ts'

const test = suite('days of journeys')

test('Easter is where the church has it', () => {
  const known = ['1961-04-02', '2000-04-23', '2008-03-23', '2011-04-24', '2019-04-21', '2026-04-05', '2038-04-25']
  assert.equal(
    known.map((day) => easterSunday(Number(day.slice(0, 4)))),
    known,
  )
})

test('Saxony has eleven holidays on days of their own, Buß- und Bettag among them', () => {
  assert.equal(saxonHolidays(2026), [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-10-03',
    '2026-10-31',
    '2026-11-18',
    '2026-12-25',
    '2026-12-26',
  ])
  const penance = [2022, 2023, 2024, 2025, 2027, 2028].map((year) => saxonHolidays(year)[8])
  assert.equal(penance, ['2022-11-16', '2023-11-22', '2024-11-20', '2025-11-19', '2027-11-17', '2028-11-22'])
  assert.not.ok(isSaxonHoliday('2026-06-04'), 'Corpus Christi is none here')
  assert.not.ok(isSaxonHoliday('2026-12-24'))
})

test('a Saturday is a Werktag and no working day', () => {
  assert.ok(isWerktag('2026-11-28'))
  assert.not.ok(isWorkingDay('2026-11-28'))
  assert.not.ok(isWerktag('2026-10-03'), 'but not where it is a holiday')
})

const day = fc.integer({ min: 0, max: 80_000 }).map((days): Day => addDays('1980-01-01', days))
const amount = fc.integer({ min: 1, max: 400 })
const offset = fc.oneof(
  fc.record({ when: fc.constant('on' as const), of: fc.constant('event') }),
  fc.record({
    when: fc.constantFrom('before', 'after'),
    amount,
    unit: fc.constantFrom(...units),
    of: fc.constant('event'),
  }),
) as fc.Arbitrary<Offset>
const counting = fc.constantFrom(...countings)

test('no day is one on which nobody works, and a period never ends before its time', () => {
  fc.assert(
    fc.property(day, offset, counting, (event, one, how) => {
      const found = dayAt(one, event, how) ?? ''
      assert.ok(isWorkingDay(found), `${found} after ${event}`)
      if (one.when === 'after' && how === 'period') assert.ok(found > event)
    }),
  )
})

test('an event a day later never leads to an earlier day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), offset, counting, (event, later, one, how) => {
      const [first, second] = [dayAt(one, event, how) ?? '', dayAt(one, addDays(event, later), how) ?? '']
      assert.ok(first <= second, `${first} ${second}`)
    }),
  )
})

test('a period is moved by no more than the law has it: what lies between is no working day', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (event, months) => {
      const end = addMonths(event, months)
      const found = dayAt({ when: 'after', amount: months, unit: 'month', of: 'event' }, event, 'period') ?? ''
      assert.ok(found >= end)
      for (let one = end; one < found; one = addDays(one, 1)) assert.not.ok(isWorkingDay(one))
    }),
  )
})

test('counts Werktage and working days one by one', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 30 }), (event, werktage) => {
      const found = dayAt({ when: 'after', amount: werktage, unit: 'werktag', of: 'event' }, event, 'limit') ?? ''
      let between = 0
      for (let one = addDays(event, 1); one <= found; one = addDays(one, 1))
        if (weekdayOf(one) < 7 && !isSaxonHoliday(one)) between += 1
      // A limit that falls on a Saturday is reminded of before it.
      assert.ok(between <= werktage && werktage - between <= 1)
    }),
  )
  assert.is(workingDayFrom('2026-12-25'), '2026-12-28')
  assert.is(workingDayUntil('2026-12-27'), '2026-12-24')
})

test('reads offsets, and nothing that only looks like one', () => {
  assert.equal(parseOffset('3 Werktage after decision'), { when: 'after', amount: 3, unit: 'werktag', of: 'decision' })
  assert.equal(parseOffset('1 Werktag after decision'), { when: 'after', amount: 1, unit: 'werktag', of: 'decision' })
  assert.equal(parseOffset('2 working days before title-ends'), {
    when: 'before',
    amount: 2,
    unit: 'working day',
    of: 'title-ends',
  })
  assert.equal(parseOffset('on work-begins'), { when: 'on', of: 'work-begins' })
  for (const text of [
    '',
    'on',
    '2 week after x',
    '1 weeks after x',
    '0 days after x',
    '2 years after x',
    '2 weeks after X',
    'on x y',
  ])
    assert.is(parseOffset(text), null, text)
})

const node = (code: string, due: string | null, known: Day | null = null): PlanNode => ({
  code,
  offset: due === null ? null : parseOffset(due),
  counting: 'reminder',
  known,
})

test('what hangs on a day moves with it, and what somebody said goes before what is expected', () => {
  const nodes = [
    node('a', null, '2026-11-02'),
    node('b', '1 week after a'),
    node('c', '1 week after b'),
    node('d', '1 day after e'),
    node('e', null),
  ]
  const days = (of: readonly PlanNode[]) => [...planOf(of).values()].map(({ day: found }) => found)
  assert.equal(days(nodes), ['2026-11-02', '2026-11-09', '2026-11-16', null, null])
  const told = nodes.map((one) => (one.code === 'b' ? { ...one, known: '2026-11-10' } : one))
  assert.equal(days(told), ['2026-11-02', '2026-11-10', '2026-11-17', null, null])
  assert.is(planOf(told).get('b')?.lawful, '2026-11-09', 'what the rule alone would have')
  assert.equal(
    movesTo(planOf(told), [
      { id: '1', code: 'b', dueOn: '2026-11-10' },
      { id: '2', code: 'c', dueOn: '2026-11-16' },
      { id: '3', code: 'd', dueOn: null },
    ]),
    [{ stepId: '2', from: '2026-11-16', to: '2026-11-17' }],
  )
})

test('finds what hangs on itself', () => {
  assert.is(circleAmong([node('a', null), node('b', 'on a')]), null)
  assert.equal(circleAmong([node('a', 'on c'), node('b', 'on a'), node('c', 'on b')]), ['a', 'c', 'b', 'a'])
})

test('takes no day that is typed by mistake', () => {
  assert.is(refusalOfAnchor('2026-11-26', '2026-11-26'), null)
  assert.is(refusalOfAnchor('2016-11-26', '2026-11-26'), 'anchor_too_far')
  assert.is(refusalOfAnchor('2062-11-26', '2026-11-26'), 'anchor_too_far')
})

test.run()
