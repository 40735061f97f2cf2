import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { runStep, type Step, steps } from '../scripts/check.ts'

const test = suite('the code')

for (const step of Object.keys(steps) as Step[]) {
  test(step, async () => {
    const { ok, said } = await runStep(step)
    assert.ok(ok, said)
  })
}

test.run()
