import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Entry } from '../cases/contract.ts'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { NewOutcome, OutcomeCorrection } from './contract.ts'
import { correctOutcome, recordOutcome } from './outcomes.ts'

/** What came of a case. Taken back and brought back as every entry is. */
export const outcomeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/cases/:id/outcomes',
    {
      ...may('record consultations'),
      schema: {
        summary: 'Say what came of a case, open or closed',
        params: IdParam,
        body: NewOutcome,
        response: { 201: Entry },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await recordOutcome(app.db, params.id, body, stamp), 201),
  )

  app.patch(
    '/outcomes/:id',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Correct the day, evidence or organisation of an outcome',
        params: IdParam,
        headers: IfMatch,
        body: OutcomeCorrection,
        response: { 200: Entry },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await correctOutcome(app.db, params.id, versionNamed(request), body, stamp))
    },
  )
}
