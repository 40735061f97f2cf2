import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound } from '../errors.ts'
import { may } from './may.ts'

export const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url))

/** The built pages. Every address that is neither a file nor the API's is the browser's own: it gets a page. */
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
  app.get<{ Params: { '*': string } }>('/*', { ...may('anyone'), schema: { hide: true } }, async (request, reply) => {
    const path = request.params['*']
    if (isNoPage(path)) throw notFound()
    if (/^handbuch\/?$/.test(path)) return reply.redirect('/handbuch/index.html')
    return reply.sendFile(pageFor(path))
  })
}

/** Those who fill in a check, send an enquiry or have a link to a welcome package get pages that load nothing of the counsellors'. */
const pageFor = (path: string): string => {
  if (/^check(\/|$)/.test(path)) return 'check.html'
  if (/^anfrage(\/|$)/.test(path)) return 'enquiry.html'
  return /^paket\/?$/.test(path) ? 'package.html' : 'index.html'
}

/** Of the path as the router reads it, without its first slash: a mistyped address of the API is none of the browser's. */
const isNoPage = (path: string): boolean => /^\/*(api|assets)(\/|$)/i.test(path)
