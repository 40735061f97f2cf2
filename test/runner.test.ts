import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const test = suite('the test runner')

const tsx = import.meta.resolve('tsx')
const runner = fileURLToPath(new URL('../scripts/test.ts', import.meta.url))
const uvu = import.meta.resolve('uvu')

type Run = { files: Record<string, string>; parts?: string[]; environment?: Record<string, string> }

/** Runs these test files as a project of their own. */
const run = ({ files, parts = [], environment = {} }: Run) => {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'))
  mkdirSync(join(folder, 'test'))
  mkdirSync(join(folder, 'temporary'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [name, body] of Object.entries(files)) {
    writeFileSync(join(folder, 'test', name), `import { suite } from '${uvu}'\nconst test = suite('it')\n${body}\n`)
  }
  const env = { ...process.env, NO_COLOR: '1', TMPDIR: join(folder, 'temporary'), ...environment }
  const { status, stdout } = spawnSync(process.execPath, ['--import', tsx, runner, ...parts], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
    env,
  })
  return {
    status,
    stdout,
    lastLine: stdout.trimEnd().split('\n').at(-1),
    leftBehind: readdirSync(join(folder, 'temporary')).filter((name) => !name.startsWith('tsx-')),
  }
}

const passes = `test('holds', () => {})\ntest('holds too', () => {})\ntest.run()`
const throws = `() => { throw new Error('so it goes') }`

test('counts every file, says the sum last, and exits with 0', () => {
  const { status, lastLine } = run({ files: { 'a.test.ts': passes, 'b.test.ts': passes, 'c.ts': 'nonsense(' } })
  assert.is(lastLine, '4 passed, 0 failed')
  assert.is(status, 0)
})

test('says of a failure which file, which test and why, and exits with 1', () => {
  const body = `test('breaks', ${throws})\ntest('holds', () => {})\ntest.run()`
  const { status, lastLine, stdout } = run({ files: { 'a.test.ts': body } })
  assert.is(lastLine, '1 passed, 1 failed')
  assert.match(stdout, /test\/a\.test\.ts\n.*"breaks"\n\s+so it goes/s)
  assert.is(status, 1)
})

test('runs only files whose path contains one of the parts', () => {
  const files = { 'a.test.ts': passes, 'b.test.ts': `test('breaks', ${throws})\ntest.run()` }
  assert.is(run({ files, parts: ['a.te', 'nowhere'] }).lastLine, '2 passed, 0 failed')
})

const failing: [what: string, run: Run, lastLine: string, words: RegExp][] = [
  ['no file at all', { files: {} }, '0 passed, 1 failed', /no test file/],
  [
    'a part no path contains',
    { files: { 'a.test.ts': passes }, parts: ['b'] },
    '0 passed, 1 failed',
    /no test file has b/,
  ],
  ['a suite without tests', { files: { 'a.test.ts': 'test.run()' } }, '0 passed, 1 failed', /no tests/],
  [
    'a suite that is never started',
    { files: { 'a.test.ts': `const also = suite('b')\nalso('holds', () => {})\n${passes}` } },
    '2 passed, 1 failed',
    /also\.run\(\) is missing/,
  ],
  ['a file that starts nothing', { files: { 'a.test.ts': 'export {}' } }, '0 passed, 2 failed', /no suite was started/],
  ['an only', { files: { 'a.test.ts': `test.only('me', () => {})\n${passes}` } }, '1 passed, 2 failed', /test\.only/],
  ['a skip', { files: { 'a.test.ts': `test.skip('me', () => {})\n${passes}` } }, '2 passed, 2 failed', /test\.skip/],
  [
    'a before hook that throws',
    { files: { 'a.test.ts': `test.before(${throws})\n${passes}` } },
    '0 passed, 2 failed',
    /hook threw/,
  ],
  [
    'a hook before each test that throws',
    { files: { 'a.test.ts': `test.before.each(${throws})\n${passes}` } },
    '0 passed, 2 failed',
    /so it goes/,
  ],
  [
    'a hook after each test that throws',
    { files: { 'a.test.ts': `test.after.each(${throws})\n${passes}` } },
    '0 passed, 2 failed',
    /hook threw/,
  ],
  [
    'an after hook that throws',
    { files: { 'a.test.ts': `test.after(${throws})\n${passes}` } },
    '0 passed, 1 failed',
    /so it goes/,
  ],
  [
    'a file that cannot be loaded',
    { files: { 'a.test.ts': `throw new Error('so it goes')` } },
    '0 passed, 3 failed',
    /so it goes/,
  ],
  [
    'an error nobody waits for',
    {
      files: {
        'a.test.ts': `test('holds', async () => { setTimeout(${throws}); await new Promise((done) => setTimeout(done, 20)) })\ntest.run()`,
      },
    },
    '1 passed, 1 failed',
    /nobody was waiting: Error: so it goes/,
  ],
  [
    'a test that waits for what never comes',
    { files: { 'a.test.ts': `test('waits', () => new Promise(() => {}))\ntest.run()` } },
    '0 passed, 1 failed',
    /broke off.*a\.test\.ts/,
  ],
  [
    'a test that ends the process',
    { files: { 'a.test.ts': passes, 'b.test.ts': `test('ends', () => process.exit(0))\ntest.run()` } },
    '2 passed, 1 failed',
    /broke off.*b\.test\.ts/,
  ],
  [
    'a test that never gives way, once the time is over',
    {
      files: { 'a.test.ts': `test('spins', () => { for (;;); })\ntest.run()` },
      environment: { LOTSE_TEST_MINUTES: '0.04' },
    },
    '0 passed, 1 failed',
    /Not done after 0\.04 minutes/,
  ],
  [
    'a process left running',
    {
      files: {
        'a.test.ts': `const { spawn } = await import('node:child_process')\ntest('spawns', () => void spawn('sleep', ['600']))\ntest.run()`,
      },
    },
    '1 passed, 1 failed',
    /1 child processes were left running/,
  ],
]

for (const [what, given, lastLine, words] of failing) {
  test(`fails on ${what}`, () => {
    const outcome = run(given)
    assert.is(outcome.lastLine, lastLine, outcome.stdout)
    assert.match(outcome.stdout, words)
    assert.is(outcome.status, 1)
  })
}

test('leaves nothing in the folder for temporary files, even when stopped', () => {
  const leaves = `const { mkdtempSync } = await import('node:fs'), { tmpdir } = await import('node:os')
    test('leaves', () => { mkdtempSync(tmpdir() + '/left-') ; for (;;); })\ntest.run()`
  const { leftBehind } = run({ files: { 'a.test.ts': leaves }, environment: { LOTSE_TEST_MINUTES: '0.04' } })
  assert.equal(leftBehind, [])
})

test.run()
