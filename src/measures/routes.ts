import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { FollowUp } from '../follow-ups/contract.ts'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned } from '../http/versions.ts'
import { Measure, Measures, NewMeasure } from './contract.ts'
import { agreeMeasure, readMeasures } from './measures.ts'
import { planRepetition } from './repetition.ts'

export const measureRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/checks/:id/measures',
    {
      ...may('read cases'),
      schema: {
        summary: 'The measures agreed on a check, done or not, and where new ones go',
        params: IdParam,
        response: { 200: Measures },
      },
    },
    ({ params, stamp }) => readMeasures(app.db, params.id, stamp),
  )

  app.post(
    '/check-sheets/:id/measures',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Agree on the measure of a statement: a follow-up',
        params: IdParam,
        body: NewMeasure,
        response: { 201: Measure },
      },
    },
    async ({ params, body, stamp }, reply) => reply.code(201).send(await agreeMeasure(app.db, params.id, body, stamp)),
  )

  app.put(
    '/checks/:id/repetition',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Plan to repeat a check in a year; repeats safely',
        params: IdParam,
        response: { 200: FollowUp },
      },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await planRepetition(app.db, params.id, stamp)),
  )
}
