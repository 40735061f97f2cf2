import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { overlap } from '../../src/clock/rules.ts'
import { hoursFor, type Place, placedOn } from '../../web/calendar/day-hours.ts'

const test = suite('the hours of a calendar week')

const span = (begins: string, ends: string) => ({ begins, ends })
const columns = (places: Place[]) => places.map(({ column, of }) => `${column + 1}/${of}`)

test('are those of the office, and further where something lies outside', () => {
  const rows: [spans: [string, string][], from: number, to: number][] = [
    [[], 7, 19],
    [[['07:00', '19:00']], 7, 19],
    [[['06:59', '08:00']], 6, 19],
    [[['18:00', '19:01']], 7, 20],
    [[['00:00', '00:05']], 0, 19],
    [[['23:50', '23:59']], 7, 24],
  ]
  for (const [spans, from, to] of rows) assert.equal(hoursFor(spans.map(([a, b]) => span(a, b))), { from, to })
})

test('show side by side what overlaps, and across the whole day what does not', () => {
  const rows: [spans: [string, string][], shown: string[]][] = [
    [
      [
        ['09:00', '10:00'],
        ['10:00', '11:00'],
      ],
      ['1/1', '1/1'],
    ],
    [
      [
        ['09:00', '10:00'],
        ['09:30', '11:00'],
      ],
      ['1/2', '2/2'],
    ],
    [
      [
        ['09:30', '11:00'],
        ['09:00', '10:00'],
      ],
      ['2/2', '1/2'],
    ],
    // The third goes below the first, which it does not overlap.
    [
      [
        ['09:00', '10:00'],
        ['09:30', '11:00'],
        ['10:00', '10:45'],
      ],
      ['1/2', '2/2', '1/2'],
    ],
    [
      [
        ['09:00', '12:00'],
        ['09:00', '10:00'],
        ['09:30', '10:30'],
        ['13:00', '14:00'],
      ],
      ['1/3', '2/3', '3/3', '1/1'],
    ],
    // Ten minutes are drawn as thirty: nothing is drawn upon them.
    [
      [
        ['09:00', '09:10'],
        ['09:15', '10:00'],
      ],
      ['1/2', '2/2'],
    ],
  ]
  for (const [spans, shown] of rows) assert.equal(columns(placedOn(spans.map(([a, b]) => span(a, b)))), shown)
})

const minute = fc.integer({ min: 0, max: 24 * 60 - 2 })
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const spans = fc.array(
  fc.tuple(minute, minute).map(([one, other]) => span(time(Math.min(one, other)), time(Math.max(one, other) + 1))),
  { maxLength: 12 },
)

test('never draw one upon another, nor outside the hours, whatever the day holds', () => {
  fc.assert(
    fc.property(spans, (day) => {
      const places = placedOn(day)
      const { from, to } = hoursFor(day)
      for (const [at, one] of places.entries()) {
        assert.ok(one.begins >= from * 60 && one.ends <= to * 60)
        assert.ok(one.column < one.of)
        for (const other of places.slice(at + 1)) {
          if (one.begins >= other.ends || other.begins >= one.ends) continue
          assert.is(one.of, other.of)
          assert.is.not(one.column, other.column)
        }
      }
    }),
  )
})

test('overlap is a time two share', () => {
  assert.ok(overlap(span('09:00', '10:00'), span('09:59', '11:00')))
  assert.ok(overlap(span('09:00', '12:00'), span('10:00', '11:00')))
  assert.not.ok(overlap(span('09:00', '10:00'), span('10:00', '11:00')))
})

test.run()
