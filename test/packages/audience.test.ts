import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parseAudience } from '../../src/packages/audience-parsing-rules.ts'
import { judge, reasonOf } from '../../src/packages/audience-rules.ts'
import { nothingKnown, type PackageFacts } from '../../src/people/rules.ts'
import { today } from './people.ts'

const test = suite('the rules for whom a module is')

const judged = (rule: string, facts: Partial<PackageFacts>, day = today) => {
  const audience = parseAudience(rule)
  if ('flaw' in audience) throw new Error(audience.flaw)
  return judge(audience, { ...nothingKnown, ...facts }, day)
}
const holds = (rule: string, facts: Partial<PackageFacts>, day = today) => judged(rule, facts, day).holds
const born = (birthYear: number | null) => ({ children: [{ birthYear }] })

const rows: [rule: string, facts: Partial<PackageFacts>, expected: 'yes' | 'no' | 'unknown'][] = [
  ['everyone', {}, 'yes'],
  ['on request', {}, 'no'],
  ['origin is eu', { origin: 'eu' }, 'yes'],
  ['origin is eu', { origin: 'asylum' }, 'no'],
  ['origin is eu', {}, 'unknown'],
  ['origin is returnee, domestic or eu', { origin: 'domestic' }, 'yes'],
  ['origin is returnee, domestic or eu', { origin: 'asylum' }, 'no'],
  ['origin is returnee or domestic or car', { origin: 'asylum', car: true }, 'yes'],
  ['origin is returnee or car', { origin: 'asylum', car: false }, 'no'],
  ['child under 6', born(2026), 'yes'],
  ['child under 6', born(2020), 'yes'],
  ['child under 6', born(2019), 'no'],
  ['child under 6', born(null), 'unknown'],
  ['child under 6', { children: [] }, 'no'],
  ['child under 6', {}, 'unknown'],
  ['child from 6 to 17', born(2021), 'no'],
  ['child from 6 to 17', born(2020), 'yes'],
  ['child from 6 to 17', born(2008), 'yes'],
  ['child from 6 to 17', born(2007), 'no'],
  ['child from 6 to 6', born(2019), 'yes'],
  ['any child', born(null), 'yes'],
  ['any child', { children: [] }, 'no'],
  ['any child', {}, 'unknown'],
  ['car', { car: true }, 'yes'],
  ['not car', { car: true }, 'no'],
  ['not car', { car: false }, 'yes'],
  ['not car', {}, 'unknown'],
  ['not not car', { car: true }, 'yes'],
  ['family abroad', { familyAbroad: true }, 'yes'],
  ['foreign degree', { foreignDegree: false }, 'no'],
  ['car and family abroad', { car: false }, 'no'],
  ['car and family abroad', { car: true }, 'unknown'],
  ['car and family abroad', { car: true, familyAbroad: true }, 'yes'],
  ['car or family abroad', { car: true }, 'yes'],
  ['car or family abroad', { car: false }, 'unknown'],
  ['car or family abroad', { car: false, familyAbroad: false }, 'no'],
  ['car or family abroad and foreign degree', { car: true, familyAbroad: false, foreignDegree: false }, 'yes'],
  ['(car or family abroad) and foreign degree', { car: true, familyAbroad: false, foreignDegree: false }, 'no'],
  ['not (car or family abroad)', { car: false, familyAbroad: false }, 'yes'],
  ['not car and family abroad', { car: false, familyAbroad: true }, 'yes'],
]

for (const [rule, facts, expected] of rows) {
  test(`say ${expected} to „${rule}“ for ${JSON.stringify(facts)}`, () => {
    assert.is(holds(rule, facts), expected)
  })
}

test('take a child as old as it is in the year of moving, where that is still to come', () => {
  assert.is(holds('child under 6', { ...born(2020), movingOn: '2026-12-31' }), 'yes')
  assert.is(holds('child under 6', { ...born(2020), movingOn: '2027-01-01' }), 'no')
  assert.is(holds('child under 6', { ...born(2020), movingOn: '2020-01-01' }), 'yes')
  assert.is(holds('child under 6', born(2020), '2027-01-01'), 'no')
})

const missing = (rule: string, facts: Partial<PackageFacts>) => {
  const verdict = judged(rule, facts)
  return verdict.holds === 'unknown' ? verdict.missing : []
}

test('ask each thing once, and only what would decide', () => {
  assert.equal(missing('car and (car or family abroad)', {}), ['car', 'familyAbroad'])
  assert.equal(missing('car and family abroad', { car: true }), ['familyAbroad'])
  assert.equal(missing('car and family abroad', { car: false }), [])
  assert.equal(missing('child under 6 or foreign degree', born(null)), ['birthYear', 'foreignDegree'])
})

const reason = (rule: string, facts: Partial<PackageFacts>) => {
  const verdict = judged(rule, facts)
  return verdict.holds === 'yes' ? reasonOf(verdict.because) : null
}

test('say why in the words of what decided', () => {
  assert.equal(reason('car or family abroad', { car: true }), {
    de: 'weil ein Auto mitkommt',
    en: 'because a car comes along',
  })
  assert.equal(reason('not car and child from 6 to 17', { ...born(2015), car: false }), {
    de: 'weil kein Auto mitkommt und ein Kind von 6 bis 17 mitkommt',
    en: 'because no car comes along and a child from 6 to 17 comes along',
  })
  assert.is(reason('not origin is eu', { origin: 'asylum' })?.de, 'weil es um Asyl oder anerkannten Schutz geht')
})

const flaws: [rule: string, flaw: RegExp][] = [
  ['', /hört mittendrin auf/],
  ['bicycle', /„bicycle“ ist nichts, wonach eine Regel fragen kann/],
  ['car and', /hört mittendrin auf/],
  ['car car', /nach der Regel steht noch „car“/],
  ['(car', /Klammer wird nicht geschlossen/],
  ['car)', /nach der Regel steht noch „\)“/],
  ['origin is', /„“ ist keine Herkunft/],
  ['origin is Mars', /„Mars“ ist keine Herkunft \(returnee, domestic/],
  ['origin is eu, Mars', /„Mars“ ist keine Herkunft/],
  ['origin is eu,', /„“ ist keine Herkunft/],
  ['origin is eu or eu', /„eu“ steht zweimal da/],
  ['child under six', /„six“ ist kein Alter/],
  ['child under 0', /kein Kind hat dieses Alter/],
  ['child from 17 to 6', /kein Kind hat dieses Alter/],
  ['child from 6', /ist nichts, wonach eine Regel fragen kann/],
  ['child under 1000', /kein Alter/],
  ['not', /hört mittendrin auf/],
  ['Car', /„Car“ ist nichts/],
]

for (const [rule, flaw] of flaws) {
  test(`are refused where one is „${rule}“`, () => {
    const read = parseAudience(rule)
    assert.match('flaw' in read ? read.flaw : 'nothing is wrong', flaw)
  })
}

test.run()
