import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { targetGroups } from '../../src/cases/terms.ts'
import {
  asksOn,
  type OutcomeFact,
  outcomeFits,
  outcomesThatCount,
  refusalOfStay,
  stayedFrom,
} from '../../src/outcomes/rules.ts'
import { outcomeKinds } from '../../src/outcomes/terms.ts'

const test = suite('the rules of outcomes')

test('twelve months after a leap day, and across the end of a year', () => {
  assert.is(stayedFrom('2024-02-29'), '2025-02-28')
  assert.is(stayedFrom('2025-12-31'), '2026-12-31')
  assert.is(asksOn('2025-12-31', '2026-06-17'), '2026-12-31')
  assert.is(asksOn('2024-12-31', '2026-06-17'), '2026-06-17')
})

test('whether somebody stayed is told by their first move, on the very day', () => {
  assert.is(refusalOfStay('2026-06-17', []), 'stayed_without_moving')
  assert.is(refusalOfStay('2026-06-16', ['2025-06-17']), 'stayed_too_early')
  assert.is(refusalOfStay('2026-06-17', ['2026-01-01', '2025-06-17']), null)
})

test('only people move, stay and have a qualification recognised', () => {
  for (const group of targetGroups) {
    const fits = outcomeKinds.filter((kind) => outcomeFits(kind, group))
    const isFirm = group === 'company' || group === 'municipality'
    assert.equal(fits, isFirm ? ['job', 'training_place', 'course'] : [...outcomeKinds])
  }
})

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`)
const fact = fc.record({
  entryId: fc.uuid(),
  clientId: fc.constantFrom('Jana', 'Amir', 'Holzwerk'),
  caseId: fc.constantFrom('one', 'two'),
  targetGroup: fc.constant('returnee' as const),
  kind: fc.constantFrom(...outcomeKinds),
  happenedOn: day,
  removed: fc.boolean(),
}) satisfies fc.Arbitrary<OutcomeFact>

test('each client counts once for each kind in a period, whatever was removed or lies beside it', () => {
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 40 }), day, day, (facts, one, other) => {
      const [from = '', to = ''] = [one, other].sort()
      const counted = outcomesThatCount(facts, { from, to })
      const pairs = new Set<string>()
      for (const { removed, happenedOn, kind, clientId } of facts) {
        if (!removed && happenedOn >= from && happenedOn <= to) pairs.add(`${kind} ${clientId}`)
      }
      assert.equal(counted.map(({ kind, clientId }) => `${kind} ${clientId}`).sort(), [...pairs].sort())
    }),
  )
})

test.run()
