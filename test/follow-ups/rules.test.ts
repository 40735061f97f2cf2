import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, type Day, weekdayOf } from '../../src/calendar/rules.ts'
import {
  dueDayFromWords,
  latestDue,
  mayChangeFollowUp,
  putOff,
  refusalOfDue,
  urgencyOf,
} from '../../src/follow-ups/rules.ts'

const test = suite('rules of follow-ups')

/** A Wednesday. */
const today = '2026-06-17'

const meant: [words: string, day: Day | null][] = [
  ['heute', today],
  [' Morgen ', '2026-06-18'],
  ['übermorgen', '2026-06-19'],
  ['tomorrow', '2026-06-18'],
  ['gestern', '2026-06-16'],
  ['in 2 Wochen', '2026-07-01'],
  ['in zwei wochen', '2026-07-01'],
  ['in einer Woche', '2026-06-24'],
  ['in 3 Tagen', '2026-06-20'],
  ['in einem Monat', '2026-07-17'],
  ['in 18 Monaten', '2027-12-17'],
  ['in einem Jahr', '2027-06-17'],
  ['in 2 weeks', '2026-07-01'],
  ['in a month', '2026-07-17'],
  ['do', '2026-06-18'],
  ['mittwoch', '2026-06-24'],
  ['di', '2026-06-23'],
  ['monday', '2026-06-22'],
  ['17.6.', today],
  ['16.6.', '2027-06-16'],
  ['3.3', '2027-03-03'],
  ['3.3.28', '2028-03-03'],
  ['3.3.2028', '2028-03-03'],
  ['2028-03-03', '2028-03-03'],
  ['29.2.', null],
  ['31.4.', null],
  ['in Wochen', null],
  ['in 2 Wintern', null],
  ['in 1.5 Wochen', null],
  ['bald', null],
  ['', null],
]

for (const [words, day] of meant) {
  test(`„${words}“ is ${day ?? 'no day'}`, () => assert.is(dueDayFromWords(words, today), day))
}

test('a month after the last of January ends February', () => {
  assert.is(dueDayFromWords('in einem Monat', '2028-01-31'), '2028-02-29')
})

const putOffs: [dueOn: Day, by: 'day' | 'week', day: Day, what: string][] = [
  ['2026-06-17', 'day', '2026-06-18', 'to the day after'],
  ['2026-06-19', 'day', '2026-06-22', 'from Friday to Monday'],
  ['2026-06-20', 'day', '2026-06-22', 'from Saturday to Monday'],
  ['2026-06-10', 'day', '2026-06-18', 'from what is overdue, as if it were of today'],
  ['2026-06-30', 'day', '2026-07-01', 'from what is to come, the day after that'],
  ['2026-06-17', 'week', '2026-06-24', 'by a week'],
  ['2026-06-21', 'week', '2026-06-29', 'by a week, and then to no Sunday'],
  ['2026-12-31', 'day', '2027-01-04', 'over New Year and the weekend after it'],
  ['2026-12-23', 'day', '2026-12-24', 'to Christmas Eve, which is no public holiday'],
  ['2026-12-24', 'day', '2026-12-28', 'over Christmas and a weekend'],
  ['2027-03-25', 'day', '2027-03-30', 'from Maundy Thursday over Easter'],
  ['2026-11-11', 'week', '2026-11-19', 'by a week, and in Saxony over Buß- und Bettag'],
  ['2026-10-30', 'day', '2026-11-02', 'over Reformation Day and a Sunday'],
]

for (const [dueOn, by, day, what] of putOffs) {
  test(`is put off ${what}`, () => assert.is(putOff(dueOn, today, by), day))
}

test('a weekday is the next one, always one to seven days ahead', () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.constantFrom('mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'), (days, word) => {
      const from = addDays('2020-01-01', days)
      const day = dueDayFromWords(word, from) ?? ''
      assert.ok(day > from && day <= addDays(from, 7), `${word} from ${from}: ${day}`)
      assert.is(weekdayOf(day), ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'].indexOf(word) + 1)
    }),
  )
})

test('nothing new is due before today, nor more than five years ahead', () => {
  assert.is(refusalOfDue(addDays(today, -1), today), 'due_in_past')
  assert.is(refusalOfDue(today, today), null)
  assert.is(refusalOfDue(latestDue(today), today), null)
  assert.is(refusalOfDue(addDays(latestDue(today), 1), today), 'due_too_far_ahead')
})

test('what was due before today is overdue; what is due within a week comes soon', () => {
  const days = [-1, 0, 1, 7, 8].map((days) => urgencyOf(addDays(today, days), today))
  assert.equal(days, ['overdue', 'today', 'soon', 'soon', 'later'])
})

test('it is changed by owner, author, lead, and who may correct everyone’s', () => {
  const standing = { ownerUserId: 'owner', createdBy: 'author', leadUserId: 'lead' }
  const may = (userId: string | null, mayCorrectEveryones = false) =>
    mayChangeFollowUp(standing, { userId, mayCorrectEveryones })
  assert.equal([may('owner'), may('author'), may('lead'), may('other', true)], [true, true, true, true])
  assert.equal([may('other'), may(null)], [false, false])
  assert.is(
    mayChangeFollowUp({ ...standing, createdBy: null, leadUserId: null }, { userId: null, mayCorrectEveryones: false }),
    false,
  )
})

test.run()
