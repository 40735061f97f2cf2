import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, type Day } from '../../src/calendar/rules.ts'
import { agesOn, overlap, refusalOfStay, relationTo, type Stay, stayOn, together } from '../../src/households/rules.ts'
import { householdRoles } from '../../src/households/terms.ts'
import { countedAlong, stillAlong } from '../../web/quick-log/coming-along.ts'

const test = suite('the rules of households')

const first = '2026-01-01'
const days: Day[] = Array.from({ length: 12 }, (_, later) => addDays(first, later))
const dayOrNull = fc.option(fc.constantFrom(...days.slice(1, -1)), { nil: null })
const stay: fc.Arbitrary<Stay> = fc
  .record({ fromOn: dayOrNull, untilOn: dayOrNull })
  .filter(({ fromOn, untilOn }) => fromOn === null || untilOn === null || fromOn < untilOn)

/** By hand: a day counts from the first on, and the day of moving out does not. */
const daysIn = ({ fromOn, untilOn }: Stay): Day[] =>
  days.filter((day) => !(fromOn && day < fromOn) && !(untilOn && day >= untilOn))

test('say that two stays overlap exactly where they have a day in common, and which days those are', () => {
  fc.assert(
    fc.property(stay, stay, (one, other) => {
      const common = daysIn(one).filter((day) => daysIn(other).includes(day))
      assert.is(overlap(one, other), common.length > 0)
      assert.is(overlap(other, one), common.length > 0)
      const both = together(one, other)
      assert.equal(both ? daysIn(both) : [], common)
    }),
  )
})

test('find one stay on a day, or none, where no two overlap', () => {
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 6 }), fc.constantFrom(...days), (all, day) => {
      const apart: Stay[] = []
      for (const one of all) if (!apart.some((other) => overlap(one, other))) apart.push(one)
      const there = apart.filter((one) => daysIn(one).includes(day))
      assert.ok(there.length <= 1)
      assert.equal(stayOn(apart, day), there[0])
    }),
  )
})

test('end a stay with the day before moving out', () => {
  const until = { fromOn: '2026-03-01', untilOn: '2026-04-01' }
  assert.equal(
    ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => stayOn([until], day) !== undefined),
    [false, true, true, false],
  )
  assert.not.ok(overlap(until, { fromOn: '2026-04-01', untilOn: null }), 'one moves out and in on one day')
})

for (const [fromOn, untilOn, code] of [
  [null, null, undefined],
  ['2026-06-17', null, undefined],
  ['2026-06-18', null, 'day_in_future'],
  [null, '2026-06-17', undefined],
  [null, '2026-06-18', 'day_in_future'],
  ['2026-02-30', null, 'day_impossible'],
  ['1899-12-31', null, 'day_too_early'],
  ['1900-01-01', null, undefined],
  ['2026-06-16', '2026-06-17', undefined],
  ['2026-06-17', '2026-06-17', 'moved_out_before_in'],
] as const) {
  test(`answer a stay from ${fromOn} until ${untilOn} with ${code ?? 'nothing to refuse'}`, () => {
    assert.is(refusalOfStay({ fromOn, untilOn }, '2026-06-17')?.code, code)
  })
}

test('tell what each is to each, and the same from both sides', () => {
  assert.equal(
    householdRoles.map((one) => householdRoles.map((other) => relationTo(one, other))),
    [
      ['partner', 'child', 'other'],
      ['parent', 'sibling', 'other'],
      ['other', 'other', 'other'],
    ],
  )
})

test('know an age only as far as a year of birth does', () => {
  assert.equal(agesOn(2019, '2026-06-17'), { least: 6, most: 7 })
  assert.equal(agesOn(2026, '2026-06-17'), { least: 0, most: 0 })
})

test('count nobody along with a talk who stands in it as a client', () => {
  const household = { size: 3, recorded: ['self', 'petro'] }
  const [petro, firm] = [{ client: { id: 'petro' } }, { client: { id: 'firm' } }]
  assert.equal([countedAlong(household, []), countedAlong(household, [firm, petro])], [3, 2])
  assert.is(stillAlong('3', household, { before: [], now: [petro] }), '2', 'the whole household, without him')
  assert.is(stillAlong('2', household, { before: [petro], now: [] }), '3')
  assert.is(stillAlong('1', household, { before: [], now: [petro] }), '1', 'what somebody typed stays')
  assert.is(stillAlong('1', { size: 1, recorded: ['petro'] }, { before: [], now: [petro] }), '')
})

test.run()
