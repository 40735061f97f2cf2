import * as assert from 'uvu/assert'
import { startScript } from '../support/processes.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('npm run user')

const runUser = (world: World, ...args: string[]) => startScript('user', args, { LOTSE_DATA: world.folder }).ended

const signIn = (world: World, signInName: string, password: string) =>
  world.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'x-lotse': '1' },
    payload: { signInName, password },
  })

const dora = ['--name', 'Dora', '--sign-in', 'dora', '--role', 'counsellor', '--role', 'coordinator']

test('adds a colleague while the server runs, who signs in with the printed password', async (world) => {
  const { status, stdout } = await runUser(world, ...dora)
  assert.is(status, 0)
  const [, password = ''] = /Passwort:\s+(\S+)/.exec(stdout) ?? []
  const reply = await signIn(world, 'dora', password)
  assert.is(reply.statusCode, 201, reply.body)
  assert.equal(reply.json().roles.sort(), ['coordinator', 'counsellor'])
  assert.is(reply.json().counsellor.name, 'Dora')
})

test('refuses a sign-in name that is taken, an unknown role, and what is missing, each in words', async (world) => {
  const taken = await runUser(world, '--name', 'Anna', '--sign-in', 'ANNA', '--role', 'counsellor')
  const unknown = await runUser(world, '--name', 'Dora', '--sign-in', 'dora', '--role', 'boss')
  const missing = await runUser(world, '--name', 'Dora')
  assert.equal([taken.status, unknown.status, missing.status], [1, 1, 1])
  assert.match(taken.stderr, /hat schon jemand/)
  assert.match(unknown.stderr, /„boss“ gibt es nicht/)
  assert.match(missing.stderr, /Aufruf: npm run -s user/)
  assert.is(taken.stdout + unknown.stdout + missing.stdout, '')
})

test.run()
