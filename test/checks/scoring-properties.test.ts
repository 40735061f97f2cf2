import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Answers, Questionnaire } from '../../src/checks/contract.ts'
import { latestQuestionnaire } from '../../src/checks/questionnaires.ts'
import {
  benchmarkOf,
  byUrgency,
  disagreementsOf,
  levelOf,
  mostUrgent,
  profileOf,
  scoreParts,
  statementsOf,
  strengthsOf,
  urgencyOf,
} from '../../src/checks/rules.ts'
import { type AnswerCode, answerCodes } from '../../src/checks/terms.ts'
import { scored } from './small.ts'

const test = suite('whatever is answered in a Willkommens-Check')
const often = { numRuns: 500 }

const questionnaires = fc.constantFrom(latestQuestionnaire('company'), latestQuestionnaire('municipality'))

/** A real questionnaire, any answers to it, and one of its statements. */
const filledIn = questionnaires.chain((questionnaire) => {
  const statements = statementsOf(questionnaire)
  const codes = statements.map(({ code }) => code)
  return fc.record({
    questionnaire: fc.constant(questionnaire),
    statement: fc.constantFrom(...statements),
    answers: fc
      .array(fc.constantFrom<AnswerCode | null>(...answerCodes, null), {
        minLength: codes.length,
        maxLength: codes.length,
      })
      .map(
        (given): Answers =>
          Object.fromEntries(
            codes.flatMap((code, at) => {
              const answer = given[at] ?? null
              return answer === null ? [] : [[code, answer]]
            }),
          ),
      ),
  })
})

const without = (answers: Answers, code: string): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([one]) => one !== code))

const scoresOf = (questionnaire: Questionnaire, answers: Answers) =>
  profileOf(questionnaire, answers).map(({ score }) => score)

test('„trifft nicht zu“ and „weiß nicht“ change nothing but the count of themselves', () => {
  fc.assert(
    fc.property(
      filledIn,
      fc.constantFrom('not_applicable', 'unknown'),
      ({ questionnaire, answers, statement }, said) => {
        const [silent, spoken] = [without(answers, statement.code), { ...answers, [statement.code]: said }]
        assert.equal(scoresOf(questionnaire, spoken), scoresOf(questionnaire, silent))
        assert.equal(strengthsOf(questionnaire, spoken), strengthsOf(questionnaire, silent))
        assert.equal(byUrgency(questionnaire, spoken), byUrgency(questionnaire, silent))
      },
    ),
    often,
  )
})

const raising = fc.tuple(
  filledIn,
  fc.constantFrom<[AnswerCode, AnswerCode]>(['0', '1'], ['1', '2'], ['2', '3'], ['0', '3']),
)

test('raising a level never lowers a score, and touches no other field', () => {
  fc.assert(
    fc.property(raising, ([{ questionnaire, answers, statement }, [lower, higher]]) => {
      const before = profileOf(questionnaire, { ...answers, [statement.code]: lower })
      profileOf(questionnaire, { ...answers, [statement.code]: higher }).forEach((now, at) => {
        const was = before[at]
        if (statement.code.startsWith(now.field)) assert.ok((now.score ?? -1) > (was?.score ?? -1))
        else assert.equal(now, was)
      })
    }),
    often,
  )
})

test('raising an answer never makes that statement more urgent, nor any other', () => {
  fc.assert(
    fc.property(raising, ([{ questionnaire, answers, statement }, [lower, higher]]) => {
      const [before, now] = [
        { ...answers, [statement.code]: lower },
        { ...answers, [statement.code]: higher },
      ]
      assert.ok(urgencyOf(statement, now) < urgencyOf(statement, before))
      const rank = (given: Answers) =>
        [...byUrgency(questionnaire, given).map((one) => one.statement), statement.code].indexOf(statement.code)
      assert.ok(rank(now) >= rank(before))
      const others = (given: Answers) =>
        byUrgency(questionnaire, given).filter((one) => one.statement !== statement.code)
      assert.equal(others(now), others(before))
    }),
    often,
  )
})

