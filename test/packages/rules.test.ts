import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays } from '../../src/calendar/rules.ts'
import { readModules } from '../../src/packages/modules.ts'
import {
  contradictionsAmong,
  inOrder,
  type Module,
  missingWords,
  standingOf,
  suggestionsFor,
} from '../../src/packages/rules.ts'
import { nothingKnown, type PackageFacts } from '../../src/people/rules.ts'
import { originGroupLabels, originGroups } from '../../src/people/terms.ts'
import { forEveryone, table, today } from './people.ts'

const test = suite('who gets which module of the welcome package')
const often = { numRuns: 1000 }
const modules = readModules()

const codes = (found: Module[]) => found.map(({ code }) => code)
const taken = (facts: PackageFacts, day = today) =>
  suggestionsFor(modules, facts, day).flatMap((one) => (one.applies === 'yes' ? [one.module] : []))

test('is known of at least thirty people', () => {
  assert.ok(table.length >= 30)
  assert.equal(new Set(table.map(([who]) => who)).size, table.length)
  const seen = new Set(table.flatMap(([, , gets]) => gets))
  const never = codes(modules).filter((code) => !seen.has(code) && !forEveryone.includes(code))
  assert.equal(never, ['dogs-and-gardens'], 'every other module is somebody’s')
})

for (const [who, facts, gets, asks = {}] of table) {
  test(`is right for ${who}`, () => {
    assert.equal(codes(taken(facts)).sort(), [...forEveryone, ...gets].sort())
    const asked = suggestionsFor(modules, facts, today).flatMap((one) =>
      one.applies === 'unknown' ? [[one.module.code, missingWords(one.missing).de]] : [],
    )
    const expected = Object.entries(asks).map(([code, missing]) => [code, `nicht erfasst: ${missing}`])
    assert.equal(asked.sort(), expected.sort())
  })
}

const someYear = fc.integer({ min: 1990, max: 2030 })
const anyDay = fc.integer({ min: -800, max: 800 }).map((days) => addDays(today, days))
const yesOrNo = fc.option(fc.boolean())
const anybody: fc.Arbitrary<PackageFacts> = fc.record({
  origin: fc.option(fc.constantFrom(...originGroups)),
  children: fc.option(fc.array(fc.record({ birthYear: fc.option(someYear) }), { maxLength: 4 })),
  partner: yesOrNo,
  car: yesOrNo,
  familyAbroad: yesOrNo,
  foreignDegree: yesOrNo,
  movingOn: fc.option(anyDay),
})

test('is for everyone what concerns everyone, and never two that contradict each other', () => {
  assert.ok(modules.filter(({ excludes }) => excludes.length > 0).length >= 4)
  fc.assert(
    fc.property(anybody, anyDay, (facts, day) => {
      const found = taken(facts, day)
      for (const code of forEveryone) assert.ok(codes(found).includes(code), code)
      assert.equal(contradictionsAmong(found), [])
    }),
    often,
  )
})

test('takes a module for certain only where every answer to what is not recorded would', () => {
  const answers = fc.record({
    origin: fc.constantFrom(...originGroups),
    children: fc.array(fc.record({ birthYear: someYear }), { maxLength: 3 }),
    car: fc.boolean(),
    familyAbroad: fc.boolean(),
    foreignDegree: fc.boolean(),
  })
  fc.assert(
    fc.property(anybody, answers, someYear, (facts, answer, year) => {
      const children = facts.children?.map(({ birthYear }) => ({ birthYear: birthYear ?? year })) ?? answer.children
      const known: PackageFacts = {
        ...facts,
        origin: facts.origin ?? answer.origin,
        children,
        car: facts.car ?? answer.car,
        familyAbroad: facts.familyAbroad ?? answer.familyAbroad,
        foreignDegree: facts.foreignDegree ?? answer.foreignDegree,
      }
      const before = suggestionsFor(modules, facts, today)
      const after = suggestionsFor(modules, known, today)
      assert.ok(after.every(({ applies }) => applies === 'yes'))
      const certain = before.flatMap((one) => (one.applies === 'yes' ? [one.module.code] : []))
      assert.equal(
        certain.filter((code) => !codes(after.map((one) => one.module)).includes(code)),
        [],
      )
      const possible = codes(before.map((one) => one.module))
      assert.equal(
        codes(after.map((one) => one.module)).filter((code) => !possible.includes(code)),
        [],
      )
    }),
    often,
  )
})

test('comes in an order in which nothing stands before what it comes after', () => {
  assert.ok(modules.filter(({ after }) => after.length > 0).length >= 6)
  const anything = fc.record({ facts: anybody, some: fc.subarray(codes(modules)), day: anyDay })
  fc.assert(
    fc.property(anything, ({ facts, some, day }) => {
      const chosen = modules.filter(({ code }) => some.includes(code))
      const order = codes(inOrder(chosen, facts.movingOn, day))
      assert.equal([...order].sort(), codes(chosen).sort())
      for (const { code, after } of chosen) {
        for (const earlier of after) assert.ok(order.indexOf(earlier) < order.indexOf(code), `${earlier} ${code}`)
      }
    }),
    often,
  )
})

