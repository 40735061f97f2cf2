import * as assert from 'uvu/assert'
import { startScript } from '../support/processes.ts'
import { anyone, newPassword, setPassword } from '../support/users.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('npm run user')

const runUser = (world: World, ...args: string[]) => startScript('user', args, { LOTSE_DATA: world.folder }).ended

const signIn = (world: World, signInName: string, password: string) =>
  anyone(world, 'POST', '/session', { signInName, password })

/** The command is of the real world's time, and so is how long its link is valid. */
const meetTheCommand = ({ clock }: World) => clock.set(new Date().toISOString())

const secretIn = (printed: string): string => /\/konto#(\S+)/.exec(printed)?.[1] ?? ''

const dora = ['--name', 'Dora', '--sign-in', 'dora', '--role', 'counsellor', '--role', 'coordinator']

test('adds a colleague while the server runs, who sets a password by the printed link', async (world) => {
  meetTheCommand(world)
  const { status, stdout } = await runUser(world, ...dora)
  assert.is(status, 0)
  const reply = await setPassword(world, secretIn(stdout))
  assert.is(reply.statusCode, 201, reply.body)
  assert.equal(reply.json().roles.sort(), ['coordinator', 'counsellor'])
  assert.is(reply.json().counsellor.name, 'Dora')
})

test('makes a new link for who forgot the password, also for the only administrator', async (world) => {
  meetTheCommand(world)
  const { status, stdout } = await runUser(world, '--link', 'Adam')
  assert.is(status, 0)
  assert.match(stdout, /24 Stunden/)
  assert.is((await setPassword(world, secretIn(stdout))).json().name, 'Adam')
  assert.is((await signIn(world, 'adam', newPassword)).statusCode, 201)
  const nobody = await runUser(world, '--link', 'niemand')
  assert.is(nobody.status, 1)
  assert.match(nobody.stderr, /„niemand“ gibt es nicht/)
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
