import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { interruptedDocuments } from '../../scripts/bench/interrupted-documents.ts'

const test = suite('documents whose keeper is killed')

const atLeast = 4
const atMost = 20
/** Starting a process takes long on a busy machine. */
const enough = 20_000

test('are all there that were acknowledged, and no file or key is left over after the next start', async () => {
  const kill = await interruptedDocuments(mkdtempSync(join(tmpdir(), 'lotse-document-kills-')))
  const until = performance.now() + enough
  let undone = 0
  let rounds = 0
  for (; rounds < atLeast || (rounds < atMost && performance.now() < until); rounds += 1) {
    const { wasUndone, ...left } = await kill(Math.random)
    assert.equal(left, { isAsOnce: true, integrity: 'ok', astray: 0, synchronous: 2 })
    undone += wasUndone ? 1 : 0
  }
  assert.ok(undone > 0, 'some kills landed in the middle of storing or deleting')
})

test.run()
