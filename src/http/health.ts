import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { findSettings } from '../centre/queries.ts'
import { Shape } from './contract.ts'
import { may } from './may.ts'

const Health = Shape({ status: Type.Literal('ok') })

/** For whoever watches the server: it answers, and its database does. */
export const healthRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/health',
    { ...may('anyone'), schema: { summary: 'Whether server and database answer', response: { 200: Health } } },
    async () => {
      await findSettings(app.db)
      return { status: 'ok' as const }
    },
  )
}
