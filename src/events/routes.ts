import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { Event, EventEdit, EventPage, EventsQuery, HeadCount, NewEvent } from './contract.ts'
import { pageOfEvents } from './event-queries.ts'
import { editEvent, readEvent, recordEvent, removeEvent } from './events.ts'

/** Events and campaigns: what companies are reached by. */
export const eventRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/events',
    {
      ...may('read events'),
      schema: {
        summary: 'Events and campaigns that come, or that were, with their numbers',
        querystring: EventsQuery,
        response: { 200: EventPage },
      },
    },
    ({ query, stamp }) => pageOfEvents(app.db, query, stamp),
  )

  app.post(
    '/events',
    {
      ...may('keep events'),
      schema: { summary: 'Write down an event or a campaign', body: NewEvent, response: { 201: Event } },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordEvent(app.db, body, stamp), 201),
  )

  app.get(
    '/events/:id',
    {
      ...may('read events'),
      schema: { summary: 'An event or a campaign', params: IdParam, response: { 200: Event } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readEvent(app.db, params.id, stamp)),
  )

  app.patch(
    '/events/:id',
    {
      ...may('keep events'),
      schema: {
        summary: 'Change an event or a campaign',
        params: IdParam,
        headers: IfMatch,
        body: EventEdit,
        response: { 200: Event },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editEvent(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.put(
    '/events/:id/heads',
    {
      ...may('check in at events'),
      schema: {
        summary: 'How many came and were only counted',
        params: IdParam,
        headers: IfMatch,
        body: HeadCount,
        response: { 200: Event },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editEvent(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/events/:id',
    {
      ...may('keep events'),
      schema: {
        summary: 'Take away an event nobody came to, with its list',
        params: IdParam,
        headers: IfMatch,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await removeEvent(app.db, request.params.id, versionNamed(request), request.stamp)
      return reply.code(204).send(null)
    },
  )
}
