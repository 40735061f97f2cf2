import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { targetGroups } from '../../src/cases/terms.ts'
import { stepsBack } from '../../src/clients/history-rules.ts'
import {
  languageOf,
  newestFirst,
  packageFacts,
  refusalOfMove,
  refusalOfResidences,
  suggestedOriginGroup,
} from '../../src/people/rules.ts'
import { householdRelations, languageCodes, originGroups } from '../../src/people/terms.ts'

const test = suite('the rules of people')

const today = '2026-06-17'

for (const [day, refusal] of [
  ['2026-06-17', null],
  ['1900-01-01', null],
  ['1899-12-31', 'day_too_early'],
  ['2027-06-18', null],
  ['2027-06-19', 'day_too_far_ahead'],
  ['2026-02-29', 'day_impossible'],
] as const) {
  test(`answer a move on ${day} with ${refusal ?? 'yes'}`, () => {
    assert.is(refusalOfMove(day, today), refusal)
  })
}

const home = (id: string, fromOn: string | null, place: string | null = 'Berlin') => ({
  id,
  fromOn,
  municipalityKey: null,
  place,
})

test('let nobody begin to live in two places on one day, nor nowhere', () => {
  const twice = '2020-01-01'
  assert.is(refusalOfResidences([], today), null)
  assert.is(refusalOfResidences([home('a', null), home('b', twice)], today), null)
  assert.is(refusalOfResidences([home('a', null), home('b', null)], today), 'residence_twice')
  assert.is(refusalOfResidences([home('a', twice), home('b', twice)], today), 'residence_twice')
  assert.is(refusalOfResidences([home('a', null), home('a', twice)], today), 'residence_twice')
  assert.is(refusalOfResidences([home('a', null, null)], today), 'residence_place_missing')
})

test('put the newest residence first and the one without beginning last', () => {
  const homes = [home('b', '2020-01-01'), home('c', null), home('a', '2024-01-01')]
  assert.is(
    newestFirst(homes)
      .map(({ id }) => id)
      .join(''),
    'abc',
  )
})

const value = fc.oneof(fc.constant(null), fc.string(), fc.array(fc.string()))
const state = fc.record({ name: fc.string(), phone: value, homes: value }, { noNullPrototype: true })

/** What an audit row keeps of one state becoming the next. */
const changesOf = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  Object.fromEntries(Object.keys(before).map((field) => [field, { from: before[field], to: after[field] }]))

test('tell from now on backwards every state there was, in order', () => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 12 }), (states) => {
      const at = new Date(0)
      const changes = states.map((after, index) => {
        const before = states[index - 1]
        const step = { id: index, at, by: 'Anna', action: before ? ('edited' as const) : ('recorded' as const) }
        return { ...step, changes: before ? { ...changesOf(before, after), unheardOf: { from: 1, to: 2 } } : null }
      })
      const now = states.at(-1) ?? { name: '', phone: null, homes: null }
      const told = stepsBack(now, changes.reverse()).reverse()
      assert.equal(
        told.map((step) => step.state),
        states,
      )
      assert.equal(
        told.map((step) => step.before),
        [null, ...states.slice(0, -1)],
      )
    }),
  )
})

test('suggest an origin where the target group leaves no doubt, and only there', () => {
  assert.equal(targetGroups.map((group) => suggestedOriginGroup(group)).filter(Boolean), ['returnee', 'domestic'])
})

test('know a language by the one name it has', () => {
  for (const tag of ['de', 'uk', 'de-simple', 'fa-AF', 'zh-Hant-TW', 'ckb', 'pt-BR', 'sr-Latn']) {
    assert.is(languageOf(tag), tag)
  }
  assert.equal(['kmr', 'prs', 'tl', 'iw'].map(languageOf), ['ku', 'fa-AF', 'fil', 'he'])
  for (const tag of ['xx', 'deutsch', '', '-de', 'qaa', 'DE', 'de-12', 'de-AT-AT', 'de-x-a', 'de-simple-simple']) {
    assert.is(languageOf(tag), null, tag)
  }
})

test('offer every language once, by a word of its own in German and in English', () => {
  assert.equal(languageCodes.map(languageOf), languageCodes)
  for (const locale of ['de-DE', 'en-GB']) {
    const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' })
    const words = languageCodes.map((code) => names.of(code))
    assert.is(new Set(words.filter(Boolean)).size, languageCodes.length, locale)
  }
})

const yesNo = fc.constantFrom(true, false, null)
const recorded = fc.record({
  originGroup: fc.constantFrom(...originGroups, null),
  household: fc.option(
    fc.array(
      fc.record({
        relation: fc.constantFrom(...householdRelations),
        birthYear: fc.option(fc.integer({ min: 1900, max: 2026 })),
        name: fc.constant(null),
      }),
      { maxLength: 20 },
    ),
  ),
  hasCar: yesNo,
  hasFamilyAbroad: yesNo,
  hasForeignDegree: yesNo,
  movingOn: fc.constantFrom(today, null),
})

test('never make a yes or a no of what nobody recorded, and lose no child', () => {
  fc.assert(
    fc.property(recorded, (person) => {
      const facts = packageFacts(person)
      const { origin, car, familyAbroad, foreignDegree, movingOn } = facts
      assert.equal(
        [origin, car, familyAbroad, foreignDegree, movingOn],
        [person.originGroup, person.hasCar, person.hasFamilyAbroad, person.hasForeignDegree, person.movingOn],
      )
      assert.is(facts.children === null, person.household === null)
      assert.is(facts.partner === null, person.household === null)
      const years = person.household?.filter(({ relation }) => relation === 'child').map(({ birthYear }) => birthYear)
      assert.equal(
        facts.children?.map(({ birthYear }) => birthYear),
        years,
      )
      assert.is(
        facts.partner ?? undefined,
        person.household?.some(({ relation }) => relation === 'partner'),
      )
    }),
  )
})

test.run()