test('comes in the same order whatever order they were read in', () => {
  fc.assert(
    fc.property(anybody, fc.shuffledSubarray(codes(modules), { minLength: modules.length }), (facts, order) => {
      const shuffled = order.flatMap((code) => modules.filter((one) => one.code === code))
      assert.equal(codes(inOrder(shuffled, facts.movingOn, today)), codes(inOrder(modules, facts.movingOn, today)))
    }),
    often,
  )
})

/** Modules of a small house, each due so many days after moving. */
const small = (code: string, days: number, more: Partial<Module> = {}): Module => ({
  code,
  version: 1,
  core: false,
  order: 50,
  audience: { is: 'everyone' },
  due: { when: 'after', amount: days, unit: 'day' },
  after: [],
  excludes: [],
  state: 'verified',
  reviewed: null,
  validUntil: '2027-12-31',
  sources: [],
  texts: { de: { title: code, because: null, follows: 1, body: [] } },
  ...more,
})
const orderOf = (...some: Module[]) => codes(inOrder(some, '2027-01-01', today)).join(' ')

test('comes by the day, then by its place, then as it is called', () => {
  assert.is(orderOf(small('late', 20), small('soon', 3)), 'soon late')
  assert.is(orderOf(small('b', 3, { order: 7 }), small('a', 3, { order: 8 })), 'b a')
  assert.is(orderOf(small('now', 1, { due: { when: 'at once' } }), small('soon', 3)), 'now soon')
  assert.is(orderOf(small('ever', 1, { due: { when: 'any time' } }), small('late', 900)), 'late ever')
})

test('draws forward what something urgent waits for', () => {
  const home = small('home', 14)
  const title = small('title', 1, { after: ['home'] })
  assert.is(orderOf(small('bus', 7), home, title), 'home title bus')
  assert.is(orderOf(small('bus', 7), small('paper', 30), { ...home, after: ['paper'] }, title), 'paper home title bus')
  assert.is(orderOf(small('bus', 7), title), 'title bus', 'what is not in the booklet is not waited for')
})

test('is ordered as if somebody moved today, where nobody knows when', () => {
  const found = codes(inOrder(modules, null, today))
  assert.ok(found.indexOf('renting-a-home') < found.indexOf('registering-your-home'))
  assert.is(found.at(-1), 'customs-and-holidays')
  assert.ok(
    suggestionsFor(modules, nothingKnown, today).every(
      ({ due, module }) => due === null || module.due.when === 'at once',
    ),
  )
})

test('says its reason in words, in German and English', () => {
  const reasons = Object.fromEntries(
    suggestionsFor(
      modules,
      { ...nothingKnown, origin: 'asylum', familyAbroad: true, children: [{ birthYear: 2023 }] },
      today,
    ).flatMap((one) => (one.applies === 'yes' ? [[one.module.code, one.reason]] : [])),
  )
  assert.equal(reasons.kindergarten, {
    de: 'weil ein Kind unter 6 mitkommt',
    en: 'because a child under 6 comes along',
  })
  assert.equal(reasons['family-reunion'], {
    de: 'weil noch Familie im Ausland lebt und es um Asyl oder anerkannten Schutz geht',
    en: 'because some of the family still live abroad and it is about asylum or recognised protection',
  })
  const own = small('own', 1, {
    texts: {
      de: { title: 'own', because: 'weil es so ist', follows: 1, body: [] },
      en: { title: 'own', because: 'because it is so', follows: 1, body: [] },
    },
  })
  const [said] = suggestionsFor([own], nothingKnown, today)
  assert.equal(said?.applies === 'yes' ? said.reason : null, { de: 'weil es so ist', en: 'because it is so' })
})

test('is contradicted by another, whichever of the two says so', () => {
  const [one, other, third] = [small('one', 1, { excludes: ['other'] }), small('other', 1), small('third', 1)]
  const pairs = (...some: Module[]) => contradictionsAmong(some).map((pair) => codes(pair).join(' '))
  assert.equal(pairs(one, third, other), ['one other'])
  assert.equal(pairs(other, one), ['other one'])
  assert.equal(pairs(other, third), [])
})

test('is told from whom one can choose it', () => {
  assert.equal(new Set(originGroups.map((origin) => originGroupLabels[origin].de)).size, originGroups.length)
})

test('is held up by what is not verified, and marked by what has run out or nobody has reviewed', () => {
  const one = small('one', 1, { validUntil: today })
  assert.equal(standingOf(one, today), { blocked: false, expired: false, unreviewed: true })
  assert.is(standingOf(one, addDays(today, 1)).expired, true)
  assert.is(standingOf({ ...one, state: 'to be verified' }, today).blocked, true)
  assert.is(standingOf({ ...one, reviewed: { on: today, by: 'Anna Beispiel' } }, today).unreviewed, false)
})

test.run()
