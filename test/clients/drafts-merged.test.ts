import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { changedFields, mergeDrafts } from '../../web/clients/drafts-merged.ts'

const test = suite('two drafts of one state')

test('of different fields are brought together', () => {
  const merged = mergeDrafts({ a: '1', b: '1', c: '1' }, { a: '2', b: '1', c: '1' }, { a: '1', b: '3', c: '1' })
  assert.equal(merged, { draft: { a: '2', b: '3', c: '1' }, disputed: [], taken: ['b'] })
})

test('of the same field dispute it, unless they agree', () => {
  assert.equal(mergeDrafts({ a: '1' }, { a: '2' }, { a: '3' }), { draft: { a: '2' }, disputed: ['a'], taken: [] })
  assert.equal(mergeDrafts({ a: '1' }, { a: '2' }, { a: '2' }), { draft: { a: '2' }, disputed: [], taken: [] })
})

const draft = fc.record(
  { a: fc.constantFrom('', '1', '2'), b: fc.constantFrom('', '1'), c: fc.array(fc.nat(2)) },
  { noNullPrototype: true },
)

test('lose nothing anybody typed without asking', () => {
  fc.assert(
    fc.property(draft, draft, draft, (base, mine, theirs) => {
      const merged = mergeDrafts(base, mine, theirs)
      for (const field of changedFields(base, mine)) assert.equal(merged.draft[field], mine[field])
      for (const field of changedFields(base, theirs)) {
        const kept = JSON.stringify(merged.draft[field]) === JSON.stringify(theirs[field])
        assert.ok(kept || merged.disputed.includes(field), field)
      }
    }),
  )
})

test.run()
