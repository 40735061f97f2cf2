import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { endAll } from './at-end.ts'
import { endOfFile, type Tally } from './lane.ts'
import { complaintsAbout } from './test-files.ts'

/** What uvu answers for a suite. A `before` that throws looks like success with none passed. */
type SuiteRun = () => Promise<[errors: string | true, passed: number, skipped: number, total: number]>

// Read by uvu when it is loaded: suites wait in this queue until they are called here.
const queue: SuiteRun[] = []
Object.assign(globalThis, { UVU_DEFER: 1, UVU_QUEUE: [queue], UVU_INDEX: 0 })

const slowAfterSeconds = 5
const tally: Tally = { passed: 0, failed: 0, file: '', done: false }
const complaints: string[] = []

const report = () => process.send?.(tally)

const complain = (complaint: string): void => {
  tally.failed += 1
  complaints.push(`${tally.file}\n  ${complaint}`)
}

const detailsOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

const runFile = async (file: string): Promise<void> => {
  Object.assign(tally, { file })
  report()
  console.log(file)
  const begun = performance.now()
  for (const complaint of complaintsAbout(readFileSync(file, 'utf8'))) complain(complaint)
  try {
    await import(pathToFileURL(resolve(file)).href)
  } catch (error) {
    complain(`could not be loaded: ${detailsOf(error)}`)
  }
  const suites = queue.splice(0)
  if (suites.length === 0) complain('no suite was started')
  for (const runSuite of suites) await countSuite(runSuite)
  const seconds = (performance.now() - begun) / 1000
  if (seconds > slowAfterSeconds) console.log(`  took ${seconds.toFixed(1)} s`)
}

const countSuite = async (runSuite: SuiteRun): Promise<void> => {
  try {
    const [errors, passed, skipped, total] = await runSuite()
    tally.passed += passed
    tally.failed += total - passed
    if (typeof errors === 'string' && errors) complaints.push(`${tally.file}\n${errors}`)
    if (total === 0) complain('a suite has no tests')
    if (skipped > 0) complain(`${skipped} tests were left out`)
    if (total > passed && errors === true) {
      complaints.push(
        `${tally.file}\n  a before or after hook threw; uvu keeps its words to itself: call it inside a test`,
      )
    }
  } catch (error) {
    complain(`an after hook threw: ${detailsOf(error)}`)
  }
}

const children = () => process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length

/** Listens only while it waits, so that a test nobody ever wakes ends the process instead of the time. */
const nextFile = () =>
  new Promise<string | null>((resolve) => {
    process.once('message', ({ file }: { file: string | null }) => resolve(file))
    process.send?.({ ...tally, wantsMore: true })
  })

process.on('uncaughtException', (error) => complain(`threw where nobody was waiting: ${detailsOf(error)}`))

const childrenBefore = children()
for (let file = await nextFile(); file !== null; file = await nextFile()) {
  await runFile(file)
  process.stdout.write(endOfFile)
}

tally.file = 'after the last test'
await endAll().catch((error: unknown) => complain(`could not be given back: ${detailsOf(error)}`))
// A process that has just ended is let go a few turns of the event loop later.
for (let turn = 0; turn < 10; turn += 1) await nextTurn()
if (children() > childrenBefore) complain(`${children() - childrenBefore} child processes were left running`)
if (complaints.length > 0) console.log(`\n${complaints.join('\n\n')}\n`)
tally.done = true
process.send?.(tally, () => process.exit())
