import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { completeFollowUp, reopenFollowUp } from './completion.ts'
import {
  Calendar,
  CalendarQuery,
  FollowUp,
  FollowUpEdit,
  FollowUps,
  NewFollowUp,
  OverlapQuery,
  Overlaps,
  Reminders,
} from './contract.ts'
import {
  editFollowUp,
  readFollowUp,
  readFollowUpsOfCase,
  recordFollowUp,
  removeFollowUp,
  restoreFollowUp,
} from './follow-ups.ts'
import { overlapsWith } from './overlap-queries.ts'
import { acknowledgeReminder, myCalendar, myReminders } from './reminding.ts'

export const followUpRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cases/:id/follow-ups',
    {
      ...may('read cases'),
      schema: { summary: 'What is to be done on a case, due first', params: IdParam, response: { 200: FollowUps } },
    },
    ({ params, stamp }) => readFollowUpsOfCase(app.db, params.id, stamp),
  )

  app.post(
    '/follow-ups',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Write down what is to be done, on a case or free',
        body: NewFollowUp,
        response: { 201: FollowUp },
      },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordFollowUp(app.db, body, stamp), 201),
  )

  app.get(
    '/calendar',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Mine on these days, open and done', querystring: CalendarQuery, response: { 200: Calendar } },
    },
    ({ query, stamp }) => myCalendar(app.db, query, stamp),
  )

  app.get(
    '/appointment-overlaps',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'What else somebody has at that time; of what one may not know, only that they are busy',
        querystring: OverlapQuery,
        response: { 200: Overlaps },
      },
    },
    ({ query, stamp }) => overlapsWith(app.db, query, stamp.by),
  )

  app.get(
    '/reminders',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'What I am to be reminded of until tomorrow evening', response: { 200: Reminders } },
    },
    ({ stamp }) => myReminders(app.db, stamp),
  )

  app.post(
    '/follow-ups/:id/acknowledgement',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'I have seen its reminder; it is not said again, on any device',
        params: IdParam,
        response: { 200: Reminders },
      },
    },
    ({ params, stamp }) => acknowledgeReminder(app.db, params.id, stamp),
  )

  app.get(
    '/follow-ups/:id',
    { ...may('keep follow-ups'), schema: { summary: 'A follow-up', params: IdParam, response: { 200: FollowUp } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readFollowUp(app.db, params.id, stamp)),
  )

  app.patch(
    '/follow-ups/:id',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'Change what is to be done, its day or its time, or hand it to a colleague',
        params: IdParam,
        headers: IfMatch,
        body: FollowUpEdit,
        response: { 200: FollowUp },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editFollowUp(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/follow-ups/:id/completion',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'It is done: on a case it becomes an entry of the timeline',
        params: IdParam,
        response: { 200: FollowUp },
      },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await completeFollowUp(app.db, params.id, stamp)),
  )

  app.delete(
    '/follow-ups/:id/completion',
    {
      ...may('keep follow-ups'),
      schema: {
        summary: 'It is not done after all: open again, and off the timeline',
        params: IdParam,
        response: { 200: FollowUp },
      },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await reopenFollowUp(app.db, params.id, stamp)),
  )

  app.post(
    '/follow-ups/:id/removal',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Remove a follow-up', params: IdParam, headers: IfMatch, response: { 200: FollowUp } },
    },
    async (request, reply) =>
      sendVersioned(reply, await removeFollowUp(app.db, request.params.id, versionNamed(request), request.stamp)),
  )

  app.delete(
    '/follow-ups/:id/removal',
    {
      ...may('keep follow-ups'),
      schema: { summary: 'Undo the removal of a follow-up', params: IdParam, response: { 200: FollowUp } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await restoreFollowUp(app.db, params.id, stamp)),
  )
}
