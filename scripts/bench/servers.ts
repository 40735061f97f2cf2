import { readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { createServer } from 'node:net'
import { cookieNameFor } from '../../src/accounts/cookie.ts'
import { Started } from '../../test/support/processes.ts'
import { password } from './big-centre.ts'
import { send, type Target } from './load.ts'

export type Server = Target & { process: Started; pid: number }

/** The real server over a centre's folder. */
export const startLotse = async (folder: string): Promise<Server> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const settings = { LOTSE_DATA: folder, LOTSE_HOST: '127.0.0.1', LOTSE_PORT: `${port}`, LOTSE_ORIGIN: origin }
  const started = new Started(startingArguments(), { ...settings, NODE_ENV: 'production' })
  await started.said(/^Lotse: http/m)
  return { origin, headers: { 'x-lotse': '1' }, process: started, pid: started.pid }
}

/** As `npm start` starts it. */
const startingArguments = (): string[] => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(1)
}

/** The cookie of a session begun as anybody begins one. */
export const sessionOf = async ({ origin, headers }: Server, signInName: string): Promise<Record<string, string>> => {
  const reply = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ signInName, password }),
  })
  const cookie = reply.headers.getSetCookie().find((one) => one.startsWith(cookieNameFor(origin)))
  if (!reply.ok || !cookie) throw new Error(`${signInName} could not sign in: ${reply.status}`)
  const agent = new Agent()
  const session = { cookie: cookie.split(';')[0] ?? '' }
  await send(agent, { origin, headers: { ...headers, ...session } }, { method: 'GET', path: '/api/session' })
  return session
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
