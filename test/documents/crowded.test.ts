import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Started } from '../support/processes.ts'
import { hasSmallDisks, smallDiskFor } from '../support/troubled.ts'

const test = suite('documents on a disk that is full')

if (hasSmallDisks()) {
  test('are refused with a code, leave nothing behind, and are stored again once there is room', async () => {
    const [empty, disk] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'lotse-small-'))) as [string, string]
    const args = ['--import', 'tsx', 'test/support/crowded-documents.ts', disk]
    const { stdout, stderr } = await Started.program('unshare', smallDiskFor(empty, disk, args)).ended
    const { before, ...found } = JSON.parse(stdout.trim().split('\n').at(-1) || JSON.stringify({ stderr }))
    const whole = { lost: 0, filesTooMany: 0, keysTooMany: 0, entriesTooMany: 0 }
    assert.equal(found, {
      said: 'storage_full',
      again: 'storage_full',
      whileFull: whole,
      afterwards: 'stored',
      atTheEnd: whole,
    })
    assert.ok(before > 5)
  })
}

test.run()
