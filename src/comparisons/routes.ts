import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { readComparisons } from './comparing.ts'
import { Comparisons } from './contract.ts'

export const comparisonRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/check-comparisons',
    {
      ...may('compare checks'),
      schema: {
        summary: 'How all organisations of a kind stand, by field and statement; from five on, and nobody is named',
        response: { 200: Comparisons },
      },
    },
    () => readComparisons(app.db),
  )
}
