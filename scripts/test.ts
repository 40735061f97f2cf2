import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endOfFile, type Tally } from '../test/support/lane.ts'
import { inBrowser, testFiles } from '../test/support/test-files.ts'
import { buildWeb } from './build.ts'

/**
 * npm test [-- PART-OF-A-PATH ...]: all test files, or those whose path contains a part, in three lanes (test/support/run.ts):
 * one begins with those without a browser, the others with those in one, and whichever is done first helps the others.
 * This process watches over them: whatever happens there, it ends in time, leaves nothing behind, and says the sum.
 */
const limitMinutes = Number(process.env.LOTSE_TEST_MINUTES ?? 18.5)

const parts = process.argv.slice(2)
const files = testFiles(parts)
const waiting = [...files]
// Before any lane serves it, so that it is not made anew under another's eyes; and before there is anything to leave behind.
if (files.some(inBrowser)) await buildWeb({ ifNeeded: true, quietly: true })
const folder = mkdtempSync(join(tmpdir(), 'lotse-test-'))
const runInside = fileURLToPath(new URL('../test/support/run.ts', import.meta.url))

/** Settings of the person at the keyboard must not decide a test; those meant for tests do. */
const environment = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^LOTSE_(?!TEST_)/.test(name))),
  NODE_ENV: 'test',
  // Whatever a test or a browser puts aside goes when this folder goes.
  TMPDIR: folder,
}

type Lane = { runner: ChildProcess; tally: Tally; over: Promise<void> }

const startLane = (nextFile: () => string | undefined): Lane => {
  const tally: Tally = { passed: 0, failed: 0, file: 'before the first test', done: false }
  const runner = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), runInside], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A process group of its own, so that nothing it started outlives it.
    detached: true,
    env: environment,
  })
  runner.on('message', (heard: Tally) => {
    Object.assign(tally, heard)
    if (heard.wantsMore) runner.send({ file: nextFile() ?? null })
  })
  printFileByFile(runner)
  const over = new Promise<void>((resolve) => {
    runner.on('close', (code, signal) => {
      if (!tally.done) {
        console.log(`\nThe run broke off (${signal ?? `exit code ${code}`}). Last heard of: ${tally.file}`)
        tally.failed += 1
      }
      killGroup(runner)
      resolve()
    })
  })
  return { runner, tally, over }
}

/** What the lanes say is not mixed: a file's words come when the file is done. */
const printFileByFile = ({ stdout }: ChildProcess): void => {
  let said = ''
  stdout?.setEncoding('utf8').on('data', (text: string) => {
    const pieces = (said + text).split(endOfFile)
    said = pieces.pop() ?? ''
    process.stdout.write(pieces.join(''))
  })
  stdout?.on('end', () => process.stdout.write(said))
}

function killGroup(leader: ChildProcess): void {
  if (!leader.pid) return
  try {
    process.kill(-leader.pid, 'SIGKILL')
  } catch {
    // Nobody of the group is left, which is what was wanted.
  }
}

/** One more than two processors keep busy: a third of its time, a test waits for a browser, a disk or a process. */
const lanesAtMost = availableParallelism() > 1 ? 3 : 1

const lanes = [startLane(() => waiting.shift())]
while (lanes.length < Math.min(lanesAtMost, files.length)) lanes.push(startLane(() => waiting.pop()))
const killAll = () => {
  for (const { runner } of lanes) killGroup(runner)
}

setTimeout(() => {
  console.log(`\nNot done after ${limitMinutes} minutes: stopped.`)
  waiting.length = 0
  killAll()
}, limitMinutes * 60_000).unref()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, killAll)

await Promise.all(lanes.map(({ over }) => over))
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

const sumOf = (count: 'passed' | 'failed') => lanes.reduce((sum, { tally }) => sum + tally[count], 0)
const passed = sumOf('passed')
const failed = sumOf('failed') + leftOver()
if (files.length === 0) console.log(`no test file has ${parts.join(' or ') || '.test.ts'} in its path`)
console.log(`${files.length} files\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

/** No file at all is a failure; so is each that nobody came to, after a lane broke off. */
function leftOver(): number {
  for (const file of waiting) console.log(`${file} was not run`)
  return files.length === 0 ? 1 : waiting.length
}
