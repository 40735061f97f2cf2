import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const folders = ['src', 'db', 'web', 'templates', 'scripts', 'test'].filter((folder) => existsSync(folder))

/** TypeScript in machine code, for the check alone; what reads types as a library (dependency-cruiser, lit-localize) needs 5.9. */
const tsc = 'typescript-native/bin/tsc'

/** npm run check: what a machine can say about the code. `npm test` runs the same steps, each as one test. */
export const steps: Record<string, [tool: string, ...args: string[]]> = {
  'is written in one style and free of known mistakes': [
    '.bin/biome',
    'ci',
    '--error-on-warnings',
    '--colors=off',
    '.',
  ],
  'has right types on the server': [tsc, '--project', '.'],
  'has right types in the tests': [tsc, '--project', 'test'],
  'has right types in the browser': [tsc, '--project', 'web'],
  'follows the arrows of the house': ['.bin/depcruise', '--config', '.dependency-cruiser.cjs', ...folders],
  'has no file, export or library that nobody uses': ['.bin/knip', '--no-progress'],
}

/** What the tool, a program below node_modules, said, and whether it is content. */
export const runStep = ([tool, ...args]: [string, ...string[]]): Promise<{ ok: boolean; said: string }> =>
  new Promise((done, failed) => {
    const running = spawn(`node_modules/${tool}`, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [running.stdout, running.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    running.on('error', failed).on('close', (code) => done({ ok: code === 0, said }))
  })

const main = async (): Promise<void> => {
  for (const [claim, step] of Object.entries(steps)) {
    const { ok, said } = await runStep(step)
    console.log(`${ok ? '•' : '✘'} the code ${claim}`)
    if (ok) continue
    console.log(said)
    process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
