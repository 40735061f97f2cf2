import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { isAmong } from '../http/tags.ts'
import { DocumentContent, DocumentShown, Unchanged } from './contract.ts'
import { deleteDocument, openDocument, refuseDeleted } from './documents.ts'
import { findDocument } from './queries.ts'
import { attachmentNamed, fileNameOf } from './rules.ts'
import type { DocumentKind, MediaType } from './terms.ts'

export const documentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/documents/:id',
    {
      ...may('read cases'),
      schema: {
        summary: 'A document of a case, as a file',
        params: IdParam,
        querystring: DocumentShown,
        response: { 200: DocumentContent, 304: Unchanged },
      },
    },
    async ({ params, query, stamp, headers }, reply) => {
      reply.headers(alone)
      const known = await findDocument(app.db, params.id, stamp.by)
      refuseDeleted(known)
      const tag = `"${known.sha256}"`
      if (isAmong(headers['if-none-match'], tag)) return reply.code(304).header('etag', tag).send(null)
      const { document, content } = await openDocument(app.db, app.documents, params.id, stamp)
      const named = attachmentNamed(fileNameOf(document.title, document.mediaType))
      const isShown = query.show === 'inline' && isOurs(document)
      if (isShown) reply.headers(shown)
      return reply
        .header('etag', tag)
        .header('content-disposition', isShown ? named.replace('attachment', 'inline') : named)
        .type(document.mediaType)
        .send(content)
    },
  )

  app.delete(
    '/documents/:id',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Delete a document for good; no backup brings it back; repeats safely',
        params: IdParam,
        response: { 204: Type.Null() },
      },
    },
    async ({ params, stamp }, reply) => {
      await deleteDocument(app.db, app.documents, params.id, stamp)
      return reply.code(204).send(null)
    },
  )
}

/** Whatever somebody put into a document runs nowhere, is of no origin, and is kept by no browser. */
const alone = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cache-control': 'private, no-store',
}

/** In a sandbox no browser opens its reader of PDFs. What Lotse drew itself holds nothing that runs. */
const shown = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'",
}

const isOurs = ({ kind, mediaType }: { kind: DocumentKind; mediaType: MediaType }): boolean =>
  kind === 'package' && mediaType === 'application/pdf'
