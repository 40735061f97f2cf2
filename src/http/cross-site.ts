import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLoopback } from '../config.ts'
import { Refusal } from '../errors.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against forged requests, beside SameSite=Strict: a write must come from this origin, and must carry a header that no
 * other site can add without asking first (we never answer such a question).
 */
export const refuseCrossSiteWrites = (app: FastifyInstance, origin: string): void => {
  app.addHook('onRequest', async (request) => {
    if (reading.has(request.method)) return
    if (!comesFrom(origin, request) || request.headers['x-lotse'] === undefined) throw new Refusal(403, 'cross_site')
  })
}

const comesFrom = (origin: string, request: FastifyRequest): boolean => {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return request.headers.origin === undefined || isSameOrigin(new URL(origin), request.headers.origin)
}

/** On one machine, `localhost` and `127.0.0.1` are the same place. */
const isSameOrigin = (own: URL, named: string): boolean => {
  if (!URL.canParse(named)) return false
  const other = new URL(named)
  if (other.origin === own.origin) return true
  return (
    other.protocol === own.protocol && other.port === own.port && isLoopback(own.hostname) && isLoopback(other.hostname)
  )
}
