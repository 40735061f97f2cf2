import { Agent, request } from 'node:http'

export type Asked = { method: 'GET' | 'POST'; path: string; body?: unknown }
export type Target = { origin: string; headers: Record<string, string> }

/** What a client does again and again: one request, or one after the other. */
export type Deed = (number: number) => Asked[]

export type Measured = { seconds: number; milliseconds: number[] }

/** So many clients at once, each asking anew as soon as it is answered, until the time is over and enough was asked. */
export const load = async (target: Target, deed: Deed, seconds: number, connections: number): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const milliseconds: number[] = []
  const begun = performance.now()
  const isOver = () => performance.now() - begun > seconds * 1000 && milliseconds.length >= connections
  let number = 0
  const client = async () => {
    while (!isOver()) {
      const asked = deed(number++)
      const from = performance.now()
      for (const one of asked) await send(agent, target, one)
      milliseconds.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: connections }, client))
  agent.destroy()
  return { seconds: (performance.now() - begun) / 1000, milliseconds }
}

/** Reads the answer to its end; an answer that is none ends the run. */
export const send = (agent: Agent, { origin, headers }: Target, { method, path, body }: Asked): Promise<string> =>
  new Promise((done, failed) => {
    const payload = body === undefined ? undefined : JSON.stringify(body)
    const kind =
      payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }
    const sent = request(origin + path, { method, agent, headers: { ...headers, ...kind } }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if ((reply.statusCode ?? 500) < 300) done(text)
        else failed(new Error(`${method} ${path}: ${reply.statusCode} ${text.slice(0, 300)}`))
      })
    })
    sent.on('error', failed).end(payload)
  })

/** The value below which so great a part of them lies. */
export const quantile = (values: readonly number[], part: number): number => {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
