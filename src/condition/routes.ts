import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { describeCondition } from './condition.ts'
import { Condition } from './contract.ts'

export const conditionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/condition',
    {
      ...may('see backups'),
      schema: { summary: 'Whether the centre can be written to, and the clock be right', response: { 200: Condition } },
    },
    ({ stamp }) => describeCondition(app.db, stamp.at),
  )
}
