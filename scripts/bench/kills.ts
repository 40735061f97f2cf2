import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endAll } from '../../test/support/at-end.ts'
import { targetFor } from '../../test/support/kill-target.ts'
import { killWhileWriting } from './kill-round.ts'

/**
 * node --import tsx scripts/bench/kills.ts [ROUNDS]: kills a writing server that often, 500 times unless said otherwise,
 * and counts what was acknowledged and is not there. Ends with 1 where anything is.
 */
const rounds = Number(process.argv[2] ?? 500)
const folder = mkdtempSync(join(tmpdir(), 'lotse-kills-'))
const sum = { rounds: 0, acknowledged: 0, lost: 0, damaged: 0 }

try {
  const target = await targetFor(folder)
  while (sum.rounds < rounds) {
    const round = await killWhileWriting(target, Math.random)
    sum.rounds += 1
    sum.acknowledged += round.acknowledged
    sum.lost += round.lost
    sum.damaged += round.integrity === 'ok' && round.astray === 0 && round.synchronous === 2 ? 0 : 1
    if (sum.rounds % 25 === 0) console.log(JSON.stringify(sum))
  }
} finally {
  await endAll()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
console.log(JSON.stringify(sum))
process.exit(sum.lost + sum.damaged === 0 ? 0 : 1)
