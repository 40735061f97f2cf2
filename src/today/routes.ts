import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { Today } from './contract.ts'
import { todayOf } from './today.ts'

export const todayRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/today',
    {
      ...may('read cases'),
      schema: {
        summary: 'My open and silent cases, what is incomplete, what I logged today',
        response: { 200: Today },
      },
    },
    ({ stamp }) => todayOf(app.db, stamp),
  )
}
