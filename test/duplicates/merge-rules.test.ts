import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  accessAfterMerge,
  audienceOf,
  type CaseAccess,
  filledFields,
  keptFields,
  likelySurvivor,
} from '../../src/duplicates/merge-rules.ts'
import { possiblyCountedTwice } from '../../src/duplicates/twice-rules.ts'

const test = suite('the rules of merging')

const open: CaseAccess = { isRestricted: false, userIds: ['anna'] }
const ofAnna: CaseAccess = { isRestricted: true, userIds: ['anna'] }
const ofBoth: CaseAccess = { isRestricted: true, userIds: ['anna', 'bela'] }
const ofBela: CaseAccess = { isRestricted: true, userIds: ['bela'] }
const fine = { reveals: false, keepsApart: false, hides: false }

const merges: [title: string, survivor: CaseAccess[], merged: CaseAccess[], expected: object][] = [
  ['two open ones', [open], [open], fine],
  ['two without a case', [], [], fine],
  ['a hidden one into an open one', [open], [ofAnna], { ...fine, keepsApart: true }],
  ['an open one into a hidden one', [ofAnna], [open], { ...fine, reveals: true }],
  ['one without a case into a hidden one', [ofAnna], [], fine],
  ['a hidden one into one without a case', [], [ofAnna], { ...fine, hides: true }],
  ['one that is open beside its restricted case', [open, ofAnna], [open], fine],
  ['two hidden ones of the same reader', [ofAnna], [ofAnna], fine],
  ['one of fewer readers into one of more', [ofBoth], [ofAnna], { ...fine, keepsApart: true }],
  ['one of more readers into one of fewer', [ofAnna], [ofBoth], { ...fine, reveals: true }],
  ['two of different readers', [ofAnna], [ofBela], { reveals: true, keepsApart: true, hides: false }],
]

for (const [title, survivor, merged, expected] of merges) {
  test(`know who may learn what from ${title}`, () => assert.equal(accessAfterMerge(survivor, merged), expected))
}

const caseAccess = fc.record({
  isRestricted: fc.boolean(),
  userIds: fc.uniqueArray(fc.constantFrom('anna', 'bela', 'cem')),
})
const cases = fc.array(caseAccess, { maxLength: 4 })
const reads = (theirs: CaseAccess[], who: string) => {
  const audience = audienceOf(theirs)
  return audience === 'everyone' || audience.has(who)
}

test('let nobody, whoever they are, read of a record what they could not read before', () => {
  fc.assert(
    fc.property(cases, cases, fc.constantFrom('anna', 'bela', 'cem', 'somebody new'), (survivor, merged, who) => {
      const { reveals, keepsApart } = accessAfterMerge(survivor, merged)
      if (reveals || !reads([...survivor, ...merged], who)) return
      assert.ok(reads(survivor, who))
      if (!keepsApart) assert.ok(reads(merged, who))
    }),
    { numRuns: 1000 },
  )
})

const said = { name: 'Oehme', phone: null, targetGroup: 'undecided', nationalities: ['DE'], employees: 0 }

test('fill only what the survivor does not say, and keep what both say', () => {
  const other = { name: 'Öhme', phone: '03733 1', targetGroup: 'abroad', nationalities: ['PL', 'DE'], employees: 7 }
  assert.equal(filledFields(said, other), ['phone', 'targetGroup', 'nationalities'])
  assert.equal(keptFields(said, other), ['name', 'employees'])
  assert.equal([filledFields(said, said), keptFields(said, said)], [[], []])
  const nothing = { name: 'Oehme', phone: null, targetGroup: 'undecided', nationalities: [], employees: null }
  assert.equal([filledFields(said, nothing), keptFields(said, nothing)], [[], []])
})

test('propose the one with more cases, then the older, and before both the one that may survive', () => {
  const one = { id: 'a', cases: 1, createdAt: 1, access: [open] }
  const survivorOf = (other: typeof one) => likelySurvivor(one, other)[0].id
  assert.is(survivorOf({ ...one, id: 'b', cases: 2, createdAt: 2 }), 'b')
  assert.is(survivorOf({ ...one, id: 'b', createdAt: 2 }), 'a')
  assert.is(survivorOf({ ...one, id: 'b', createdAt: 0 }), 'b')
  assert.is(survivorOf({ ...one, id: 'b' }), 'a')
  assert.is(survivorOf({ id: 'b', cases: 9, createdAt: 0, access: [ofAnna] }), 'a')
})

const pair = (names: string) => ({ first: names[0] ?? '', second: names[1] ?? '' })
const pairsIn = (pairs: string) => pairs.split(' ').filter(Boolean).map(pair)
const decidedIn = (pairs: string) => (one: string, other: string) =>
  pairs.split(' ').some((two) => two === one + other || two === other + one)

const twice: [pairs: string, counted: string, expected: number, decided?: string][] = [
  ['', 'ab', 0],
  ['ab', 'ab', 1],
  ['ab', 'a', 0],
  ['ab', '', 0],
  ['ab bc', 'abc', 2],
  ['ab bc ac', 'abc', 2],
  ['ab bc', 'ac', 1],
  ['ab cd', 'abcd', 2],
  ['ab cd bc', 'abcd', 3],
  ['ab bc', 'abc', 1, 'ac'],
  ['bc ab', 'ab', 0, 'ac'],
  ['ab bc', 'ac', 0, 'ac'],
  ['ab cd bc', 'abcd', 2, 'ad'],
  ['ab bc cd', 'abcd', 2, 'ac'],
]

for (const [pairs, counted, expected, decided = ''] of twice) {
  const but = decided && `, two being ${decided}`
  test(`count ${expected} too many for the pairs ${pairs || 'none'} among ${counted || 'nobody'} counted${but}`, () => {
    assert.is(possiblyCountedTwice(pairsIn(pairs), new Set(counted), decidedIn(decided)), expected)
  })
}

const two = fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 2, maxLength: 2 }).map((ids) => ids.join(''))

test('count as many too many as merging one pair after the other would, whoever may be merged', () => {
  fc.assert(
    fc.property(fc.array(two), fc.array(two), fc.subarray([...'abcdef']), (pairs, distinct, counted) => {
      const decided = decidedIn(distinct.join(' '))
      const became = new Map([...'abcdef'].map((id) => [id, id]))
      const membersOf = (id: string) => [...became.keys()].filter((one) => became.get(one) === id)
      for (const { first, second } of pairs.map(pair)) {
        const [one = '', other = ''] = [became.get(first), became.get(second)]
        const isRefused = membersOf(one).some((id) => membersOf(other).some((its) => decided(id, its)))
        if (one !== other && !isRefused) for (const id of membersOf(other)) became.set(id, one)
      }
      const left = new Set(counted.map((id) => became.get(id))).size
      assert.is(possiblyCountedTwice(pairs.map(pair), new Set(counted), decided), counted.length - left)
    }),
  )
})

test.run()
