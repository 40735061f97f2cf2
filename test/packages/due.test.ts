import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Due, dueOn, dueWords, parseDue } from '../../src/packages/due-rules.ts'
import { packageLanguages } from '../../src/packages/terms.ts'
import { today } from './people.ts'

const test = suite('until when something of the welcome package is due')

const due = (text: string): Due => parseDue(text) ?? { when: 'any time' }

const days: [text: string, movingOn: string | null, expected: string | null][] = [
  ['14 days after moving', '2026-12-20', '2027-01-03'],
  ['2 weeks after moving', '2026-12-20', '2027-01-03'],
  ['1 day after moving', '2028-02-28', '2028-02-29'],
  ['1 day after moving', '2027-02-28', '2027-03-01'],
  ['1 month after moving', '2027-01-31', '2027-02-28'],
  ['1 month after moving', '2028-01-31', '2028-02-29'],
  ['12 months after moving', '2028-02-29', '2029-02-28'],
  ['6 months before moving', '2027-08-31', '2027-02-28'],
  ['6 months before moving', '2027-03-15', '2026-09-15'],
  ['14 days before moving', '2028-03-14', '2028-02-29'],
  ['before moving', '2027-01-01', '2026-12-31'],
  ['before moving', '2028-03-01', '2028-02-29'],
  ['at once', null, today],
  ['at once', '2027-01-01', today],
  ['any time', '2027-01-01', null],
  ['14 days after moving', null, null],
  ['999 months after moving', '9990-01-01', null],
]

for (const [text, movingOn, expected] of days) {
  test(`is ${expected} where it is ${text} on ${movingOn}`, () => {
    assert.ok(parseDue(text))
    assert.is(dueOn(due(text), movingOn, today), expected)
  })
}

for (const text of [
  '',
  '0 days after moving',
  '1 days after moving',
  '2 day after moving',
  '14 days',
  'tomorrow',
  '14 days after birth',
  '1000 days after moving',
  '-1 days after moving',
  '14  days after moving',
  'at once ',
]) {
  test(`cannot be said by „${text}“`, () => {
    assert.is(parseDue(text), null)
  })
}

const words: [text: string, movingOn: string | null, expected: string][] = [
  ['14 days after moving', '2026-12-20', 'bis 3. Januar 2027'],
  ['14 days after moving', null, '14 Tage nach dem Umzug'],
  ['1 month after moving', null, '1 Monat nach dem Umzug'],
  ['6 months before moving', null, '6 Monate vor dem Umzug'],
  ['6 months before moving', '2026-12-20', 'sofort'],
  ['14 days after moving', '2026-11-12', 'bis 26. November 2026'],
  ['14 days after moving', '2026-11-11', 'sofort'],
  ['before moving', '2027-02-01', 'bis 31. Januar 2027'],
  ['before moving', null, 'vor dem Umzug'],
  ['at once', null, 'sofort'],
  ['any time', '2027-02-01', 'jederzeit'],
]

for (const [text, movingOn, expected] of words) {
  test(`is said as „${expected}“ for ${text} on ${movingOn}`, () => {
    assert.is(dueWords(due(text), movingOn, today, 'de'), expected)
  })
}

test('is said in every language, with Latin digits and the days of the offices', () => {
  const said = packageLanguages.map((language) => [
    dueWords(due('14 days after moving'), '2027-02-15', today, language),
    dueWords(due('14 days after moving'), null, today, language),
  ])
  for (const [day = '', amount = ''] of said) {
    assert.match(day, /\b1\b.*\b2027\b|\b2027\b.*\b1\b/)
    assert.match(amount, /\b14\b/)
    assert.not.match(day + amount, /[{}\u0660-\u0669\u06f0-\u06f9]/)
  }
  assert.equal(
    new Set(said.map(([day]) => day)).size,
    packageLanguages.length - 1,
    'plain German says it as German does',
  )
})

test.run()
