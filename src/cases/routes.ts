import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { closeCase, editCase, openCase, readCase, reopenCase } from './cases.ts'
import {
  CaseCounts,
  CaseEdit,
  CaseFile,
  CasePage,
  CasesExport,
  CasesExtent,
  CasesQuery,
  CasesSearch,
  Closing,
  NewCase,
} from './contract.ts'
import { exportCases, extentOf } from './export.ts'
import { countCases, pageOfCases } from './list-queries.ts'
import { undoReopening } from './reopening.ts'

export const caseRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cases',
    {
      ...may('read cases'),
      schema: {
        summary: 'Cases, latest entry first unless another order is named',
        querystring: CasesQuery,
        response: { 200: CasePage },
      },
    },
    ({ query, stamp }) => pageOfCases(app.db, query, stamp),
  )

  app.post(
    '/cases/search',
    {
      ...may('read cases'),
      schema: { summary: 'Cases of whoever a name or a number means', body: CasesSearch, response: { 200: CasePage } },
    },
    ({ body, stamp }) => pageOfCases(app.db, body, stamp),
  )

  app.get(
    '/cases/counts',
    { ...may('read cases'), schema: { summary: 'How many cases each view has', response: { 200: CaseCounts } } },
    ({ stamp }) => countCases(app.db, stamp),
  )

  app.post(
    '/cases/extent',
    {
      ...may('export lists'),
      schema: {
        summary: 'How many cases and clients a file of this list would hold',
        body: CasesExport,
        response: { 200: CasesExtent },
      },
    },
    ({ body, stamp }) => extentOf(app.db, body, stamp),
  )

  app.post(
    '/cases/export',
    {
      ...may('export lists'),
      schema: {
        summary: 'The whole list as CSV; the search word stands in the body',
        body: CasesExport,
        response: {
          200: { description: 'CSV', content: { 'text/csv': { schema: Type.Unsafe<Readable>({ type: 'string' }) } } },
        },
      },
    },
    async ({ body, stamp }, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="faelle-${stamp.today}.csv"`)
        .send(await exportCases(app.db, body, stamp)),
  )

  app.post(
    '/cases',
    { ...may('open cases'), schema: { summary: 'Open a case', body: NewCase, response: { 201: CaseFile } } },
    async ({ body, stamp }, reply) => sendVersioned(reply, await openCase(app.db, body, stamp), 201),
  )

  app.get(
    '/cases/:id',
    { ...may('read cases'), schema: { summary: 'A case', params: IdParam, response: { 200: CaseFile } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readCase(app.db, params.id, stamp)),
  )

  app.patch(
    '/cases/:id',
    {
      ...may('change cases'),
      schema: {
        summary: 'Decide the target group, or hand the case over',
        params: IdParam,
        headers: IfMatch,
        body: CaseEdit,
        response: { 200: CaseFile },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editCase(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/cases/:id/closing',
    {
      ...may('close cases'),
      schema: { summary: 'Close a case', params: IdParam, body: Closing, response: { 200: CaseFile } },
    },
    async ({ params, body, stamp }, reply) => sendVersioned(reply, await closeCase(app.db, params.id, body, stamp)),
  )

  app.post(
    '/cases/:id/reopening',
    {
      ...may('close cases'),
      schema: { summary: 'Reopen a closed case', params: IdParam, response: { 200: CaseFile } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await reopenCase(app.db, params.id, stamp)),
  )

  app.delete(
    '/cases/:id/reopening',
    {
      ...may('close cases'),
      schema: {
        summary: 'Undo a reopening: closed again since the same day, for the same reason',
        params: IdParam,
        headers: IfMatch,
        response: { 200: CaseFile },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await undoReopening(app.db, request.params.id, versionNamed(request), request.stamp)),
  )
}
