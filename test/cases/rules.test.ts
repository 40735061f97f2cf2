import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  caseNumber,
  caseNumbersIn,
  groupFits,
  isEnoughToFind,
  mayChangeEntry,
  refusalOfClosing,
  refusalOfDay,
  refusalOfEntryDay,
  refusalOfNewEntry,
} from '../../src/cases/rules.ts'
import { casePrefixPattern } from '../../src/centre/terms.ts'

const test = suite('rules of cases')

test('write a number with at least four digits', () => {
  const numbers = [1, 42, 9999, 10_000].map((sequence) => caseNumber({ prefix: 'WCE', year: 2022, sequence }))
  assert.equal(numbers, ['WCE-2022-0001', 'WCE-2022-0042', 'WCE-2022-9999', 'WCE-2022-10000'])
})

const meant = (text: string) =>
  caseNumbersIn(text).map(({ prefix, year, sequence }) =>
    [prefix, year, sequence].filter((part) => part !== null).join('-'),
  )

test('read a number in every form somebody types it', () => {
  const forms: [typed: string, meant: string[]][] = [
    ['WCE-2022-0042', ['wce-2022-42']],
    [' wce 2022 42 ', ['wce-2022-42', 'wce-2042-2022']],
    ['WCE2022-0042', ['wce-2022-42', 'wce20-2022-42', 'wce2022-42']],
    ['wce–2022/0042', ['wce-2022-42']],
    ['2022-42', ['2022-42', '2042-2022']],
    ['2022/42', ['2022-42', '2042-2022']],
    ['22-0042', ['2022-42']],
    ['42/2022', ['2042-2022', '2022-42']],
    ['98 0042', ['1998-42']],
    ['wce 42', ['wce-42']],
    ['wce42', ['wce-42', 'wce4-2']],
    ['Nr. 0042', ['42']],
    ['Fall 42', ['42']],
    ['#42', ['42']],
    ['0042', ['42']],
    ['42', ['42']],
    ['7', ['7']],
    ['20220042', ['20220042', '2022-42']],
    ['Straße 2022 5', []],
    ['', []],
    ['0', []],
    ['2022-', ['2022']],
    ['2022-0042-1', []],
    ['Müller', []],
    ['Müller 1975 GmbH', []],
    ['2022-12345678901', []],
  ]
  for (const [typed, numbers] of forms) assert.equal(meant(typed), numbers, typed)
})

const number = fc.record({
  prefix: fc.stringMatching(new RegExp(casePrefixPattern)),
  year: fc.integer({ min: 1990, max: 2089 }),
  sequence: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 10_000, max: 999_999_999 })),
})

const between = fc.constantFrom('-', ' ', '/', ' - ', '–', '.', '_', '\u00a0', ', ')

/** However a person writes it: with or without each part, zeros and signs. */
const written = fc
  .record({ number, sign: between, other: between, zeros: fc.boolean(), form: fc.nat(9), capital: fc.boolean() })
  .map(({ number: { prefix, year, sequence }, sign, other, zeros, form, capital }) => {
    const last = zeros ? String(sequence).padStart(4, '0') : String(sequence)
    const short = String(year % 100).padStart(2, '0')
    const texts = [
      `${prefix}${sign}${year}${other}${last}`,
      `${prefix}${year}${other}${last}`,
      `${prefix}${sign}${last}`,
      `${prefix}${last}`,
      `${year}${sign}${last}`,
      `${short}${sign}${last}`,
      `${last}${sign}${year}`,
      last,
      `Nr.${other}${last}`,
      `  ${prefix}${sign}${year}${other}${last} `,
    ]
    const text = texts[form] ?? ''
    return { typed: capital ? text.toUpperCase() : text.toLowerCase(), meant: { prefix, year, sequence } }
  })

