import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Entry } from '../cases/contract.ts'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { correctConsultation, recordConsultation } from './consultations.ts'
import { ConsultationCorrection, NewConsultation, QuickLog, TakenBack, Together } from './contract.ts'
import { logQuickly } from './quick-log.ts'
import { takeBackTalk } from './taking-back.ts'

export const consultationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/consultations',
    {
      ...may('record consultations'),
      schema: {
        summary: 'Record a talk wherever the client’s case is; opens one where none is open',
        body: QuickLog,
        response: { 201: Entry },
      },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await logQuickly(app.db, body, stamp), 201),
  )

  app.post(
    '/cases/:id/consultations',
    {
      ...may('record consultations'),
      schema: {
        summary: 'Record a consultation or short contact on a case',
        params: IdParam,
        body: NewConsultation,
        response: { 201: Entry },
      },
    },
    async ({ params, body, stamp }, reply) =>
      sendVersioned(reply, await recordConsultation(app.db, params.id, body, stamp), 201),
  )

  app.patch(
    '/consultations/:id',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Correct a consultation or short contact; on the cases of others who were there too where asked',
        params: IdParam,
        querystring: Together,
        headers: IfMatch,
        body: ConsultationCorrection,
        response: { 200: Entry },
      },
    },
    async (request, reply) => {
      const { params, query, body, stamp } = request
      const on = { version: versionNamed(request), together: query.together ?? false }
      return sendVersioned(reply, await correctConsultation(app.db, params.id, on, body, stamp))
    },
  )
  app.post(
    '/consultations/:id/taking-back',
    {
      ...may('correct entries'),
      schema: {
        summary: 'Take back a talk one just recorded, with the case and client that came about with it',
        params: IdParam,
        headers: IfMatch,
        response: { 200: TakenBack },
      },
    },
    (request) => takeBackTalk(app.db, request.params.id, versionNamed(request), request.stamp),
  )
}
