import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  addDays,
  berlinDay,
  dayFromWords,
  dayOf,
  daysBetween,
  isDay,
  parseGermanDay,
  weekdayOf,
  within,
  yearOf,
} from '../../src/calendar/rules.ts'

const test = suite('days of the calendar')

const zones = ['Europe/Berlin', 'UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu']

const inEveryZone = (check: (zone: string) => void) => {
  const before = process.env.TZ
  try {
    for (const zone of zones) {
      process.env.TZ = zone
      check(zone)
    }
  } finally {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  }
}

const berlinMoments: [moment: string, day: string, what: string][] = [
  ['2022-03-31T21:59:59.999Z', '2022-03-31', 'the last moment of the first quarter, in summer time'],
  ['2022-03-31T22:00:00.000Z', '2022-04-01', 'the first moment of the second quarter'],
  ['2022-12-31T22:59:59.999Z', '2022-12-31', 'the last moment of the year, in winter time'],
  ['2022-12-31T23:00:00.000Z', '2023-01-01', 'the first moment of the next year'],
  ['2026-12-31T23:30:00.000Z', '2027-01-01', 'already New Year in Berlin'],
  ['2022-03-26T22:59:59.999Z', '2022-03-26', 'the last moment before the night of the spring change'],
  ['2022-03-27T21:59:59.999Z', '2022-03-27', 'the last moment of the day of 23 hours'],
  ['2022-03-27T22:00:00.000Z', '2022-03-28', 'the moment after it'],
  ['2022-10-29T22:00:00.000Z', '2022-10-30', 'the first moment of the day of 25 hours'],
  ['2022-10-30T22:59:59.999Z', '2022-10-30', 'the last moment of the day of 25 hours'],
  ['2022-10-30T23:00:00.000Z', '2022-10-31', 'the moment after it'],
  ['2024-02-28T23:00:00.000Z', '2024-02-29', 'the first moment of a leap day'],
  ['2024-02-29T22:59:59.999Z', '2024-02-29', 'the last moment of a leap day'],
]

test('says which day it is in Berlin, wherever the machine stands', () => {
  inEveryZone((zone) => {
    for (const [moment, day, what] of berlinMoments) assert.is(berlinDay(new Date(moment)), day, `${what} (${zone})`)
  })
})

test('computes with days the same wherever the machine stands', () => {
  inEveryZone((zone) => {
    assert.is(addDays('2022-03-26', 1), '2022-03-27', zone)
    assert.is(addDays('2022-03-27', 1), '2022-03-28', zone)
    assert.is(addDays('2022-10-30', 1), '2022-10-31', zone)
    assert.is(addDays('2022-12-31', 1), '2023-01-01', zone)
    assert.is(daysBetween('2022-03-01', '2022-04-01'), 31, zone)
    assert.is(weekdayOf('2022-06-30'), 4, zone)
    assert.is(parseGermanDay('1.4.2022'), '2022-04-01', zone)
    assert.is(dayFromWords('gestern', '2022-03-28'), '2022-03-27', zone)
  })
})

test('knows the leap days of its calendar', () => {
  assert.is(dayOf(2024, 2, 29), '2024-02-29')
  assert.is(dayOf(2000, 2, 29), '2000-02-29', 'every fourth century has one')
  assert.is(dayOf(1900, 2, 29), null, 'other centuries have none')
  assert.is(dayOf(2023, 2, 29), null)
  assert.is(addDays('2024-02-28', 1), '2024-02-29')
  assert.is(addDays('2023-02-28', 1), '2023-03-01')
  assert.is(addDays('2024-03-01', -1), '2024-02-29')
  assert.is(daysBetween('2024-02-28', '2024-03-01'), 2)
  assert.is(daysBetween('2023-02-28', '2023-03-01'), 1)
  assert.is(daysBetween('2023-03-01', '2023-02-28'), -1)
})

test('has no day that no calendar has', () => {
  for (const [year, month, date] of [
    [2022, 0, 1],
    [2022, 13, 1],
    [2022, 1, 0],
    [2022, 1, 32],
    [2022, 4, 31],
    [2022, 2, 30],
    [0, 1, 1],
    [10_000, 1, 1],
  ] as const)
    assert.is(dayOf(year, month, date), null, `${year}-${month}-${date}`)
  assert.is(dayOf(1, 1, 1), '0001-01-01')
  assert.is(dayOf(9999, 12, 31), '9999-12-31')
})

