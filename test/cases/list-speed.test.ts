import * as assert from 'uvu/assert'
import type { CasePage } from '../../src/cases/contract.ts'
import { openManyCases, read } from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('the list of cases, among a hundred thousand')

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
      const statements = await ask(200)
      assert.is((await ask(1)).length, statements.length)
      const [list = ''] = statements.filter((statement) => statement.includes('from "case_files"'))
      const [walk = '', ...steps] = planOf(world.db, list)
      assert.match(walk, /(SEARCH|SCAN) case_files USING (COVERING )?INDEX/, question)
      assert.not.match(steps.join('\n'), /TEMP B-TREE|SCAN (people|organisations|entries|residences)/, question)
      const intoEntries = steps.filter((step) => step.startsWith('SEARCH entries'))
      assert.equal(intoEntries, Array(2).fill('SEARCH entries USING INDEX entries_by_case (case_id=?)'), question)
    }
  }
})

test.run()
