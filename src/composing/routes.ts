import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { Pdf, sendPdf } from '../http/pdf.ts'
import { readModules } from '../packages/modules.ts'
import { checkPackage, previewPackage } from './checking.ts'
import {
  ModulesToMind,
  NewPackage,
  Package,
  PackageCheck,
  PackageChoice,
  PackageProposal,
  Packages,
  ProposalQuery,
} from './contract.ts'
import { handOver, readLatestPackages, readPackage, readPackagesOf } from './handing-over.ts'
import { modulesToMind } from './modules-to-mind.ts'
import { printedBooklet } from './printed.ts'
import { proposePackage } from './proposal.ts'

export const composingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  // A broken module file stops the start, and not the first who wants a package.
  readModules()

  app.get(
    '/people/:id/package-proposal',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'Which modules a welcome package for somebody would hold, and why',
        params: IdParam,
        querystring: ProposalQuery,
        response: { 200: PackageProposal },
      },
    },
    ({ params, query, stamp }) => proposePackage(app.db, params.id, query.language, stamp),
  )

  app.post(
    '/people/:id/package-preview',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'A welcome package as it would be printed; nothing is stored',
        params: IdParam,
        body: PackageChoice,
        response: { 200: Pdf },
      },
    },
    async ({ params, body, stamp }, reply) => {
      const { pdf } = await previewPackage(app.db, params.id, body, stamp)
      return sendPdf(reply, { pdf, fileName: 'willkommenspaket.pdf' })
    },
  )

  app.post(
    '/people/:id/package-check',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'What to know before a welcome package is handed over; nothing is stored',
        params: IdParam,
        body: PackageChoice,
        response: { 200: PackageCheck },
      },
    },
    ({ params, body, stamp }) => checkPackage(app.db, params.id, body, stamp),
  )

  app.post(
    '/packages',
    {
      ...may('hand over packages'),
      schema: { summary: 'Hand a welcome package over', body: NewPackage, response: { 201: Package } },
    },
    async ({ body, stamp }, reply) =>
      reply
        .code(201)
        .send(await handOver(app.db, app.documents, body, (composition) => printedBooklet(app.db, composition), stamp)),
  )

  app.get(
    '/packages',
    {
      ...may('hand over packages'),
      schema: {
        summary: 'The welcome packages that were handed over last, newest first: twenty at most',
        response: { 200: Packages },
      },
    },
    ({ stamp }) => readLatestPackages(app.db, stamp),
  )

  app.get(
    '/packages/:id',
    {
      ...may('read cases'),
      schema: { summary: 'A welcome package that was handed over', params: IdParam, response: { 200: Package } },
    },
    ({ params, stamp }) => readPackage(app.db, params.id, stamp),
  )

  app.get(
    '/cases/:id/packages',
    {
      ...may('read cases'),
      schema: {
        summary: 'The welcome packages of a case, newest first',
        params: IdParam,
        response: { 200: Packages },
      },
    },
    ({ params, stamp }) => readPackagesOf(app.db, params.id, stamp),
  )

  app.get(
    '/package-modules',
    {
      ...may('mind package modules'),
      schema: { summary: 'Every module, and what somebody has to look after', response: { 200: ModulesToMind } },
    },
    async ({ stamp }) => modulesToMind(stamp.today),
  )
}
