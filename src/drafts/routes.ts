import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { Draft, Drafts, DraftsQuery, DraftToKeep } from './contract.ts'
import { dropDraft, keepDraft, readDrafts } from './drafts.ts'

/** What one is writing: one's own alone, whoever asks. */
export const draftRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/drafts',
    {
      ...may('keep drafts'),
      schema: { summary: 'What I am writing', querystring: DraftsQuery, response: { 200: Drafts } },
    },
    ({ query, stamp }) => readDrafts(app.db, app.keys.drafts, query, stamp),
  )

  app.put(
    '/drafts/:id',
    {
      ...may('keep drafts'),
      schema: {
        summary: 'Keep what I am writing; 412 where another device of mine has written on',
        params: IdParam,
        body: DraftToKeep,
        response: { 200: Draft },
      },
    },
    ({ params, body, stamp }) => keepDraft(app.db, app.keys.drafts, params.id, body, stamp),
  )

  app.delete(
    '/drafts/:id',
    {
      ...may('keep drafts'),
      schema: { summary: 'Drop what I was writing; repeats safely', params: IdParam, response: { 204: Type.Null() } },
    },
    async ({ params, stamp }, reply) => {
      await dropDraft(app.db, params.id, stamp)
      return reply.code(204).send(null)
    },
  )
}