test('takes a day only as it is stored', () => {
  assert.ok(isDay('2022-06-30'))
  for (const text of ['2022-06-31', '2022-6-30', '30.06.2022', '2022-06-30T00:00', ' 2022-06-30', '', '0000-01-01'])
    assert.not.ok(isDay(text), text)
})

test('reads a day as German lists write it', () => {
  assert.is(parseGermanDay('3.3.2022'), '2022-03-03')
  assert.is(parseGermanDay('03.03.2022'), '2022-03-03')
  assert.is(parseGermanDay('29.2.2024'), '2024-02-29')
  for (const text of [
    '29.2.2023',
    '31.4.2022',
    '0.1.2022',
    '1.13.2022',
    '3.3.22',
    '2022-03-03',
    '3. 3. 2022',
    '3/3/2022',
    '',
  ])
    assert.is(parseGermanDay(text), null, text)
})

test('counts the first and the last day to a period', () => {
  const may = { from: '2022-05-01', to: '2022-05-31' }
  assert.equal(
    ['2022-04-30', '2022-05-01', '2022-05-31', '2022-06-01'].map((day) => within(may, day)),
    [false, true, true, false],
  )
})

test('names the year and the weekday of a day', () => {
  assert.is(yearOf('2022-06-30'), 2022)
  assert.equal(
    ['2022-06-27', '2022-07-02', '2022-07-03', '2022-07-04'].map(weekdayOf),
    [1, 6, 7, 1],
    'Monday is 1 and Sunday is 7',
  )
})

/** 30 June 2022 is a Thursday. */
const spokenDays: [words: string, day: string | null][] = [
  ['heute', '2022-06-30'],
  ['h', '2022-06-30'],
  [' Heute ', '2022-06-30'],
  ['gestern', '2022-06-29'],
  ['g', '2022-06-29'],
  ['vorgestern', '2022-06-28'],
  ['vg', '2022-06-28'],
  ['today', '2022-06-30'],
  ['yesterday', '2022-06-29'],
  ['morgen', '2022-07-01'],
  ['tomorrow', '2022-07-01'],
  ['übermorgen', '2022-07-02'],
  ['do', '2022-06-30'],
  ['Donnerstag', '2022-06-30'],
  ['fr', '2022-06-24'],
  ['mittwoch', '2022-06-29'],
  ['mo', '2022-06-27'],
  ['so', '2022-06-26'],
  ['sunday', '2022-06-26'],
  ['wed', '2022-06-29'],
  ['30.6.', '2022-06-30'],
  ['30.6', '2022-06-30'],
  ['1.7.', '2021-07-01'],
  ['3. 3.', '2022-03-03'],
  ['3.3.22', '2022-03-03'],
  ['3.3.2021', '2021-03-03'],
  ['2022-03-03', '2022-03-03'],
  ['1.7.2022', '2022-07-01'],
  ['29.2.', null],
  ['29.2.2020', '2020-02-29'],
  ['31.4.', null],
  ['', null],
  ['d', null],
  ['morgens', null],
  ['constructor', null],
  ['__proto__', null],
  ['3', null],
  ['3.3.202', null],
]

for (const [words, day] of spokenDays)
  test(`understands „${words}“ on 30 June 2022 as ${day ?? 'nothing'}`, () => {
    assert.is(dayFromWords(words, '2022-06-30'), day)
  })

test('takes a day without a year from last year while it is still to come', () => {
  assert.is(dayFromWords('31.12.', '2022-01-01'), '2021-12-31')
  assert.is(dayFromWords('1.1.', '2022-01-01'), '2022-01-01')
  assert.is(dayFromWords('29.2.', '2024-02-29'), '2024-02-29')
  assert.is(dayFromWords('29.2.', '2025-01-15'), '2024-02-29')
  assert.is(dayFromWords('29.2.', '2024-02-28'), null, 'there was none the year before')
})

test('finds yesterday and the latest weekday across the edges of month and year', () => {
  assert.is(dayFromWords('gestern', '2022-01-01'), '2021-12-31')
  assert.is(dayFromWords('vorgestern', '2024-03-01'), '2024-02-28')
  assert.is(dayFromWords('so', '2023-01-01'), '2023-01-01', 'today is a Sunday itself')
  assert.is(dayFromWords('sa', '2023-01-01'), '2022-12-31')
})

test.run()
