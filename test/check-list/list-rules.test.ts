import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import { type CheckFacts, listed, type SheetFacts, shownBy, waitsForReminder } from '../../src/check-list/rules.ts'
import { checkFilters } from '../../src/check-list/terms.ts'

const test = suite('the list of checks: its rules')

const today = '2026-11-26'
const at = (days: number) => Date.parse(`${addDays(today, -days)}T09:00:00Z`)

const sheet = (change: Partial<SheetFacts> = {}): SheetFacts => ({
  id: 'sheet',
  createdAt: at(3),
  openedAt: null,
  lastAnsweredAt: null,
  remindedAt: null,
  finishedOn: null,
  revokedAt: null,
  hasAnswer: false,
  ...change,
})

const check = (change: Partial<CheckFacts> = {}): CheckFacts => ({
  id: 'check',
  kind: 'company',
  organisationId: 'Öhmichen',
  createdAt: at(3),
  endsOn: addDays(today, 30),
  sheets: [sheet()],
  ...change,
})

const begun = sheet({ openedAt: at(2), lastAnsweredAt: at(2), hasAnswer: true })
const finished = sheet({ openedAt: at(2), finishedOn: addDays(today, -2) })
const revoked = sheet({ revokedAt: at(1) })

/** Rule, change, expected: what is shown under which filters beside `all`. */
const table: [name: string, check: CheckFacts, filters: string[]][] = [
  ['somebody invited', check(), ['invited']],
  ['somebody who opened it and answered nothing', check({ sheets: [sheet({ openedAt: at(1) })] }), ['invited']],
  ['somebody who began', check({ sheets: [begun] }), ['begun']],
  ['one of two began', check({ sheets: [sheet(), begun] }), ['begun']],
  ['one of two is finished', check({ sheets: [begun, finished] }), ['finished']],
  ['a revoked link alone', check({ sheets: [revoked] }), ['ending']],
  ['a revoked link beside one that holds', check({ sheets: [revoked, sheet()] }), ['invited']],
  ['a link that ends in seven days', check({ endsOn: addDays(today, 7) }), ['invited', 'ending']],
  ['a link that ends in eight days', check({ endsOn: addDays(today, 8) }), ['invited']],
  ['a link that ends today', check({ endsOn: today }), ['invited', 'ending']],
  ['a link that ended yesterday', check({ endsOn: addDays(today, -1) }), ['ending']],
  ['a finished one whose link ended', check({ sheets: [finished], endsOn: addDays(today, -1) }), ['finished']],
  ['one nobody said the organisation of', check({ organisationId: null }), ['invited', 'unclaimed']],
  [
    'one finished eleven months ago',
    check({ sheets: [sheet({ finishedOn: '2025-12-26' })] }),
    ['finished', 'due_again'],
  ],
  [
    'one finished a day less than eleven months ago',
    check({ sheets: [sheet({ finishedOn: '2025-12-27' })] }),
    ['finished'],
  ],
  [
    'one of whose sheets the last was finished less than eleven months ago',
    check({ sheets: [sheet({ finishedOn: '2025-01-01' }), sheet({ finishedOn: '2026-03-01' })] }),
    ['finished'],
  ],
  [
    'one finished long ago of nobody known',
    check({ organisationId: null, sheets: [sheet({ finishedOn: '2025-01-01' })] }),
    ['finished', 'unclaimed'],
  ],
]

for (const [name, one, filters] of table) {
  test(`shows ${name} under ${filters.join(' and ')}`, () => {
    const shown = checkFilters.filter((filter) => shownBy(filter, listed([one], today)).length > 0)
    assert.equal(shown, ['all', ...filters])
  })
}

const old = check({ id: 'old', createdAt: at(400), sheets: [sheet({ finishedOn: '2025-11-01' })] })
const dueAgain = (checks: CheckFacts[]) => shownBy('due_again', listed(checks, today)).map(({ id }) => id)

test('asks nobody again whom another check waits for, or who was asked in the last eleven months; one of another kind or organisation is no such check', () => {
  assert.equal(dueAgain([old]), ['old'])
  assert.equal(dueAgain([check(), old]), [])
  assert.equal(dueAgain([check({ createdAt: at(399), sheets: [begun] }), old]), [])
  assert.equal(dueAgain([check({ kind: 'municipality' }), old]), ['old'])
  assert.equal(dueAgain([check({ organisationId: 'Kaden' }), old]), ['old'])
  assert.equal(dueAgain([check({ organisationId: null }), old]), ['old'])
})

