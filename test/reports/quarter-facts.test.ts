import Database from 'better-sqlite3'
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import { addDays, type Period, quartersBetween } from '../../src/calendar/rules.ts'
import { countedIn } from '../../src/reports/breakdown-rules.ts'
import { factsOfBeginnings, factsOfQuarter } from '../../src/reports/facts.ts'
import { consequenceOfFounding } from '../../src/reports/founding.ts'
import { clientsBehind, countedConsultations, countUntil, newClients } from '../../src/reports/rules.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld, type World } from '../support/world.ts'
import { everyFact } from './every-fact.ts'
import { histories } from './histories.ts'
import { put } from './put.ts'
import { behind, breakdowns } from './sample.ts'

const test = inWorld('the little that a quarter is counted from')

const seed = Number(process.env.LOTSE_TEST_SEED ?? 20_160_701)
const numRuns = Number(process.env.LOTSE_TEST_RUNS ?? 120)
const groups = [
  'returnee',
  'domestic',
  'returneeAndDomestic',
  'abroad',
  'undecided',
  'company',
  'municipality',
] as const

/** Every second person is the same as the one before. */
const mergeSome = (file: Database.Database) =>
  file.exec(`with ranked as (
      select id, row_number() over (order by id) as place, lag(id) over (order by id) as other from people)
    update people set merged_into = (select other from ranked where ranked.id = people.id)
    where id in (select id from ranked where place % 2 = 0)`)

test('gives the very lists that all talks give by the rules, of any history, with records merged', async (world: World) => {
  const file = new Database(databaseFile(world.folder))
  file.pragma('synchronous = OFF')
  let listed = 0
  await fc.assert(
    fc.asyncProperty(histories, fc.boolean(), fc.nat(), async (history, isMerged, any) => {
      const { to, today, countingStart } = history
      if (to < countingStart) return
      file.transaction(() => {
        file.exec('update people set merged_into = null')
        put(file, history, world.staff.Anna.counsellorId ?? '')
        if (isMerged) mergeSome(file)
      })()
      const until = { to, today }
      const whole = await everyFact(world.db, until)
      const all = countUntil(to, whole)
      const quarters = quartersBetween(countingStart, to)
      const quarter = quarters[any % quarters.length] ?? ''
      const { period, facts } = await factsOfQuarter(world.db, quarter, until)
      assert.equal(sorted(countedIn(period, facts)), sorted(countedIn(period, whole)))
      const [mine, theirs] = [countUntil(to, facts), all].map((one) => one.find((each) => each.quarter === quarter))
      assert.equal(mine?.shortContacts.length, theirs?.shortContacts.length)
      assert.equal(mine?.reached, theirs?.reached)
      const beginnings = await factsOfBeginnings(world.db, quarter, until)
      for (const group of groups) {
        const [little, everything] = [countUntil(to, facts), all].map((one) => clientsBehind(group, quarter, one))
        assert.equal(little?.counselled, everything?.counselled, group)
        assert.equal(little?.new, everything?.new, group)
        const grown = clientsBehind(group, quarter, countUntil(to, beginnings.facts)).cumulative
        assert.equal(grown, everything?.cumulative, group)
        listed += grown.length
      }
      await agreesOnFounding(world, addDays(countingStart, any % 400), today)
    }),
    { seed, numRuns },
  )
  file.exec('update people set merged_into = null')
  file.close()
  assert.ok(listed > numRuns, `${listed} clients were listed`)
})

type Countable = ReturnType<typeof countedIn>

const sorted = ({ period, consultations, clients }: Countable): { period: Period; ids: string[][] } => ({
  period,
  ids: [consultations, clients].map((some) =>
    some.map(({ talk, targetGroup, isFirst }) => `${talk.entryId} ${targetGroup} ${isFirst}`),
  ),
})

const agreesOnFounding = async (world: World, on: string, today: string) => {
  if (on > today) return
  const told = await consequenceOfFounding(world.db, on, { ...world.stampOf('Karla'), today })
  const facts = await everyFact(world.db, { to: '2999-12-31', today: '2999-12-31' })
  const counted = countedConsultations({ ...facts, countingStart: on, today })
  assert.is(told.counselledThen, newClients(counted).length)
}

test('is fetched along indexes, whatever is asked: no list behind a figure, no breakdown looks at every talk', async (world) => {
  const quarter = '2022-Q2'
  for (const question of [
    () => breakdowns(world, { quarter }),
    () => behind(world, { of: 'consultations', quarter }),
    () => behind(world, { of: 'group', group: 'abroad', figure: 'cumulative', quarter }),
  ]) {
    const statements = await statementsDuring(world.db, question)
    for (const statement of statements.filter((one) => one.includes('as caseSequence'))) {
      const steps = planOf(world.db, statement).join('\n')
      assert.not.match(steps, /SCAN (talks|consultations|entries|ordered)/, statement)
    }
  }
})

test.run()
