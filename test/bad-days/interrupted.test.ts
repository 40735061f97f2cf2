import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Left } from '../../scripts/bench/interrupted.ts'
import { interruptedCheckIn } from '../../scripts/bench/interrupted-check-in.ts'
import { interruptedImport } from '../../scripts/bench/interrupted-import.ts'
import { interruptedMigration } from '../../scripts/bench/interrupted-migration.ts'
import { interruptedReferral } from '../../scripts/bench/interrupted-referral.ts'
import { interruptedRestore } from '../../scripts/bench/interrupted-restore.ts'
import { interruptedUpload } from '../../scripts/bench/interrupted-upload.ts'

const test = suite('killed in the middle')

const atLeast = 2
const atMost = 12

type Kind = (folder: string) => Promise<(random: () => number) => Promise<Left>>

const kinds: [kind: string, what: string, interrupted: Kind][] = [
  ['a migration', 'has not begun or is complete, and the next start completes it', interruptedMigration],
  ['an import', 'has taken nothing or all, and once more gives the same as once', interruptedImport],
  ['a referral', 'goes on where it was, and nothing of it happens twice', interruptedReferral],
  ['an upload', 'has kept what it acknowledged, leaves nothing over, and can be sent again', interruptedUpload],
  ['a check-in', 'has kept every tick it acknowledged, and takes none twice', interruptedCheckIn],
  ['a restore', 'leaves no centre or a whole one, which neither start nor restore mistakes', interruptedRestore],
]

for (const [kind, what, interrupted] of kinds) {
  test(`${kind} ${what}`, async () => {
    const kill = await interrupted(mkdtempSync(join(tmpdir(), 'lotse-interrupted-')))
    let undone = 0
    // The moment is a random one: a few more where every kill came too late to interrupt anything, and each of them earlier.
    for (let round = 1; round <= atLeast || (undone === 0 && round <= atMost); round += 1) {
      const { wasUndone, ...left } = await kill(() => Math.random() / round)
      assert.equal(left, { isAsOnce: true, integrity: 'ok', astray: 0, synchronous: 2 })
      undone += wasUndone ? 1 : 0
    }
    assert.ok(undone > 0, 'some kills landed inside the work')
  })
}

test.run()
