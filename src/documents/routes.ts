import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { DocumentContent, Unchanged } from './contract.ts'
import { readDocument, refuseDeleted } from './documents.ts'
import { findDocument } from './queries.ts'
import { attachmentNamed, fileNameOf } from './rules.ts'

export const documentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/documents/:id',
    {
      ...may('read cases'),
      schema: {
        summary: 'A document of a case, as a file',
        params: IdParam,
        response: { 200: DocumentContent, 304: Unchanged },
      },
    },
    async ({ params, stamp, headers }, reply) => {
      reply.headers(alone)
      const known = await findDocument(app.db, params.id, stamp.by)
      refuseDeleted(known)
      const tag = `"${known.sha256}"`
      if (isAmong(headers['if-none-match'], tag)) return reply.code(304).header('etag', tag).send(null)
      const { document, content } = await readDocument(app.db, app.documents, params.id, stamp.by)
      return reply
        .header('etag', tag)
        .header('content-disposition', attachmentNamed(fileNameOf(document.title, document.mediaType)))
        .type(document.mediaType)
        .send(content)
    },
  )
}

/** Whatever somebody put into a document runs nowhere, is of no origin, and is kept by no browser. */
const alone = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'private, no-store',
}

const isAmong = (tags: string | undefined, tag: string): boolean =>
  (tags ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
