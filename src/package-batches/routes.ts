import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { withoutContent } from '../http/problems.ts'
import { Batches } from './batches.ts'
import { checkBatch } from './checking.ts'
import { Batch, BatchCheck, BatchChecked, NewBatch } from './contract.ts'
import { zipOf } from './zip.ts'

const Zip = {
  description: 'ZIP',
  content: { 'application/zip': { schema: Type.Unsafe<Readable>({ type: 'string', format: 'binary' }) } },
}

export const packageBatchRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const crashed = (error: unknown) =>
    app.log.error({ error: withoutContent(error as Error) }, 'a package of a batch failed')
  const batches = new Batches({ db: app.db, store: app.documents, stampFor: app.stampFor, crashed })
  // Before any onClose: the database is closed in one.
  app.addHook('preClose', () => batches.end())

  app.post(
    '/package-batches',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'Hand welcome packages over to many at once, of what is proposed for each',
        body: NewBatch,
        response: { 202: Batch },
      },
    },
    async ({ body, stamp }, reply) => reply.code(202).send(await batches.begin(body, stamp)),
  )

  app.post(
    '/package-batch-check',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'What the booklets of a batch would leave out, or print though its day is over; nothing is stored',
        body: BatchCheck,
        response: { 200: BatchChecked },
      },
    },
    ({ body, stamp }) => checkBatch(app.db, body, stamp),
  )

  app.get(
    '/package-batches/:id',
    {
      ...may('hand over packages'),
      schema: { summary: 'How far a batch of welcome packages is', params: IdParam, response: { 200: Batch } },
    },
    ({ params, stamp }) => batches.find(params.id, stamp),
  )

  app.post(
    '/package-batches/:id/cancellation',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'Make no more packages of a batch; what was made stays',
        params: IdParam,
        response: { 200: Batch },
      },
    },
    ({ params, stamp }) => batches.cancel(params.id, stamp),
  )

  app.get(
    '/package-batches/:id/booklets.zip',
    {
      ...may('hand over packages'),
      schema: { summary: 'The booklets of a batch in one file', params: IdParam, response: { 200: Zip } },
    },
    async ({ params, stamp }, reply) => {
      const zip = await zipOf(app.db, app.documents, await batches.find(params.id, stamp), stamp)
      return reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="willkommenspakete.zip"')
        .send(zip)
    },
  )
}
