import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endAll } from '../../test/support/at-end.ts'
import { targetFor } from '../../test/support/kill-target.ts'
import type { Left } from './interrupted.ts'
import { interruptedCheckIn } from './interrupted-check-in.ts'
import { interruptedDocuments } from './interrupted-documents.ts'
import { interruptedImport } from './interrupted-import.ts'
import { interruptedMail } from './interrupted-mail.ts'
import { interruptedMigration } from './interrupted-migration.ts'
import { interruptedReferral } from './interrupted-referral.ts'
import { interruptedRestore } from './interrupted-restore.ts'
import { interruptedUpload } from './interrupted-upload.ts'
import { killWhileWriting } from './kill-round.ts'

/**
 * node --import tsx scripts/bench/kills.ts [ROUNDS] [WHAT]: kills a writing server that often, 500 times unless said
 * otherwise, and counts what was acknowledged and is not there. WHAT may be `migration`, `import` or `restore`: then that
 * is killed, and done again; or `mail`, `documents`, `referral`, `upload` or `check-in`: then whoever sends, stores, takes
 * them further, receives files or ticks at the door is. Ends with 1 where anything is lost, half done or damaged.
 */
const rounds = Number(process.argv[2] ?? 500)
const what = process.argv[3] ?? 'writing'
const folder = mkdtempSync(join(tmpdir(), 'lotse-kills-'))
const sum = { what, rounds: 0, acknowledged: 0, lost: 0, undone: 0, unlike: 0, damaged: 0 }

const interrupted = {
  migration: interruptedMigration,
  import: interruptedImport,
  restore: interruptedRestore,
  mail: interruptedMail,
  documents: interruptedDocuments,
  referral: interruptedReferral,
  upload: interruptedUpload,
  'check-in': interruptedCheckIn,
}

const killWriting = async () => {
  const target = await targetFor(folder)
  return async () => {
    const { acknowledged, lost, ...found } = await killWhileWriting(target, Math.random)
    sum.acknowledged += acknowledged
    sum.lost += lost
    return { ...found, wasUndone: false, isAsOnce: true }
  }
}

const begin = async (): Promise<(random: () => number) => Promise<Left>> => {
  const found = Object.entries(interrupted).find(([name]) => name === what)
  return found ? found[1](folder) : killWriting()
}

try {
  const kill = await begin()
  while (sum.rounds < rounds) {
    const { wasUndone, isAsOnce, integrity, astray, synchronous } = await kill(Math.random)
    sum.rounds += 1
    sum.undone += wasUndone ? 1 : 0
    sum.unlike += isAsOnce ? 0 : 1
    sum.damaged += integrity === 'ok' && astray === 0 && synchronous === 2 ? 0 : 1
    rmSync(join(folder, `round-${sum.rounds}`), { recursive: true, force: true })
    if (sum.rounds % 25 === 0) console.log(JSON.stringify(sum))
  }
} finally {
  await endAll()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
console.log(JSON.stringify(sum))
process.exit(sum.lost + sum.unlike + sum.damaged === 0 ? 0 : 1)
