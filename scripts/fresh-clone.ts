import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * npm run fresh-clone: the README's two commands as a stranger types them, on a clone of the last commit in an empty folder,
 * each timed. The demo must be up within a minute after `npm ci`.
 */
const folder = mkdtempSync(join(tmpdir(), 'lotse-clone-'))
const clone = join(folder, 'lotse')
const running = new Set<ChildProcess>()

const run = (command: string, ...args: string[]): ChildProcess => {
  const child = spawn(command, args, { cwd: clone, stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  running.add(child.once('close', () => running.delete(child)))
  return child
}

/** Resolves with what it printed once it ended well. */
const ended = (child: ChildProcess): Promise<string> =>
  new Promise((done, failed) => {
    let printed = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
    child.once('error', failed).once('close', (status) => {
      if (status === 0) done(printed)
      else failed(new Error(`${child.spawnargs.join(' ')} ended with ${status}:\n${printed}`))
    })
  })

/** The address the demo prints, as soon as it answers there. */
const up = (child: ChildProcess): Promise<string> =>
  new Promise((done, failed) => {
    let printed = ''
    child.stdout?.setEncoding('utf8').on('data', async (text: string) => {
      printed += text
      const [address] = /http:\/\/[\d.]+:\d+/.exec(printed) ?? []
      if (address && (await fetch(address).catch(() => null))?.status === 200) done(address)
    })
    child.once('error', failed).once('close', () => failed(new Error(`The demo ended:\n${printed}`)))
  })

const timed = async <Result>(what: string, work: () => Promise<Result>): Promise<Result> => {
  const begun = performance.now()
  const result = await work()
  console.log(`${((performance.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${what}`)
  return result
}

const stop = (child: ChildProcess, signal: NodeJS.Signals): void => {
  if (child.pid && child.exitCode === null) process.kill(-child.pid, signal)
}

const demo = async (): Promise<void> => {
  await timed('npm ci', () => ended(run('npm', 'ci')))
  const child = run('npm', 'run', 'demo')
  const address = await timed('npm run demo, until it answers', () => up(child))
  console.log(`           at ${address}`)
  const stopped = new Promise((done) => child.once('close', done))
  stop(child, 'SIGTERM')
  await timed('and until it ends after SIGTERM', () => stopped)
}

const test = async (): Promise<void> => {
  await timed('npm ci, again', () => ended(run('npm', 'ci')))
  const printed = await timed('npm test', () => ended(run('npm', 'test')))
  console.log(`           ${printed.trimEnd().split('\n').at(-1)}`)
}

const cleanUp = (): void => {
  for (const child of running) stop(child, 'SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.once('exit', cleanUp)
const origin = fileURLToPath(new URL('..', import.meta.url))
execFileSync('git', ['clone', '--quiet', '--no-hardlinks', origin, clone])
await demo()
await test()
