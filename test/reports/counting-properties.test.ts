import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import * as outcomes from '../../src/outcomes/rules.ts'
import * as breakdown from '../../src/reports/breakdown-rules.ts'
import * as checks from '../../src/reports/check-rules.ts'
import * as report from '../../src/reports/rules.ts'
import * as traits from '../../src/reports/trait-rules.ts'
import { disagreement } from './agreement.ts'
import { factsAfter } from './facts.ts'
import { histories } from './histories.ts'
import { type RawHistory, talksOf } from './recount.ts'
import { traitsAmong } from './traits.ts'

const test = suite('counting: any history')

/** Another seed for a night of searching; the one below keeps every run alike. */
const seed = Number(process.env.LOTSE_TEST_SEED ?? 20_160_701)
const numRuns = Number(process.env.LOTSE_TEST_RUNS ?? 1500)
const enough = numRuns / 30

const groups = ['returnee', 'domestic', 'abroad', 'undecided', 'company', 'municipality'] as const
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0)

const holdsForAny = (property: (history: RawHistory) => void) =>
  fc.assert(fc.property(histories, property), { seed, numRuns })

test('the report and every list behind it are those of the recount', () => {
  const met: RawHistory[] = []
  holdsForAny((history) => {
    met.push(history)
    assert.is(disagreement({ report, breakdown, traits, checks, outcomes }, history), null)
  })
  const occurring = traitsAmong(met)
  console.log(`\n${met.length} random histories, seed ${seed}. Of these with`)
  for (const [trait, times] of Object.entries(occurring)) console.log(`${String(times).padStart(6)}  ${trait}`)
  const rare = Object.entries(occurring).filter(([, times]) => times < enough)
  assert.equal(rare, [], `each trait must occur at least ${enough} times`)
})

test('Rule 3: what is new adds up to what is cumulative, in every quarter', () => {
  holdsForAny((history) => {
    const { quarters } = report.reportUntil(history.to, factsAfter(history))
    quarters.forEach((quarter, index) => {
      for (const group of [...groups, 'returneeAndDomestic', 'companiesReached'] as const)
        assert.is(sum(quarters.slice(0, index + 1).map((one) => one[group].new)), quarter[group].cumulative, group)
    })
  })
})

test('Rule 4: groups add up to the distinct clients of the quarter', () => {
  holdsForAny((history) => {
    const consultations = talksOf(history, 'consultation')
    const distinct = (until: string, from = '') =>
      new Set(consultations.filter((one) => one.heldOn >= from && one.heldOn <= until).map((one) => one.clientId)).size
    const facts = factsAfter(history)
    const { quarters } = report.reportUntil(history.to, facts)
    report.countUntil(history.to, facts).forEach(({ period }, index) => {
      const figures = groups.map((group) => quarters[index]?.[group])
      assert.is(sum(figures.map((one) => one?.counselled ?? 0)), distinct(period.to, period.from))
      assert.is(sum(figures.map((one) => one?.cumulative ?? 0)), distinct(period.to))
    })
  })
})

test('Rule 10: a figure is as long as its list, and nobody stands in it twice', () => {
  holdsForAny((history) => {
    const facts = factsAfter(history)
    const counted = report.countUntil(history.to, facts)
    for (const quarter of report.reportUntil(history.to, facts).quarters)
      for (const group of [...groups, 'returneeAndDomestic'] as const) {
        const behind = report.clientsBehind(group, quarter.quarter, counted)
        for (const figure of ['counselled', 'new', 'cumulative'] as const) {
          assert.is(behind[figure].length, quarter[group][figure])
          assert.is(new Set(behind[figure].map((client) => client.clientId)).size, quarter[group][figure])
        }
      }
  })
})

test('Rule 14: the lines of a breakdown of clients, the unrecorded one too, add up to the clients it breaks down', () => {
  holdsForAny((history) => {
    const facts = factsAfter(history)
    const { quarters } = report.reportUntil(history.to, facts)
    report.countUntil(history.to, facts).forEach(({ period }, index) => {
      const { clients } = breakdown.countedIn(period, facts)
      const counselled = (some: readonly (typeof groups)[number][]) =>
        sum(some.map((group) => quarters[index]?.[group].counselled ?? Number.NaN))
      const [people, companies] = [breakdown.peopleAmong(clients), breakdown.companiesAmong(clients)]
      const linesOf = {
        everybody: breakdown.breakdownOfClients(clients, (_, { accompanied }) => String(accompanied || '') || null),
        ages: breakdown.breakdownOfClients(people, (id, { heldOn }) =>
          traits.ageGroupOn(heldOn, facts.traitsOf(id).birthYear),
        ),
        sizes: breakdown.breakdownOfClients(companies, (id) => traits.companySizeOf(facts.traitsOf(id).employees)),
      }
      const figures = {
        everybody: counselled(groups),
        ages: counselled(['returnee', 'domestic', 'abroad', 'undecided']),
        sizes: counselled(['company']),
      }
      for (const by of ['everybody', 'ages', 'sizes'] as const) {
        const listed = linesOf[by].flatMap(({ counted }) => counted.map(({ clientId }) => clientId))
        assert.is(new Set(listed).size, listed.length, by)
        assert.is(listed.length, figures[by], by)
      }
    })
  })
})

test.run()
