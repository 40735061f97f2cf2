import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dayAt } from '../../src/journeys/deadline-rules.ts'
import { readTemplates } from '../../src/journeys/templates.ts'

const test = suite('what the law counts')

type Row = [event: string, ends: string, why: string]

/** Every deadline by law of every journey: its source, and days found by hand in a printed calendar. */
const table: Record<string, { source: string; rows: Row[] }> = {
  'registration, 2 weeks': {
    source: '§ 17 Abs. 1 BMG',
    rows: [
      ['2026-12-01', '2026-12-15', 'a Tuesday, two weeks on'],
      ['2026-12-18', '2027-01-04', 'New Year’s Day is a Friday: the Monday after it'],
      ['2026-11-04', '2026-11-19', 'Buß- und Bettag: the Thursday after it'],
      ['2028-02-15', '2028-02-29', 'a leap day'],
      ['2026-03-28', '2026-04-13', 'across the change to summer time, and off a Saturday'],
    ],
  },
  'relative-card, 6 months': {
    source: '§ 5 Abs. 1 FreizügG/EU',
    rows: [
      ['2026-08-31', '2027-03-01', 'February has no 31st, and its last day is a Sunday'],
      ['2027-08-31', '2028-02-29', 'a leap day'],
      ['2026-05-26', '2026-11-26', 'no more than six months'],
    ],
  },
  'health-insurance, 2 weeks': {
    source: '§ 175 Abs. 3 Satz 2 SGB V, § 26 SGB X',
    rows: [
      ['2026-12-01', '2026-12-15', 'a Tuesday: the first day is not counted, the second Tuesday after it is the last'],
      ['2026-11-04', '2026-11-19', 'Buß- und Bettag, a public holiday in Saxony alone: the Thursday after it'],
      ['2026-10-17', '2026-11-02', 'Reformation Day is a Saturday; the clocks changed in between'],
      ['2028-02-15', '2028-02-29', 'a leap day'],
      ['2026-12-18', '2027-01-04', 'New Year’s Day is a Friday: the Monday after it'],
      ['2026-12-11', '2026-12-28', 'both days of Christmas and a Sunday'],
    ],
  },
  'receipt, 2 weeks': {
    source: '§ 14a Abs. 2 BQFG',
    rows: [
      ['2026-12-11', '2026-12-28', 'both days of Christmas and a Sunday'],
      ['2026-11-16', '2026-11-30', 'two weeks on'],
      ['2026-10-17', '2026-11-02', 'Reformation Day is a Saturday'],
    ],
  },
  'recognised, 2 months': {
    source: '§ 14a Abs. 3 BQFG',
    rows: [
      ['2026-12-31', '2027-03-01', 'February has no 31st, and its last day is a Sunday'],
      ['2027-12-29', '2028-02-29', 'a leap day'],
      ['2026-08-25', '2026-10-26', 'the 25th is a Sunday, that of the change to winter time'],
    ],
  },
  'invitation, 3 Werktage': {
    source: '§ 81a Abs. 3 Satz 1 Nr. 3 AufenthG',
    rows: [
      ['2026-12-23', '2026-12-29', 'Christmas Eve counts, the holidays and the Sunday do not'],
      ['2026-11-25', '2026-11-30', 'Saturday is the third, and the period does not end on one'],
      ['2026-11-17', '2026-11-23', 'Buß- und Bettag does not count; the third is a Saturday'],
      ['2026-12-30', '2027-01-04', 'New Year’s Day does not count'],
      ['2025-10-30', '2025-11-04', 'Reformation Day is a Friday; All Saints’ Day, no holiday in Saxony, counts'],
      ['2026-03-27', '2026-03-31', 'Saturday, Monday, Tuesday: the clocks change on the Sunday between'],
      ['2028-02-28', '2028-03-02', 'a leap day counts'],
    ],
  },
  'consent, 1 week': {
    source: '§ 36 Abs. 2 Satz 2 BeschV',
    rows: [
      ['2026-04-24', '2026-05-04', '1 May is a Friday'],
      ['2026-12-28', '2027-01-04', 'across the turn of the year'],
    ],
  },
  'appointment, 3 weeks': {
    source: '§ 31a Abs. 1 AufenthV',
    rows: [
      ['2026-10-10', '2026-11-02', 'Reformation Day is a Saturday; the clocks changed in between'],
      ['2026-12-14', '2027-01-04', 'across the turn of the year'],
    ],
  },
  'visa, 3 weeks': {
    source: '§ 31a Abs. 2 AufenthV',
    rows: [
      ['2026-03-16', '2026-04-07', 'Easter Monday: the Tuesday after it'],
      ['2026-06-01', '2026-06-22', 'three weeks on'],
    ],
  },
  'receipt, 1 month': {
    source: '§§ 6 Abs. 2, 13 Abs. 2 BQFG',
    rows: [
      ['2027-01-31', '2027-03-01', 'February has no 31st, and its last day is a Sunday'],
      ['2028-01-31', '2028-02-29', 'a leap day'],
      ['2026-09-03', '2026-10-05', 'German Unity Day is a Saturday'],
    ],
  },
  'decision, 3 months': {
    source: '§§ 6 Abs. 3, 13 Abs. 3 BQFG',
    rows: [
      ['2026-11-30', '2027-03-01', 'February has no 30th, and its last day is a Sunday'],
      ['2026-11-26', '2027-02-26', 'across the turn of the year'],
    ],
  },
  'decision-extended, 1 month': {
    source: '§ 13 Abs. 3 Satz 4 BQFG, § 190 BGB',
    rows: [['2027-03-01', '2027-04-01', 'from where the period before it ended']],
  },
  'objection, 1 month': {
    source: '§ 70 Abs. 1 VwGO',
    rows: [
      ['2026-03-06', '2026-04-07', 'Easter Monday: the Tuesday after it'],
      ['2026-02-28', '2026-03-30', 'the 28th of March, not its last day; a Saturday'],
      ['2026-04-14', '2026-05-15', 'Ascension Day: the Friday after it'],
      ['2026-04-25', '2026-05-26', 'Whit Monday: the Tuesday after it'],
    ],
  },
  'exam, 6 months': {
    source: '§ 11 Abs. 4 BQFG',
    rows: [
      ['2026-08-31', '2027-03-01', 'February has no 31st, and its last day is a Sunday'],
      ['2026-07-03', '2027-01-04', 'a Sunday'],
    ],
  },
  'person-reports, 2 weeks': {
    source: '§ 82 Abs. 6 AufenthG',
    rows: [
      ['2026-11-26', '2026-12-10', 'two weeks on'],
      ['2026-12-12', '2026-12-28', 'the second day of Christmas is a Saturday'],
    ],
  },
  'employer-reports, 4 weeks': {
    source: '§ 4a Abs. 5 Satz 3 Nr. 3 AufenthG',
    rows: [
      ['2026-11-26', '2026-12-24', 'Christmas Eve is no holiday'],
      ['2026-11-27', '2026-12-28', 'both days of Christmas and a Sunday'],
    ],
  },
  // What moves for nobody: reminded of on the last working day until then.
  'childcare, 6 months ahead': {
    source: '§ 4 Satz 2 SächsKitaG',
    rows: [
      ['2027-08-02', '2027-02-02', 'six months ahead'],
      ['2026-08-31', '2026-02-27', 'February has no 31st, and its last day is a Saturday: the Friday before'],
      ['2028-08-29', '2028-02-29', 'a leap day'],
    ],
  },
  'jobseeker, 3 months ahead': {
    source: '§ 38 Abs. 1 SGB III',
    rows: [
      ['2027-03-31', '2026-12-31', 'across the turn of the year'],
      ['2027-03-26', '2026-12-24', 'the second day of Christmas is a Saturday: Christmas Eve'],
    ],
  },
  'jobseeker, 3 days': {
    source: '§ 38 Abs. 1 SGB III',
    rows: [
      ['2026-11-23', '2026-11-26', 'three days on'],
      ['2026-11-26', '2026-11-27', 'a Sunday: the Friday before'],
    ],
  },
  'advice-notice, on the day': {
    source: '§ 45c Abs. 1 AufenthG',
    rows: [
      ['2027-02-01', '2027-02-01', 'a Monday'],
      ['2027-01-01', '2026-12-31', 'nobody begins on New Year’s Day: the day before it'],
    ],
  },
  'title-latest, on the day': {
    source: '§ 81 Abs. 4 AufenthG',
    rows: [['2027-02-28', '2027-02-26', 'a Sunday: the Friday before']],
  },
  'renewal-latest, on the day': {
    source: '§ 81 Abs. 4 AufenthG',
    rows: [['2027-03-26', '2027-03-25', 'Good Friday: the Thursday before']],
  },
  'title-visa-free, 90 days': {
    source: '§ 41 Abs. 3 AufenthV',
    rows: [
      ['2026-12-01', '2027-03-01', 'ninety days, not three months'],
      ['2027-12-01', '2028-02-29', 'and one more in a leap year'],
      ['2026-09-01', '2026-11-30', 'across the change to winter time'],
    ],
  },
  'licence, 6 months': {
    source: '§ 29 Abs. 1 FeV',
    rows: [['2026-08-31', '2027-02-26', 'February has no 31st, and its last day is a Sunday: the Friday before']],
  },
  'course, 12 months': {
    source: '§ 44 Abs. 2 AufenthG',
    rows: [
      ['2028-02-29', '2029-02-28', 'a year after a leap day'],
      ['2026-11-26', '2027-11-26', 'a year on'],
    ],
  },
}

