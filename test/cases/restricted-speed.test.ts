import * as assert from 'uvu/assert'
import { openCase, openManyCases, read, restrict } from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld } from '../support/world.ts'

const test = inWorld('the list of cases, some of them restricted')

test('walks the index of the open ones in its order, and looks each restricted one up', async (world) => {
  await openManyCases(world)
  await restrict(world, await openCase(world, { by: 'Karla' }), ['Bela'], 'Karla')
  for (const address of ['/cases?status=open', '/cases?status=open&restricted=yes']) {
    const statements = await statementsDuring(world.db, () => read(world, address))
    const [list = ''] = statements.filter((statement) => statement.includes('from "case_files"'))
    assert.match(list, /case_readers/)
    const [walk = '', ...steps] = planOf(world.db, list)
    assert.match(walk, /case_files USING INDEX open_case_files_by_last_entry/, address)
    assert.not.match(steps.join('\n'), /TEMP B-TREE|SCAN (case_readers|case_files|counsellors|entries)/, address)
  }
})

test('asks the coordinator nothing about it', async (world) => {
  await openManyCases(world)
  const statements = await statementsDuring(world.db, () => read(world, '/cases?status=open', 'Karla'))
  assert.not.match(statements.join('\n'), /case_readers/)
})

test.run()
