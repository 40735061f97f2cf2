import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { isWorkingDay } from '../../src/calendar/holiday-rules.ts'
import { addDays } from '../../src/calendar/rules.ts'
import {
  covers,
  factsFor,
  inOrder,
  mayLeave,
  possibleActs,
  reminderOn,
  type Selection,
  type Step,
  standingConsent,
  standingOf,
  waitsForPartner,
} from '../../src/referrals/rules.ts'
import { type ReferralAct, referralActs, referralFacts } from '../../src/referrals/terms.ts'

const test = suite('how far a referral has come')

const selections: Selection[] = [
  { partnerId: 'a', facts: ['name'], message: null },
  { partnerId: 'a', facts: ['name', 'contact'], message: null },
  { partnerId: 'b', facts: ['name'], message: null },
  { partnerId: 'a', facts: ['name'], message: 'Bitte anrufen' },
]
const [wanted = { partnerId: '', facts: [], message: null }] = selections

const kinds: Record<Exclude<ReferralAct, 'edit'>, Step['kind']> = {
  consent: 'consented',
  withdraw: 'withdrawn',
  handOver: 'handed_over',
  drop: 'dropped',
  accepted: 'accepted',
  declined: 'declined',
  no_answer: 'no_answer',
  came_back: 'came_back',
}

type State = { steps: Step[]; wanted: Selection }

/** What somebody does where it is possible; nothing where it is not. */
const after = ({ steps, wanted }: State, act: ReferralAct, pick: number): State => {
  if (!possibleActs(steps, wanted).includes(act)) return { steps, wanted }
  if (act === 'edit') return { steps, wanted: selections[pick % selections.length] ?? wanted }
  const step: Step = act === 'consent' ? { kind: 'consented', selection: wanted } : { kind: kinds[act] }
  return { steps: [...steps, step], wanted }
}

const begun: State = { steps: [{ kind: 'proposed' }], wanted }
const acted = fc.array(fc.tuple(fc.constantFrom(...referralActs), fc.nat(3)), { maxLength: 25 })
const statesOf = (acts: [ReferralAct, number][]): State[] => {
  const states = [begun]
  for (const [act, pick] of acts) states.push(after(states.at(-1) ?? begun, act, pick))
  return states
}

test('nothing leaves that was not agreed to: whatever is done in whatever order', () => {
  fc.assert(
    fc.property(acted, (acts) => {
      for (const [before, next] of pairs(statesOf(acts))) {
        if (next.steps.length === before.steps.length || next.steps.at(-1)?.kind !== 'handed_over') continue
        const consent = before.steps.findLast(({ kind }) => kind === 'consented' || kind === 'withdrawn')
        assert.is(consent?.kind, 'consented')
        assert.equal(consent?.selection, before.wanted)
      }
    }),
    { numRuns: 500 },
  )
})

const pairs = (states: State[]): [State, State][] =>
  states.slice(1).map((state, index) => [states[index] ?? begun, state] as [State, State])

test('a consent can be withdrawn wherever one stands, and stops everything but a new one', () => {
  fc.assert(
    fc.property(acted, (acts) => {
      for (const { steps, wanted } of statesOf(acts)) {
        const acts = possibleActs(steps, wanted)
        assert.is(acts.includes('withdraw'), standingConsent(steps) !== undefined)
        const stopped = { steps: [...steps, { kind: 'withdrawn' as const }], wanted }
        assert.not(mayLeave(stopped.steps, stopped.wanted))
        assert.not(possibleActs(stopped.steps, stopped.wanted).includes('handOver'))
        assert.not(waitsForPartner(standingOf(stopped.steps, stopped.wanted)))
      }
    }),
    { numRuns: 500 },
  )
})

test('taking back the last step leads exactly to where it was before', () => {
  fc.assert(
    fc.property(acted, (acts) => {
      for (const [before, next] of pairs(statesOf(acts))) {
        if (next.steps.length === before.steps.length) continue
        assert.is(standingOf(next.steps.slice(0, -1), next.wanted), standingOf(before.steps, before.wanted))
      }
    }),
  )
  assert.is(standingOf([], wanted), null)
  assert.equal(possibleActs([], wanted), [])
})

test('goes the way of the domain page', () => {
  const way: [Step['kind'], ReferralAct[]][] = [
    ['proposed', ['edit', 'consent', 'drop']],
    ['consented', ['edit', 'withdraw', 'handOver', 'drop']],
    ['handed_over', ['withdraw', 'handOver', 'accepted', 'declined', 'no_answer', 'came_back']],
    ['no_answer', ['withdraw', 'handOver', 'accepted', 'declined', 'came_back']],
    ['accepted', ['withdraw', 'declined', 'came_back']],
    ['came_back', ['withdraw']],
    ['withdrawn', []],
  ]
  const steps: Step[] = []
  for (const [kind, acts] of way) {
    steps.push(kind === 'consented' ? { kind, selection: wanted } : { kind })
    assert.equal(possibleActs(steps, wanted), acts, kind)
    // A result that came stays a result, whatever is withdrawn later.
    assert.is(standingOf(steps, wanted), kind === 'withdrawn' ? 'came_back' : kind)
  }
})

test('another partner, one fact more or less, another message: each needs a new consent', () => {
  for (const [index, other] of selections.entries()) assert.is(covers(other, wanted), index === 0)
  assert.not(covers(undefined, wanted))
  const given: Step[] = [{ kind: 'proposed' }, { kind: 'consented', selection: wanted }]
  for (const other of selections.slice(1)) assert.is(standingOf(given, other), 'proposed')
  assert.is(standingOf(given, { ...wanted, facts: ['name'] }), 'consented', 'what was agreed to is wanted again')
  fc.assert(
    fc.property(fc.shuffledSubarray([...referralFacts]), fc.shuffledSubarray([...referralFacts]), (one, other) => {
      const isSame = one.length === other.length && one.every((fact) => other.includes(fact))
      assert.is(covers({ ...wanted, facts: one }, { ...wanted, facts: other }), isSame)
    }),
  )
})

test('reminds on a day somebody works there, never before it was meant', () => {
  assert.is(reminderOn('2026-06-17', 14), '2026-07-01')
  // A Saturday, and the holidays at the end of the year.
  assert.is(reminderOn('2026-06-17', 10), '2026-06-29')
  assert.is(reminderOn('2026-12-18', 7), '2026-12-28')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 365 }), (offset, days) => {
      const day = addDays('2024-01-01', offset)
      const reminded = reminderOn(day, days)
      assert.ok(isWorkingDay(reminded) && reminded >= addDays(day, days) && reminded <= addDays(day, days + 5))
    }),
  )
})

test('of an organisation nobody passes on a nationality', () => {
  assert.equal(factsFor('organisation'), ['name', 'contact', 'residence', 'topics'])
  assert.equal(factsFor('person'), referralFacts)
  assert.equal(inOrder(['topics', 'name', 'topics']), ['name', 'topics'])
})

test.run()