test('asks again who never answered the second invitation, once that is eleven months ago', () => {
  const ignored = (askedOn: string, change: Partial<CheckFacts> = {}) =>
    check({ createdAt: Date.parse(`${askedOn}T09:00:00Z`), endsOn: '2026-01-31', ...change })
  const long = { ...old, sheets: [sheet({ finishedOn: '2024-11-01' })] }
  assert.equal(dueAgain([ignored('2025-12-26'), long]), ['old'])
  assert.equal(dueAgain([ignored('2025-12-27'), long]), [])
  assert.equal(dueAgain([ignored('2025-12-26', { endsOn: today }), long]), [], 'the link still holds')
  assert.equal(dueAgain([ignored('2025-12-26', { sheets: [revoked] }), long]), ['old'])
  assert.equal(dueAgain([ignored('2025-12-26', { sheets: [finished] }), long]), [], 'it was answered')
  assert.equal(dueAgain([ignored('2025-12-26'), ignored('2025-11-01'), long]), ['old'])
  assert.equal(dueAgain([ignored('2025-12-20')]), [], 'nobody finished one before')
})

const silence: [name: string, sheet: SheetFacts, endsOn: string, waits: boolean][] = [
  ['invited seven days ago', sheet({ createdAt: at(7) }), today, true],
  ['invited six days ago', sheet({ createdAt: at(6) }), today, false],
  ['with an answer six days ago', sheet({ createdAt: at(20), lastAnsweredAt: at(6), hasAnswer: true }), today, false],
  ['with an answer seven days ago', sheet({ createdAt: at(20), lastAnsweredAt: at(7), hasAnswer: true }), today, true],
  ['reminded six days ago', sheet({ createdAt: at(20), remindedAt: at(6) }), today, false],
  ['reminded seven days ago', sheet({ createdAt: at(20), remindedAt: at(7) }), today, true],
  ['whose link ended', sheet({ createdAt: at(20) }), addDays(today, -1), false],
  ['whose link was revoked', sheet({ createdAt: at(20), revokedAt: at(1) }), today, false],
  ['who is finished', sheet({ createdAt: at(20), finishedOn: today }), today, false],
]

for (const [name, one, endsOn, waits] of silence) {
  test(`${waits ? 'reminds' : 'does not remind'} somebody ${name}`, () => {
    assert.is(waitsForReminder(one, endsOn, today), waits)
  })
}

test('of any checks each stands under one of invited, begun, finished and ended, and no filter shows what is not there', () => {
  const daysAgo = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
  const moment = daysAgo.map((days) => (days === null ? null : at(days)))
  const anySheet = fc.record({
    openedAt: moment,
    lastAnsweredAt: moment,
    remindedAt: moment,
    revokedAt: moment,
    hasAnswer: fc.boolean(),
    finishedOn: daysAgo.map((days) => (days === null ? null : addDays(today, -days))),
  })
  const anyCheck = fc.record({
    kind: fc.constantFrom('company' as const, 'municipality' as const),
    organisationId: fc.constantFrom('Öhmichen', 'Kaden', null),
    endsOn: fc.integer({ min: -20, max: 20 }).map((days) => addDays(today, days)),
    sheets: fc.array(anySheet, { minLength: 1, maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(anyCheck, { maxLength: 8 }), (drawn) => {
      const checks = drawn.map((one, index) =>
        check({ ...one, id: `check ${index}`, createdAt: at(index), sheets: one.sheets.map((own) => sheet(own)) }),
      )
      const all = listed(checks, today)
      const ended = all.filter(({ standing }) => standing === 'ended').length
      const parts = (['invited', 'begun', 'finished'] as const).map((filter) => shownBy(filter, all).length)
      assert.is(
        parts.reduce((sum, one) => sum + one, ended),
        checks.length,
      )
      const again = shownBy('due_again', all).map(({ kind, organisationId }) => `${kind} ${organisationId}`)
      assert.is(new Set(again).size, again.length, 'nobody is asked twice')
      for (const { waiting, standing } of all) if (standing === 'ended') assert.equal(waiting, [])
    }),
    { seed: 20_261_126, numRuns: 500 },
  )
})

test.run()
