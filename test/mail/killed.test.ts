import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { interruptedMail } from '../../scripts/bench/interrupted-mail.ts'

const test = suite('mails whose sender is killed')

const atLeast = 5
const atMost = 20

test('arrive, once each but for the one that was under way, under the Message-ID of their row', async () => {
  const kill = await interruptedMail(mkdtempSync(join(tmpdir(), 'lotse-mail-kills-')))
  let undone = 0
  for (let rounds = 0; rounds < atLeast || (undone === 0 && rounds < atMost); rounds += 1) {
    const { wasUndone, ...left } = await kill(Math.random)
    assert.equal(left, { isAsOnce: true, integrity: 'ok', astray: 0, synchronous: 2 })
    undone += wasUndone ? 1 : 0
  }
  assert.ok(undone > 0, 'some kills landed while something was to be sent')
})

test.run()
