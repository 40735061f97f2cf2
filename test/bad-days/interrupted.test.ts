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

const atMost = 12

type Kind = (folder: string) => Promise<(random: () => number) => Promise<Left>>

/** With how often at least; the mails' five are in mail/killed.test.ts. `scripts/bench/kills.ts` makes hundreds of each. */
const kinds: [kind: string, what: string, interrupted: Kind, atLeast: number][] = [
  ['a migration', 'has not begun or is complete, and the next start completes it', interruptedMigration, 2],
  ['an import', 'has taken nothing or all, and once more gives the same as once', interruptedImport, 2],
  ['a referral', 'goes on where it was, and nothing of it happens twice', interruptedReferral, 5],
  ['an upload', 'has kept what it acknowledged, leaves nothing over, and can be sent again', interruptedUpload, 5],
  ['a check-in', 'has kept every tick it acknowledged, and takes none twice', interruptedCheckIn, 5],
  ['a restore', 'leaves no centre or a whole one, which neither start nor restore mistakes', interruptedRestore, 2],
]

for (const [kind, what, interrupted, atLeast] of kinds) {
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
