import { existsSync, mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { prepareDemo } from '../../db/seed/demo-folder.ts'
import type { Today } from '../../src/today/contract.ts'
import { type Started, startScript } from '../support/processes.ts'
import { someDay } from './centres.ts'

const test = suite('npm run demo')

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'lotse-demo-')), 'data-demo')

const started = async (folder: string): Promise<{ demo: Started; origin: string; printed: string }> => {
  // The real centre's settings must not matter to the demo.
  const demo = startScript('demo', [folder], { LOTSE_DATA: '/nowhere', LOTSE_PORT: 'none' })
  const [printed = '', origin = ''] = await demo.said(/Demo: (http:\/\/127\.0\.0\.1:\d+)[\s\S]*Ctrl\+C/)
  return { demo, origin, printed }
}

const signIn = async (origin: string, printed: string, role: string) => {
  const [, signInName, password] = new RegExp(`${role}\\s+(\\S+)\\s+(\\S+)`).exec(printed) ?? []
  const reply = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-lotse': '1' },
    body: JSON.stringify({ signInName, password }),
  })
  return { status: reply.status, cookie: reply.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

const linkIn = (printed: string): string => /^ {2}(http\S+\/konto#\S+)$/m.exec(printed)?.[1] ?? ''

/** As the page behind the link does: it is for a colleague who counsels and leads cases. */
const setPasswordBy = async (link: string) => {
  const { origin, hash } = new URL(link)
  const send = (path: string, body: object, headers = {}) =>
    fetch(`${origin}/api${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-lotse': '1', ...headers },
      body: JSON.stringify(body),
    })
  const reply = await send('/account-link/password', { secret: hash.slice(1), password: 'Am Markt blüht der Flieder' })
  assert.ok(reply.ok, await reply.text())
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? ''
  const today = await fetch(`${origin}/api/today`, { headers: { cookie } })
  const { openCases, missing } = (await today.json()) as Today
  assert.ok(openCases.count > 0 && missing.count > 0, 'and what the next tasks speak of is there')
}

test('serves a demo that three people can sign in to, and keeps it for a second start', async () => {
  const folder = newFolder()
  const first = await started(folder)
  for (const role of ['Counsellor', 'Coordinator', 'Administrator']) {
    assert.is((await signIn(first.origin, first.printed, role)).status, 201, role)
  }
  await setPasswordBy(linkIn(first.printed))
  const { cookie } = await signIn(first.origin, first.printed, 'Coordinator')
  const report = await fetch(`${first.origin}/api/report?to=2022-06-30`, { headers: { cookie } })
  assert.match(await report.text(), /"cumulative":379/)

  // While the first one runs, another takes the next free port.
  const other = await started(newFolder())
  assert.not.equal(other.origin, first.origin)
  assert.is((await other.demo.stop('SIGINT')).status, 0)
  assert.is((await first.demo.stop('SIGTERM')).status, 0)
  assert.equal(readdirSync(folder).sort(), ['documents', 'lotse.db', 'session-secret', 'sign-ins.json'])
  assert.is(statSync(join(folder, 'sign-ins.json')).mode & 0o077, 0, 'nobody else may read the passwords')

  const made = statSync(join(folder, 'sign-ins.json')).mtimeMs
  const second = await started(folder)
  assert.is((await signIn(second.origin, second.printed, 'Counsellor')).status, 201)
  assert.is(statSync(join(folder, 'sign-ins.json')).mtimeMs, made)
  assert.not.equal(linkIn(second.printed), linkIn(first.printed), 'a link works once, so each start has its own')
  await setPasswordBy(linkIn(second.printed))
  await second.demo.stop()
})

test('finds no half centre after it was killed while it made one', async () => {
  const folder = newFolder()
  const parent = join(folder, '..')
  const changes = watch(parent)
  const killed = startScript('demo', [folder])
  for await (const { filename } of changes) if (filename?.includes('unfinished')) break
  await killed.stop('SIGKILL')
  assert.not.ok(existsSync(folder))
  assert.is(readdirSync(parent).length, 1, 'what was begun lies beside it')

  const { demo, origin, printed } = await started(folder)
  assert.is((await signIn(origin, printed, 'Counsellor')).status, 201)
  await demo.stop()
  const standing = ['data-demo', 'data-demo.keys', 'data-demo.keys.lock']
  assert.equal(readdirSync(parent).sort(), standing, 'and was cleared away')
})

test('leaves a folder alone that holds something else', async () => {
  const folder = newFolder()
  mkdirSync(folder)
  writeFileSync(join(folder, 'lotse.db'), 'a real centre')
  const { status, stderr } = await startScript('demo', [folder]).ended
  assert.is(status, 1)
  assert.match(stderr, /holds no demo centre/)
  assert.equal(readdirSync(folder), ['lotse.db'])
})

test('leaves nothing behind when the demo cannot be made', async () => {
  const folder = newFolder()
  const hashPassword = () => Promise.reject(new Error('no memory'))
  await prepareDemo(folder, { seed: 1, today: someDay, hashPassword }).then(
    () => assert.unreachable(),
    (error: Error) => assert.is(error.message, 'no memory'),
  )
  assert.equal(readdirSync(join(folder, '..')), [])
})

test.run()
