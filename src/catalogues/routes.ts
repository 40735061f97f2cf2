import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { Catalogues } from './contract.ts'
import { findCatalogues } from './queries.ts'

export const catalogueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/catalogues',
    { ...may('read catalogues'), schema: { summary: 'Every list a form chooses from', response: { 200: Catalogues } } },
    () => findCatalogues(app.db),
  )
}
