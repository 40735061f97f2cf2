import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** npm run check: what a machine can say about the code. `npm test` runs the same steps, each as one test. */
export const steps = {
  'is written in one style and free of known mistakes': ['biome', 'ci', '--error-on-warnings', '--colors=off', '.'],
  'has right types on the server': ['tsc', '--project', '.'],
  'has right types in the tests': ['tsc', '--project', 'test'],
  'has right types in the browser': ['tsc', '--project', 'web'],
  'follows the arrows of the house': [
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'src',
    'db',
    'web',
    'scripts',
    'test',
  ],
  'has no file, export or library that nobody uses': ['knip', '--no-progress'],
} as const satisfies Record<string, readonly [string, ...string[]]>

export type Step = keyof typeof steps

/** What the tool said, and whether it is content. */
export const runStep = (step: Step): Promise<{ ok: boolean; said: string }> =>
  new Promise((done, failed) => {
    const [tool, ...args] = steps[step]
    const running = spawn(`node_modules/.bin/${tool}`, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [running.stdout, running.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
      })
    }
    running.on('error', failed).on('close', (code) => done({ ok: code === 0, said }))
  })

const main = async (): Promise<void> => {
  for (const step of Object.keys(steps) as Step[]) {
    const { ok, said } = await runStep(step)
    console.log(`${ok ? '•' : '✘'} the code ${step}`)
    if (!ok) console.log(said)
    if (!ok) process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
