import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { interruptedDocuments } from '../../scripts/bench/interrupted-documents.ts'

const test = suite('documents whose keeper is killed')

const atLeast = 6
/** However busy the machine is: some kill comes in the middle. `scripts/bench/kills.ts` makes hundreds. */
const atMost = 40

test('are all there that were acknowledged, and no file or key is left over after the next start', async () => {
  const kill = await interruptedDocuments(mkdtempSync(join(tmpdir(), 'lotse-document-kills-')))
  let undone = 0
  for (let rounds = 0; rounds < atLeast || (undone === 0 && rounds < atMost); rounds += 1) {
    const { wasUndone, ...left } = await kill(Math.random)
    assert.equal(left, { isAsOnce: true, integrity: 'ok', astray: 0, synchronous: 2 })
    undone += wasUndone ? 1 : 0
  }
  assert.ok(undone > 0, 'some kills landed in the middle of storing or deleting')
})

test.run()
