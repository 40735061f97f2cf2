import Database from 'better-sqlite3'
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { databaseFile } from '../../db/open-centre.ts'
import type { Quarter } from '../../src/calendar/rules.ts'
import { outcomeFigures } from '../../src/reports/outcome-figures.ts'
import { reportOf } from '../../src/reports/report.ts'
import { reportUntil } from '../../src/reports/rules.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld, type World } from '../support/world.ts'
import { factsAfter } from './facts.ts'
import { histories } from './histories.ts'
import { put } from './put.ts'
import { outcomesOf, quartersOf } from './recount.ts'
import { reportTo } from './sample.ts'

const test = inWorld('the sums of the database')

const seed = Number(process.env.LOTSE_TEST_SEED ?? 20_160_701)
const numRuns = Number(process.env.LOTSE_TEST_RUNS ?? 300)

test('are the report of the rules, of any history', async (world: World) => {
  const file = new Database(databaseFile(world.folder))
  file.pragma('synchronous = OFF')
  let counted = 0
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const { to, today, countingStart } = history
      if (to < countingStart) return
      file.transaction(() => put(file, history, world.staff.Anna.counsellorId ?? ''))()
      const expected = reportUntil(to, factsAfter(history))
      assert.equal(await reportOf(world.db, { to, today }), expected)
      for (const one of quartersOf(history)) {
        const { figures } = await outcomeFigures(world.db, { quarter: one.name as Quarter, to, today })
        const counts = figures.flatMap(({ kind, ofPerson, count }) =>
          count > 0 ? [[`${ofPerson ? 'person' : 'organisation'}:${kind}`, count]] : [],
        )
        const recounted = Object.entries(outcomesOf(history, one)).map(([figure, rows]) => [figure, rows.length])
        assert.equal(Object.fromEntries(counts), Object.fromEntries(recounted), one.name)
      }
      counted += expected.quarters.some(({ consultations }) => consultations > 0) ? 1 : 0
    }),
    { seed, numRuns },
  )
  file.close()
  assert.ok(counted > numRuns / 2, `${counted} of ${numRuns} histories counted somebody`)
})

test('walk the index of the consultations that stand, and no other way', async (world) => {
  const statements = await statementsDuring(world.db, () => reportTo(world))
  const [sums = ''] = statements.filter((statement) => statement.includes('counted as materialized'))
  const steps = planOf(world.db, sums)
  assert.match(steps.join('\n'), /SCAN talks USING (COVERING )?INDEX standing_consultations/)
  assert.not.match(steps.join('\n'), /(SCAN|SEARCH) talks (?!USING (COVERING )?INDEX standing_consultations)/)
})

test.run()
