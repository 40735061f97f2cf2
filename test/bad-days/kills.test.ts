import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { killWhileWriting, type Target } from '../../scripts/bench/kill-round.ts'
import { targetFor } from '../support/kill-target.ts'

const test = suite('a server killed while it writes')

const rounds = 20
let target: Promise<Target> | undefined

for (let round = 1; round <= rounds; round += 1) {
  test(`loses nothing it acknowledged, round ${round} on the same file`, async () => {
    target ??= targetFor(join(mkdtempSync(join(tmpdir(), 'lotse-kills-')), 'data'))
    const { acknowledged, ...found } = await killWhileWriting(await target, Math.random)
    assert.ok(acknowledged >= 200)
    assert.equal(found, { lost: 0, integrity: 'ok', astray: 0, synchronous: 2 })
  })
}

test.run()
