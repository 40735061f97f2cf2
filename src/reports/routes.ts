import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayWith } from '../accounts/permissions.ts'
import type { Day } from '../calendar/rules.ts'
import { ruleBroken } from '../errors.ts'
import { may } from '../http/may.ts'
import type { Stamp } from '../stamp.ts'
import { behindFigure } from './behind.ts'
import { breakdownsOf } from './breakdowns.ts'
import { pseudonymousChecks } from './check-pseudonyms.ts'
import {
  Behind,
  BehindQuery,
  Breakdowns,
  BreakdownsQuery,
  CheckPseudonymsQuery,
  FoundingConsequence,
  FoundingQuery,
  OutcomeFigures,
  PseudonymousChecks,
  PseudonymousList,
  Report,
  ReportQuery,
} from './contract.ts'
import type { Until } from './facts.ts'
import { consequenceOfFounding } from './founding.ts'
import { outcomeFigures, outcomesBehind } from './outcome-figures.ts'
import { pseudonymousList } from './pseudonyms.ts'
import { refusalOfDayToEnd } from './question-rules.ts'
import { reportOf } from './report.ts'

/** Every report ends today unless another day is asked for. */
export const reportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/report',
    {
      ...may('read reports'),
      schema: { summary: 'Figures of every quarter', querystring: ReportQuery, response: { 200: Report } },
    },
    ({ query: { to }, stamp }) => reportOf(app.db, untilFor(to, stamp)),
  )

  app.get(
    '/report/breakdowns',
    {
      ...may('read reports'),
      schema: {
        summary: 'One quarter by what its talks were about, and by what is known of its clients',
        querystring: BreakdownsQuery,
        response: { 200: Breakdowns },
      },
    },
    ({ query: { quarter, to }, stamp }) => breakdownsOf(app.db, { quarter, ...untilFor(to, stamp) }, stamp.by),
  )

  app.get(
    '/report/outcomes',
    {
      ...may('read reports'),
      schema: {
        summary: 'What came of cases in a quarter, kind by kind',
        querystring: BreakdownsQuery,
        response: { 200: OutcomeFigures },
      },
    },
    ({ query: { quarter, to }, stamp }) => outcomeFigures(app.db, { quarter, ...untilFor(to, stamp) }),
  )

  app.get(
    '/report/behind',
    {
      ...may('open figures'),
      schema: { summary: 'Exactly the rows behind a figure', querystring: BehindQuery, response: { 200: Behind } },
    },
    ({ query: { to, of, ...question }, stamp }) => {
      const until = untilFor(to, stamp)
      if (of === 'outcomes')
        return outcomesBehind(app.db, { quarter: question.quarter, key: question.key, ...until }, stamp.by)
      return behindFigure(app.db, { question: { ...question, of }, ...until }, stamp.by)
    },
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
    ({ query: { quarter, to }, stamp }) =>
      pseudonymousList(app.db, { quarter, ...untilFor(to, stamp) }, app.pseudonymOf),
  )

  app.get(
    '/report/pseudonymous-checks',
    {
      ...may('open figures under pseudonyms'),
      schema: {
        summary: 'Whose checks or measures a figure of a quarter counts, under pseudonyms',
        querystring: CheckPseudonymsQuery,
        response: { 200: PseudonymousChecks },
      },
    },
    ({ query: { of, quarter, to }, stamp }) =>
      pseudonymousChecks(app.db, { of, quarter, ...untilFor(to, stamp) }, app.pseudonymOf),
  )

  app.get(
    '/centre/founding',
    {
      ...may('change settings'),
      schema: {
        summary: 'What another founding day would do to what is counted',
        querystring: FoundingQuery,
        response: { 200: FoundingConsequence },
      },
    },
    ({ query, stamp }) => consequenceOfFounding(app.db, query.on, stamp),
  )
}

/** Until today, unless a day is asked for on which this user may end a report. Throws where they may not. */
const untilFor = (to: Day | undefined, { by, today }: Stamp): Until => {
  if (to === undefined) return { to: today, today }
  const refusal = refusalOfDayToEnd(to, mayWith(by.roles, 'open figures'))
  if (refusal) throw ruleBroken(refusal, 'to')
  return { to, today }
}
