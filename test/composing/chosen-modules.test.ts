import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { ProposedModule } from '../../src/composing/contract.ts'
import { daysToCome } from '../../src/composing/follow-up-rules.ts'
import {
  asProposed,
  chosenOf,
  daysDue,
  excludedBy,
  moved,
  othersOf,
  withModule,
  withoutModule,
} from '../../web/packages/composing.ts'

const test = suite('what somebody changes of a proposed package')

const standing = {
  unreviewed: false,
  stale: false,
  expired: false,
  blocked: false,
  inGerman: false,
  validUntil: '2027-12-31',
}

const module = (code: string, given: Partial<ProposedModule> = {}): ProposedModule => ({
  code,
  version: 1,
  title: code,
  printedTitle: code,
  group: 'proposed',
  reason: null,
  missing: [],
  due: null,
  dueWords: { german: 'jederzeit', english: 'at any time' },
  excludes: [],
  standing,
  ...given,
})

const codes = (modules: ProposedModule[]) => modules.map(({ code }) => code)

const home = module('home')
const fee = module('fee')
const school = module('school')
const car = module('car', { group: 'asked' })
const dogs = module('dogs', { group: 'other' })
const all = [home, car, fee, school, dogs]

test('begins as it is proposed, without what is only asked for', () => {
  assert.equal(codes(chosenOf(all, asProposed)), ['home', 'fee', 'school'])
  assert.equal(codes(othersOf(all, asProposed)), ['car', 'dogs'])
})

test('keeps an order, and puts what is proposed later behind what it follows', () => {
  const up = moved(all, asProposed, 'school', -1)
  assert.equal(codes(chosenOf(all, up)), ['home', 'school', 'fee'])
  const withCar = all.map((one) => (one.code === 'car' ? { ...one, group: 'proposed' as const } : one))
  assert.equal(codes(chosenOf(withCar, up)), ['home', 'car', 'school', 'fee'])
})

test('moves nothing over either end', () => {
  assert.is(moved(all, asProposed, 'home', -1), asProposed)
  assert.is(moved(all, asProposed, 'school', 1), asProposed)
  assert.is(moved(all, asProposed, 'dogs', 1), asProposed)
})

test('comes back to the proposal once everything is taken back', () => {
  assert.equal(withModule(withoutModule(asProposed, fee), fee), asProposed)
  assert.equal(withoutModule(withModule(asProposed, dogs), dogs), asProposed)
})

test('never takes what is blocked, and sees a contradiction from either side', () => {
  const blocked = module('asylum', { standing: { ...standing, blocked: true } })
  assert.equal(chosenOf([blocked], withModule(asProposed, blocked)), [])
  const title = module('title', { group: 'other', excludes: ['fee'] })
  assert.equal(codes(excludedBy(title, [home, fee])), ['fee'])
  assert.equal(codes(excludedBy(fee, [home, title])), ['title'])
})

test('counts the days to come for which the server raises a follow-up, each once', () => {
  const today = '2026-06-17'
  const due = ['2026-06-16', today, '2026-06-18', '2026-06-18', '2026-07-01', null]
  const modules = due.map((day, at) => module(`subject-${at}`, { due: day }))
  assert.equal(daysDue(modules, today), ['2026-06-18', '2026-07-01'])
  assert.equal(
    daysToCome(modules, [], today).map(({ dueOn }) => dueOn),
    daysDue(modules, today),
  )
})

test('has every module once, here or there, whatever is pressed in whatever order', () => {
  const press = fc.record({ what: fc.constantFrom('add', 'leave out', 'up', 'down'), at: fc.nat(all.length - 1) })
  fc.assert(
    fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
      const composing = presses.reduce((now, { what, at }) => {
        const one = all[at] ?? home
        if (what === 'add') return withModule(now, one)
        if (what === 'leave out') return withoutModule(now, one)
        return moved(all, now, one.code, what === 'up' ? -1 : 1)
      }, asProposed)
      const both = [...codes(chosenOf(all, composing)), ...codes(othersOf(all, composing))]
      assert.equal(both.sort(), codes(all).sort())
    }),
  )
})

test.run()
