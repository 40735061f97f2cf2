import * as assert from 'uvu/assert'
import { read } from '../support/cases.ts'
import { planOf, statementsDuring } from '../support/statements.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('how fast the inbox opens')

/** How SQLite finds the enquiries of each statement that asks for them first. */
const stepsOf = async (world: World, address: string): Promise<string[]> => {
  const asked = await statementsDuring(world.db, () => read(world, address, 'Karla'))
  return asked
    .filter((statement) => statement.includes('from "enquiries"'))
    .map((statement) => planOf(world.db, statement).find((step) => step.includes('enquiries')) ?? 'nothing')
}

test('by the open ones alone, however many are settled', async (world) => {
  for (const address of ['/enquiries?state=open', '/enquiries/counts', '/today']) {
    const steps = await stepsOf(world, address)
    assert.ok(steps.length > 0, address)
    for (const step of steps)
      assert.match(step, /^SEARCH enquiries USING (COVERING )?INDEX enquiries_by_state/, address)
  }
})

test.run()
