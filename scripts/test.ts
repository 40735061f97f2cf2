import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Tally } from '../test/support/run.ts'

/**
 * npm test [-- PART-OF-A-PATH ...]: all test files in one process (test/support/run.ts), or those whose path contains a part.
 * This process watches over that one: whatever happens there, it ends in time, leaves nothing behind, and says the sum.
 */
const limitMinutes = Number(process.env.LOTSE_TEST_MINUTES ?? 18)

const folder = mkdtempSync(join(tmpdir(), 'lotse-test-'))
const tally: Tally = { passed: 0, failed: 0, file: 'before the first test', done: false }

/** Settings of the person at the keyboard must not decide a test; those meant for tests do. */
const environment = () => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^LOTSE_(?!TEST_)/.test(name))),
  NODE_ENV: 'test',
  // Whatever a test or a browser puts aside goes when this folder goes.
  TMPDIR: folder,
})

const runInside = fileURLToPath(new URL('../test/support/run.ts', import.meta.url))
const runner = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), runInside, ...process.argv.slice(2)], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  // A process group of its own, so that nothing it started outlives it.
  detached: true,
  env: environment(),
})
runner.on('message', (heard: Tally) => Object.assign(tally, heard))
runner.on('exit', (code, signal) => {
  if (!tally.done) {
    console.log(`\nThe run broke off (${signal ?? `exit code ${code}`}). Last heard of: ${tally.file}`)
    tally.failed += 1
  }
  end()
})

setTimeout(() => {
  console.log(`\nNot done after ${limitMinutes} minutes: stopped.`)
  killGroup(runner)
}, limitMinutes * 60_000).unref()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => killGroup(runner))

function killGroup(leader: ChildProcess): void {
  if (!leader.pid) return
  try {
    process.kill(-leader.pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left, which is what was wanted.
  }
}

function end(): void {
  killGroup(runner)
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  console.log(`${tally.passed} passed, ${tally.failed} failed`)
  process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0)
}