const byLaw = readTemplates().flatMap(({ code: template, steps }) =>
  steps.filter(({ counting }) => counting !== 'reminder').map((step) => ({ template, ...step })),
)

const rowsOf = ({ code, source, due }: (typeof byLaw)[number]) =>
  Object.entries(table).find(([name, one]) => name.startsWith(`${code}, `) && one.source === source && fits(name, due))

const fits = (name: string, due: (typeof byLaw)[number]['due']): boolean => {
  if (due.when === 'on') return name.endsWith('on the day')
  return name.includes(`, ${due.amount} `) && name.endsWith('ahead') === (due.when === 'before')
}

for (const step of byLaw) {
  const [name = '', found] = rowsOf(step) ?? []
  test(`${step.template}: ${step.code} (${step.source})`, () => {
    assert.ok(found, `no row for ${step.code} of ${step.template}`)
    for (const [event, ends, why] of found.rows) {
      assert.is(dayAt(step.due, event, step.counting), ends, `${name} after ${event}: ${why}`)
    }
  })
}

test('has a row for nothing that no journey says', () => {
  const said = new Set(byLaw.flatMap((step) => rowsOf(step)?.[0] ?? []))
  assert.equal(
    Object.keys(table).filter((name) => !said.has(name)),
    [],
  )
})

test('is said with a source, and what nobody could verify says so', () => {
  assert.equal(
    byLaw.filter(({ source }) => source === null),
    [],
  )
  assert.equal(
    readTemplates().flatMap(({ steps }) => steps.filter(({ state }) => state !== 'verified').map(({ code }) => code)),
    [],
  )
})

test('reminds of what lies before a day while there is still time, also where no law says so', () => {
  const offset = { when: 'before', amount: 1, unit: 'week', of: 'moving' } as const
  assert.is(dayAt(offset, '2026-12-06', 'reminder'), '2026-11-27', 'a Sunday: the Friday before it')
  assert.is(dayAt(offset, '2026-11-25', 'reminder'), '2026-11-17', 'Buß- und Bettag: the Tuesday before it')
  assert.is(dayAt({ ...offset, when: 'after' }, '2026-11-22', 'reminder'), '2026-11-30', 'afterwards: the Monday')
})

test.run()
