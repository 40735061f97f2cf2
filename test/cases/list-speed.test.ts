import * as assert from 'uvu/assert'
import type { CasePage } from '../../src/cases/contract.ts'
import { openManyCases, read } from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the list of cases, among a hundred thousand')

/** Of the walk that finds the cases of a page, and of the look at each of them. */
const stepsOf = (world: World, statements: string[]) => {
  const [walk = '', rows = ''] = statements.filter((statement) => statement.includes('from "case_files"'))
  return { walk: planOf(world.db, walk), rows: planOf(world.db, rows) }
}

test('walks an index in every order, wherever it goes on, without sorting what it walks past', async (world) => {
  await openManyCases(world)
  for (const sort of ['lastEntry', 'opened', 'number', 'name', 'lead']) {
    for (const order of ['asc', 'desc']) {
      for (const narrowing of [
        '',
        '&status=open',
        '&status=closed',
        '&lead=me',
        '&group=abroad',
        '&missing=any',
        '&openedFrom=2020-01-01',
        '&outcome=none',
      ]) {
        const query = `sort=${sort}&order=${order}${narrowing}`
        const { next } = await read<CasePage>(world, `/cases?limit=1&${query}`)
        for (const cursor of ['', `&cursor=${next}`]) {
          const statements = await statementsDuring(world.db, () => read(world, `/cases?${query}${cursor}`))
          const [walk = '', ...steps] = stepsOf(world, statements).walk
          assert.match(walk, /(SEARCH|SCAN) case_files USING (COVERING )?INDEX/, query)
          assert.not.match(steps.join('\n'), /TEMP B-TREE|SCAN (people|organisations|entries|residences)/, query)
          if (narrowing === '&outcome=none')
            assert.match(steps.join('\n'), /standing_outcomes/, 'not all that was written')
        }
      }
    }
  }
})

test('walks an index in its order, whatever it is narrowed by, and asks no more for many rows than for one', async (world) => {
  await openManyCases(world)
  const bela = world.staff.Bela.counsellorId
  const position = (await read<CasePage>(world, '/cases?limit=3')).next
  const questions = [
    '',
    'status=open',
    'status=closed',
    'lead=me&status=open',
    `lead=${bela}`,
    'group=abroad',
    'group=abroad&status=open',
  ]
  for (const question of questions) {
    for (const cursor of ['', `&cursor=${position}`]) {
      const ask = (limit: number) =>
        statementsDuring(world.db, () => read(world, `/cases?limit=${limit}&${question}${cursor}`))
      // What every request asks is built at its first: only then do two requests compare.
      await ask(1)
      const statements = await ask(200)
      assert.is((await ask(1)).length, statements.length)
      const { walk: found, rows } = stepsOf(world, statements)
      const [walk = '', ...steps] = found
      assert.match(walk, /(SEARCH|SCAN) case_files USING (COVERING )?INDEX/, question)
      for (const stepsTaken of [steps, rows]) {
        assert.not.match(stepsTaken.join('\n'), /TEMP B-TREE|SCAN (case_files|people|organisations|entries|residences)/)
      }
      const intoEntries = rows.filter((step) => step.startsWith('SEARCH entries'))
      assert.equal(intoEntries, Array(2).fill('SEARCH entries USING INDEX entries_by_case (case_id=?)'), question)
    }
  }
})

test.run()
