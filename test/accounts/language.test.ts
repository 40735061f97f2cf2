import { eq } from 'drizzle-orm'
import * as assert from 'uvu/assert'
import { audit } from '../../db/schema/index.ts'
import type { Me } from '../../src/accounts/contract.ts'
import { bodyOf, read, send } from '../support/cases.ts'
import { writesNothing } from '../support/fingerprint.ts'
import { inWorld, type World } from '../support/world.ts'

const test = inWorld('the language of the screen')

const choose = (world: World, language: unknown) =>
  send(world, 'Anna', 'PUT', '/session/language', { payload: { language } })

test('is German until somebody chooses, and then theirs alone, on every device', async (world) => {
  assert.is((await read<Me>(world, '/session')).language, 'de')
  assert.is(bodyOf<Me>(await choose(world, 'en'), 200).language, 'en')
  const elsewhere = await world.app.inject({ url: '/api/session', headers: await world.signInAs('Anna') })
  assert.is(elsewhere.json<Me>().language, 'en')
  assert.is((await read<Me>(world, '/session', 'Bela')).language, 'de')
})

test('chosen twice is noted once', async (world) => {
  await choose(world, 'en')
  await writesNothing(world.db, async () => bodyOf(await choose(world, 'en'), 200))
  const rows = await world.db.select().from(audit).where(eq(audit.action, 'user.language_chosen'))
  assert.equal(
    rows.map(({ by, changes }) => ({ by, changes })),
    [{ by: 'Anna', changes: { language: { from: 'de', to: 'en' } } }],
  )
})

test('is one of those there are', async (world) => {
  await writesNothing(world.db, async () => {
    for (const wrong of ['fr', '', null, 1, ['de'], undefined]) {
      assert.is((await choose(world, wrong)).statusCode, 400, JSON.stringify(wrong))
    }
  })
})

test.run()