test('the order of urgency is total and stable, and holds only what was answered below the highest level', () => {
  fc.assert(
    fc.property(filledIn, ({ questionnaire, answers }) => {
      const codes = statementsOf(questionnaire).map(({ code }) => code)
      const order = byUrgency(questionnaire, answers)
      order.slice(1).forEach((later, at) => {
        const earlier = order[at] ?? later
        assert.ok(earlier.urgency >= later.urgency)
        if (earlier.urgency === later.urgency)
          assert.ok(codes.indexOf(earlier.statement) < codes.indexOf(later.statement))
      })
      const low = codes.filter((code) => ['0', '1', '2'].includes(answers[code] ?? ''))
      assert.equal(order.map(({ statement }) => statement).sort(), [...low].sort())
      assert.equal(mostUrgent(questionnaire, answers), order.slice(0, 3))
      const backwards = Object.fromEntries(Object.entries(answers).reverse())
      assert.equal(byUrgency(questionnaire, backwards), order)
    }),
    often,
  )
})

test('a score lies between 0 and 100, and can be reckoned again from the answers named for it', () => {
  fc.assert(
    fc.property(filledIn, ({ questionnaire, answers }) => {
      const profile = profileOf(questionnaire, answers)
      assert.is(profile.length, questionnaire.fields.length)
      questionnaire.fields.forEach((field, at) => {
        const parts = scoreParts(field, answers)
        for (const part of parts) assert.is(String(part.level), answers[part.statement])
        const reached = (100 * parts.reduce((sum, { level }) => sum + level, 0)) / (3 * parts.length)
        const score = profile[at]?.score
        assert.ok(parts.length === 0 ? score === null : Math.abs(Number(score) - reached) <= 0.5)
        assert.is(parts.length, profile[at]?.answered)
      })
      for (const [at, one] of profile.entries()) {
        const counted = one.answered + one.unknown + one.notApplicable + one.unanswered
        assert.is(counted, questionnaire.fields[at]?.statements.length)
      }
    }),
    often,
  )
})

test('an answer to a statement that does not exist changes nothing', () => {
  fc.assert(
    fc.property(filledIn, fc.constantFrom('U9.9', 'constructor', '__proto__'), ({ questionnaire, answers }, code) => {
      const more = Object.fromEntries([...Object.entries(answers), [code, '0']]) as Answers
      assert.equal(profileOf(questionnaire, more), profileOf(questionnaire, answers))
      assert.equal(mostUrgent(questionnaire, more), mostUrgent(questionnaire, answers))
    }),
  )
})

const finishedSheets = fc.array(
  fc.record({
    sheetId: fc.uuid(),
    organisationId: fc.constantFrom(null, 'own', 'a', 'b', 'c', 'd', 'e', 'f', 'g'),
    finishedAt: fc.integer({ min: 0, max: 5 }),
    profile: fc
      .array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 2, maxLength: 2 })
      .map((all) => scored(...all)),
  }),
  { maxLength: 25 },
)

test('quartiles are never from fewer than five others, never from one’s own, and in no order of their own', () => {
  fc.assert(
    fc.property(finishedSheets, (finished) => {
      const benchmark = benchmarkOf('own', finished)
      const others = new Set(finished.map((one) => one.organisationId).filter((one) => one !== null && one !== 'own'))
      const strangers = finished.filter((one) => one.organisationId !== 'own')
      assert.equal(benchmarkOf('own', strangers), benchmark)
      assert.equal(benchmarkOf('own', [...finished].reverse()), benchmark)
      if (others.size < 5) return assert.is(benchmark, null)
      if (benchmark === null) return
      assert.ok(benchmark.organisations >= 5 && benchmark.organisations <= others.size)
      for (const { lower, median, upper } of benchmark.fields) assert.ok(lower <= median && median <= upper)
    }),
    { numRuns: 2000 },
  )
})

test('respondents who answer alike never differ, and none of their answers is changed', () => {
  fc.assert(
    fc.property(filledIn, filledIn, ({ questionnaire, answers }, other) => {
      assert.equal(disagreementsOf(questionnaire, [answers, answers, {}]), [])
      for (const { statement, answers: said, levelsApart } of disagreementsOf(questionnaire, [
        answers,
        other.answers,
      ])) {
        assert.equal(said, [answers[statement] ?? null, other.answers[statement] ?? null])
        const [one, two] = said.map((answer) => levelOf(answer ?? undefined))
        assert.is(levelsApart, one == null || two == null ? null : Math.abs(one - two))
      }
    }),
  )
})

test.run()