test('find the number they were made of in any way of writing it', () => {
  const property = fc.property(written, ({ typed, meant: { prefix, year, sequence } }) => {
    const fits = caseNumbersIn(typed).some(
      (one) =>
        one.sequence === sequence &&
        (one.year ?? year) === year &&
        (one.prefix ?? prefix.toLowerCase()) === prefix.toLowerCase(),
    )
    assert.ok(fits, typed)
  })
  fc.assert(property, { numRuns: 2000 })
})

test('take a letter or none for too little, and a whole number not', () => {
  assert.equal(['', 'a', '7', 'ab', '0', '٣'].map(isEnoughToFind), [false, false, true, true, false, false])
})

const today = '2026-06-17'

test('let a day be any from 1990 to today that a calendar has', () => {
  const days: [string, string | null][] = [
    ['2026-06-17', null],
    ['2026-06-18', 'day_in_future'],
    ['1990-01-01', null],
    ['1989-12-31', 'day_too_early'],
    ['2024-02-29', null],
    ['2025-02-29', 'day_impossible'],
    ['2026-6-1', 'day_impossible'],
    ['', 'day_impossible'],
  ]
  for (const [day, refusal] of days) assert.is(refusalOfDay(day, today), refusal, day)
})

test('let a new entry go to an open case only, also for a day before it was opened', () => {
  assert.is(refusalOfNewEntry(today, { closedOn: null }, today), null)
  assert.is(refusalOfNewEntry('2026-06-18', { closedOn: null }, today), 'day_in_future')
  assert.is(refusalOfNewEntry('2026-06-01', { closedOn: '2026-06-10' }, today), 'case_closed')
})

test('let what is corrected in a closed case stand until its last day', () => {
  const closed = { closedOn: '2026-06-10' }
  assert.is(refusalOfEntryDay('2026-06-10', closed, today), null)
  assert.is(refusalOfEntryDay('2026-06-11', closed, today), 'day_after_closing')
  assert.is(refusalOfEntryDay('2026-06-11', { closedOn: null }, today), null)
})

test('let a case be closed from its last entry to today', () => {
  const caseFile = { openedOn: '2026-06-01', lastEntryOn: '2026-06-05' }
  const closings: [string, string | null][] = [
    ['2026-06-05', null],
    [today, null],
    ['2026-06-18', 'day_in_future'],
    ['2026-06-04', 'closed_before_last_entry'],
    ['2026-05-31', 'closed_before_opening'],
  ]
  for (const [day, refusal] of closings) assert.is(refusalOfClosing(day, caseFile, today), refusal, day)
  const early = { openedOn: '2026-06-05', lastEntryOn: '2026-06-01' }
  assert.is(refusalOfClosing('2026-06-04', early, today), 'closed_before_opening')
})

test('give organisations their kind as group, and people the others', () => {
  const fitting = (kind: 'person' | 'company' | 'municipality') =>
    (['returnee', 'domestic', 'abroad', 'undecided', 'company', 'municipality'] as const).filter((group) =>
      groupFits(group, kind),
    )
  assert.equal(fitting('person'), ['returnee', 'domestic', 'abroad', 'undecided'])
  assert.equal(fitting('company'), ['company'])
  assert.equal(fitting('municipality'), ['municipality'])
})

test('let an entry be changed by its author, the case’s lead, and whoever corrects everyone’s', () => {
  const entry = { kind: 'consultation', authorId: 'anna', leadUserId: 'bela' }
  const as = (userId: string | null, mayCorrectEveryones = false) => ({ userId, mayCorrectEveryones })
  assert.ok(mayChangeEntry(entry, as('anna')))
  assert.ok(mayChangeEntry(entry, as('bela')))
  assert.not.ok(mayChangeEntry(entry, as('carla')))
  assert.ok(mayChangeEntry(entry, as('carla', true)))
  assert.not.ok(mayChangeEntry({ ...entry, authorId: null, leadUserId: null }, as(null)), 'nobody is not everybody')
  assert.not.ok(mayChangeEntry({ ...entry, kind: 'status_change' }, as('anna', true)))
})

test.run()
