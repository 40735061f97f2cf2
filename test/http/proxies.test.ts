import { rmSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { open } from '../../db/open.ts'
import { databaseFile } from '../../db/open-centre.ts'
import { buildApp } from '../../src/app.ts'
import { Clock } from '../support/clock.ts'
import { copyOf, settings, template } from '../support/template.ts'

const test = suite('headers of a proxy')

/** How a centre behind these proxies answers six wrong guesses, each claiming to come from somewhere else. */
const guessesFrom = async (proxies: string[], remoteAddress: string): Promise<number[]> => {
  const made = await template()
  const folder = copyOf(made)
  const { db, close } = open(databaseFile(folder))
  const app = await buildApp({ db, clock: new Clock().now, settings: { ...settings, proxies }, secret: made.secret })
  const statuses: number[] = []
  for (let number = 0; number < 6; number += 1) {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress,
      headers: { 'x-lotse': '1', 'x-forwarded-for': `198.51.100.${number}` },
      payload: { signInName: 'anna', password: 'geraten, aber falsch' },
    })
    statuses.push(reply.statusCode)
  }
  await app.close()
  close()
  rmSync(folder, { recursive: true, force: true })
  return statuses
}

test('are nobody’s word when no proxy is named: whoever guesses cannot pretend to be many', async () => {
  assert.equal(await guessesFrom([], '192.0.2.1'), [401, 401, 401, 401, 401, 429])
})

test('are believed of the proxy that is named', async () => {
  assert.equal(await guessesFrom(['192.0.2.0/24'], '192.0.2.1'), [401, 401, 401, 401, 401, 401])
})

test('are not believed of anybody beside it', async () => {
  assert.equal(await guessesFrom(['192.0.2.1'], '192.0.2.2'), [401, 401, 401, 401, 401, 429])
})

test.run()
