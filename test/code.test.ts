import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { runStep, steps } from '../scripts/check.ts'

const test = suite('the code')

for (const [claim, step] of Object.entries(steps)) {
  test(claim, async () => {
    const { ok, said } = await runStep(step)
    assert.ok(ok, said)
  })
}

test.run()
