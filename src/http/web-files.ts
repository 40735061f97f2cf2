import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import serveFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound } from '../errors.ts'
import { may } from './may.ts'

export const builtWeb = fileURLToPath(new URL('../../dist/web', import.meta.url))

/**
 * The built pages. Every address that is neither a file nor the API's is the browser's own: it gets a page. What the build
 * has pressed (FILE.br, FILE.gz) goes out so, and is not pressed anew for every browser that comes.
 */
export const serveWeb = async (app: FastifyInstance, folder = builtWeb): Promise<void> => {
  if (!existsSync(folder)) return
  const files = filesIn(folder)
  await app.register(serveFiles, {
    root: folder,
    serve: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.setHeader('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
      reply.setHeader('vary', 'accept-encoding')
    },
  })
  app.get<{ Params: { '*': string } }>('/*', { ...may('anyone'), schema: { hide: true } }, async (request, reply) => {
    const path = request.params['*']
    if (files.has(path)) return reply.sendFile(path)
    if (isNoPage(path)) throw notFound()
    if (/^handbuch\/?$/.test(path)) return reply.redirect('/handbuch/index.html')
    return reply.sendFile(pageFor(path))
  })
}

/** As they stand in an address: a route for each would be five hundred. */
const filesIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/')),
  )

/** Those who fill in a check, send an enquiry or have a link to a welcome package get pages that load nothing of the counsellors'. */
const pageFor = (path: string): string => {
  if (/^check(\/|$)/.test(path)) return 'check.html'
  if (/^anfrage(\/|$)/.test(path)) return 'enquiry.html'
  return /^paket\/?$/.test(path) ? 'package.html' : 'index.html'
}

/** Of the path as the router reads it, without its first slash: a mistyped address of the API is none of the browser's. */
const isNoPage = (path: string): boolean => /^\/*(api|assets)(\/|$)/i.test(path)
