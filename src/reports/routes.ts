import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import { behindFigure } from './behind.ts'
import { breakdownsOf } from './breakdowns.ts'
import { Behind, BehindQuery, Breakdowns, BreakdownsQuery, PseudonymousList, Report, ReportQuery } from './contract.ts'
import { pseudonymousList } from './pseudonyms.ts'
import { reportOf } from './report.ts'

/** Every report ends today unless another day is asked for. */
export const reportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/report',
    {
      ...may('read reports'),
      schema: { summary: 'Figures of every quarter', querystring: ReportQuery, response: { 200: Report } },
    },
    ({ query, stamp: { today } }) => reportOf(app.db, { to: query.to ?? today, today }),
  )

  app.get(
    '/report/breakdowns',
    {
      ...may('read reports'),
      schema: {
        summary: 'One quarter by topic, channel and municipality',
        querystring: BreakdownsQuery,
        response: { 200: Breakdowns },
      },
    },
    ({ query: { quarter, to }, stamp: { today } }) => breakdownsOf(app.db, { quarter, to: to ?? today, today }),
  )

  app.get(
    '/report/behind',
    {
      ...may('open figures'),
      schema: { summary: 'Exactly the rows behind a figure', querystring: BehindQuery, response: { 200: Behind } },
    },
    ({ query: { to, ...question }, stamp: { today } }) => behindFigure(app.db, { question, to: to ?? today, today }),
  )

  app.get(
    '/report/pseudonymous',
    {
      ...may('open figures under pseudonyms'),
      schema: {
        summary: 'Who was counselled in a quarter, under pseudonyms',
        querystring: BreakdownsQuery,
        response: { 200: PseudonymousList },
      },
    },
    ({ query: { quarter, to }, stamp: { today } }) =>
      pseudonymousList(app.db, { quarter, to: to ?? today, today }, app.pseudonymOf),
  )
}
