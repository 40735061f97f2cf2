import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copiesToKeep, dayOfNightly, isNightlyDue, isTooOld, nightlyName } from '../../src/backups/rules.ts'
import { addDays, weekdayOf } from '../../src/calendar/rules.ts'

const test = suite('the nightly copies')

const daysBack = (count: number, from = '2026-06-17') =>
  Array.from({ length: count }, (_, back) => addDays(from, -back))

/** As the server does it, night after night. */
const afterNights = (nights: number): string[] => {
  let kept: string[] = []
  for (let night = 0; night < nights; night += 1) {
    const days = [...kept, addDays('2024-01-01', night)]
    kept = days.filter((day) => copiesToKeep(days).has(day))
  }
  return kept
}

test('stay all of them in the first week', () => {
  assert.equal([...copiesToKeep(daysBack(7))].sort(), daysBack(7).sort())
})

test('are thinned to the last seven, one a week for five weeks, one a month for a year', () => {
  const kept = afterNights(800)
  const last = addDays('2024-01-01', 799)
  const newestFirst = [...kept].sort().reverse()
  assert.equal(newestFirst.slice(0, 7), daysBack(7, last))
  assert.is(new Set(newestFirst.map((day) => day.slice(0, 7))).size, 12)
  const weeks = new Set(
    newestFirst.map((day) => addDays(day, 1 - weekdayOf(day))).filter((day) => day > addDays(last, -35)),
  )
  assert.is(weeks.size, 5)
  assert.ok(kept.length <= 7 + 5 + 12)
})

test('lose none for good that the last week, or a newest of week or month, needs: whatever days there are', () => {
  const someDays = fc.array(
    fc.integer({ min: 0, max: 1500 }).map((back) => addDays('2026-06-17', -back)),
    { maxLength: 80 },
  )
  fc.assert(
    fc.property(someDays, (days) => {
      const kept = copiesToKeep(days)
      const newestFirst = [...new Set(days)].sort().reverse()
      assert.ok([...kept].every((day) => days.includes(day)))
      assert.ok(newestFirst.slice(0, 7).every((day) => kept.has(day)))
      assert.ok(kept.size <= 7 + 5 + 12)
      const again = copiesToKeep([...kept])
      assert.is(again.size, kept.size, 'sorted out twice is sorted out once')
    }),
    { numRuns: 500 },
  )
})

test('are known by their name alone: nothing else in the folder is ever deleted', () => {
  assert.is(dayOfNightly(nightlyName('2026-06-17')), '2026-06-17')
  for (const other of [
    'lotse-2026-06-31.tar.gz',
    'lotse-2026-06-17.tar',
    'x-lotse-2026-06-17.tar.gz',
    'vor-dem-umzug.tar.gz',
  ]) {
    assert.is(dayOfNightly(other), null, other)
  }
})

const at = (moment: string) => new Date(moment)
const ran = (moment: string, failure: 'disk_full' | null = null) => ({ endedAt: at(moment), failure })

test('are made from half past two in Berlin on, once, and after a failure three times at most', () => {
  const cases: [now: string, runs: ReturnType<typeof ran>[], due: boolean][] = [
    ['2026-06-17T00:29:00Z', [], false],
    ['2026-06-17T00:30:00Z', [], true],
    ['2026-01-17T01:29:00Z', [], false],
    ['2026-01-17T01:30:00Z', [], true],
    ['2026-06-17T12:00:00Z', [ran('2026-06-17T00:31:00Z')], false],
    ['2026-06-17T12:00:00Z', [ran('2026-06-16T00:31:00Z')], true],
    ['2026-06-17T12:00:00Z', [ran('2026-06-17T00:31:00Z', 'disk_full')], true],
    ['2026-06-17T12:00:00Z', Array(3).fill(ran('2026-06-17T00:31:00Z', 'disk_full')), false],
    // The night in which half past two comes twice, and the one that leaves it out.
    ['2026-10-25T01:30:00Z', [ran('2026-10-25T00:31:00Z')], false],
    ['2026-03-29T01:05:00Z', [], true],
  ]
  for (const [now, runs, due] of cases) assert.is(isNightlyDue(at(now), runs), due, now)
})

test('are too old once a night has passed without one', () => {
  const last = at('2026-06-17T00:31:00Z')
  assert.is(isTooOld(null, last), true)
  assert.is(isTooOld(last, at('2026-06-18T00:45:00Z')), false)
  assert.is(isTooOld(last, at('2026-06-18T03:00:00Z')), true)
})

test.run()
