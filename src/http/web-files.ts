import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../errors.ts'
import { may } from './may.ts'

export const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** The built pages. Every address that is neither a file nor the API's is the browser's own: it gets index.html. */
export const serveWeb = async (app: FastifyInstance, folder = builtWeb): Promise<void> => {
  if (!existsSync(folder)) return
  await app.register(serveFiles, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', { ...may('anyone'), schema: { hide: true } }, async (request, reply) => {
    if (/^\/(api|assets)(\/|$)/.test(request.url)) throw new Refusal(404, 'not_found')
    return reply.sendFile('index.html')
  })
}
