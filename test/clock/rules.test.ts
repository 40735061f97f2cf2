import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, berlinDay, type Day } from '../../src/calendar/rules.ts'
import {
  before,
  berlinTime,
  type ClockSpan,
  comesTwice,
  isSkipped,
  momentAt,
  refusalOfSpan,
  spanFromWords,
} from '../../src/clock/rules.ts'

const test = suite('the clocks of Berlin')

const shown: [day: Day, time: string, moment: string | null, what: string][] = [
  ['2026-01-15', '09:00', '2026-01-15T08:00:00.000Z', 'in winter an hour ahead'],
  ['2026-07-15', '09:00', '2026-07-15T07:00:00.000Z', 'in summer two'],
  ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z', 'the last minute of winter time'],
  ['2026-03-29', '02:00', null, 'skipped from its first minute'],
  ['2026-03-29', '02:30', null, 'skipped'],
  ['2026-03-29', '02:59', null, 'skipped to its last minute'],
  ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z', 'the first minute of summer time'],
  ['2026-03-29', '00:00', '2026-03-28T23:00:00.000Z', 'that day begins in winter time'],
  ['2026-03-29', '23:59', '2026-03-29T21:59:00.000Z', 'and ends in summer time'],
  ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z', 'before the hour that comes twice'],
  ['2026-10-25', '02:00', '2026-10-25T00:00:00.000Z', 'the first of the two'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', 'the first of the two'],
  ['2026-10-25', '02:59', '2026-10-25T00:59:00.000Z', 'the first of the two'],
  ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z', 'two hours after 02:00'],
  ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z', 'the end of a year'],
  ['2028-02-29', '12:00', '2028-02-29T11:00:00.000Z', 'a leap day'],
]

for (const [day, time, moment, what] of shown) {
  test(`show ${time} on ${day} at ${moment ?? 'no moment'}: ${what}`, () => {
    assert.is(momentAt(day, time)?.toISOString() ?? null, moment)
  })
}

test('skip an hour in spring and repeat one in autumn, and no other', () => {
  const times = Array.from(
    { length: 48 },
    (_, half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
  )
  const days = Array.from({ length: 365 }, (_, number) => addDays('2026-01-01', number))
  const odd = (is: typeof isSkipped) =>
    days.flatMap((day) => times.filter((time) => is(day, time)).map((time) => `${day} ${time}`))
  const changes = ['2026-03-29', '2026-10-25', '2026-06-01']
  for (const day of changes)
    assert.is(times.filter((time) => isSkipped(day, time)).length, day === '2026-03-29' ? 2 : 0)
  assert.equal(odd(comesTwice), ['2026-10-25 02:00', '2026-10-25 02:30'])
})

test('show again what they showed, at every moment, but for the second of the hours that come twice', () => {
  const minutes = fc.integer({ min: 0, max: 20 * 366 * 24 * 60 })
  fc.assert(
    fc.property(minutes, (number) => {
      const moment = new Date(Date.UTC(2020, 0, 1) + number * 60_000)
      const [day, time] = [berlinDay(moment), berlinTime(moment)]
      const found = momentAt(day, time)?.getTime()
      const late = comesTwice(day, time) ? moment.getTime() - 3_600_000 : moment.getTime()
      assert.ok(found === moment.getTime() || found === late, `${day} ${time}`)
    }),
    { numRuns: 300 },
  )
})

const typed: [words: string, span: ClockSpan | null][] = [
  ['14', { begins: '14:00', ends: '15:00' }],
  ['14 Uhr', { begins: '14:00', ends: '15:00' }],
  ['um 9', { begins: '09:00', ends: '10:00' }],
  ['14:30', { begins: '14:30', ends: '15:30' }],
  ['14.30', { begins: '14:30', ends: '15:30' }],
  ['1430', { begins: '14:30', ends: '15:30' }],
  ['9-10:30', { begins: '09:00', ends: '10:30' }],
  ['9–10.30 Uhr', { begins: '09:00', ends: '10:30' }],
  ['von 14 bis 16 Uhr', { begins: '14:00', ends: '16:00' }],
  ['2pm', { begins: '14:00', ends: '15:00' }],
  ['12am to 1am', { begins: '00:00', ends: '01:00' }],
  ['23:30', { begins: '23:30', ends: '23:59' }],
  ['24', null],
  ['14:60', null],
  ['-3', null],
  ['9-10-11', null],
  ['9-abends', null],
  ['13pm', null],
  ['mittags', null],
  ['', null],
]

for (const [words, span] of typed) {
  test(`„${words}“ is ${span ? `${span.begins} to ${span.ends}` : 'no time'}`, () =>
    assert.equal(spanFromWords(words), span))
}

test('refuse what they do not show, and what ends before it begins', () => {
  assert.equal(refusalOfSpan('2026-03-29', { begins: '02:30', ends: '04:00' }), {
    code: 'time_skipped',
    field: 'begins',
  })
  assert.equal(refusalOfSpan('2026-03-29', { begins: '01:30', ends: '02:30' }), { code: 'time_skipped', field: 'ends' })
  assert.is(refusalOfSpan('2026-03-29', { begins: '01:30', ends: '03:00' }), null)
  assert.equal(refusalOfSpan('2026-06-17', { begins: '10:00', ends: '10:00' }), {
    code: 'ends_before_begins',
    field: 'ends',
  })
  assert.is(refusalOfSpan('2026-10-25', { begins: '02:00', ends: '02:30' }), null)
})

test('a day before is the same time by the clock, also across a change; minutes are minutes', () => {
  assert.is(before('2026-03-29', '09:00', 1440).toISOString(), '2026-03-28T08:00:00.000Z')
  assert.is(before('2026-10-25', '09:00', 1440).toISOString(), '2026-10-24T07:00:00.000Z')
  assert.is(before('2026-03-29', '03:15', 30).toISOString(), '2026-03-29T00:45:00.000Z')
  assert.is(
    before('2026-03-30', '02:30', 1440).toISOString(),
    '2026-03-29T01:30:00.000Z',
    'it does not exist: an hour on',
  )
})

test.run()
