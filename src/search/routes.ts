import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { ClientQuery, ClientSuggestions } from './contract.ts'
import { suggestClients } from './queries.ts'

export const searchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/clients/search',
    {
      ...may('read cases'),
      schema: {
        summary: 'Whom a name or the number of a case may mean',
        body: ClientQuery,
        response: { 200: ClientSuggestions },
      },
    },
    ({ body, stamp }) => suggestClients(app.db, body.search, stamp),
  )
}
