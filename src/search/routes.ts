import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { ClientQuery, ClientSuggestions } from './contract.ts'
import { suggestClients } from './queries.ts'

export const searchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/clients',
    {
      ...may('read cases'),
      schema: {
        summary: 'Whom a name or the number of a case may mean',
        querystring: ClientQuery,
        response: { 200: ClientSuggestions },
      },
    },
    async ({ query, stamp }) => ({ clients: await suggestClients(app.db, query.search, stamp.today) }),
  )
}
