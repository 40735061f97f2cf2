import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { inAppWith } from '../support/app-with.ts'

const test = suite('headers of a proxy')

/** How a centre behind these proxies answers six wrong guesses, each claiming to come from somewhere else. */
const guessesFrom = async (proxies: string[], remoteAddress: string): Promise<number[]> => {
  const statuses: number[] = []
  await inAppWith({ proxies }, async ({ app }) => {
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
  })
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
