import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isWorkingDay, waitingSince, workingDaysSince } from '../../src/calendar/holiday-rules.ts'
import { addDays, berlinDay } from '../../src/calendar/rules.ts'
import { beginningOf } from '../../src/clock/rules.ts'

const test = suite('working days in Saxony')

/** As the Free State publishes them. */
const holidays = {
  2022: ['04-15', '04-18', '05-26', '06-06', '10-03', '10-31', '11-16', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-01', '05-09', '05-20', '10-03', '10-31', '11-20', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '11-18', '12-25'],
  2027: ['01-01', '03-26', '03-29', '05-06', '05-17', '11-17'],
}

for (const [year, days] of Object.entries(holidays)) {
  test(`leave out the weekdays that are free in ${year}, and no other`, () => {
    const free: string[] = []
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const isWeekend = [0, 6].includes(new Date(day).getUTCDay())
      if (!isWeekend && !isWorkingDay(day)) free.push(day.slice(5))
      assert.not(isWeekend && isWorkingDay(day), day)
    }
    assert.equal(free, days)
  })
}

for (const [from, to, days] of [
  ['2026-06-12', '2026-06-12', 0],
  ['2026-06-12', '2026-06-15', 1],
  ['2026-06-13', '2026-06-15', 1],
  ['2026-04-02', '2026-04-07', 1],
  ['2026-12-23', '2027-01-04', 6],
  ['2026-11-17', '2026-11-19', 1],
] as const) {
  test(`are ${days} from ${from} to ${to}`, () => {
    assert.is(workingDaysSince(from, to), days)
  })
}

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays('2016-07-01', days))

test('are counted the same way forth and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (today, days) => {
      const last = waitingSince(today, days)
      assert.ok(workingDaysSince(last, today) >= days)
      assert.ok(workingDaysSince(addDays(last, 1), today) < days)
    }),
  )
})

test('begin at midnight in Berlin, also where the clock changes', () => {
  for (const [day, moment] of [
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ] as const) {
    assert.is(beginningOf(day).toISOString(), moment)
  }
  fc.assert(
    fc.property(anyDay, (day) => {
      const begin = beginningOf(day)
      assert.equal([berlinDay(begin), berlinDay(new Date(begin.getTime() - 60_000))], [day, addDays(day, -1)])
    }),
  )
})

test.run()
