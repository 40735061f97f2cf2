import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'

/** In the description of a route that answers with a calendar file. */
export const Ics = { description: 'iCalendar', content: { 'text/calendar': { schema: Type.String() } } }

/** Of one person, and other in an hour: nobody in between keeps it. */
export const sendIcs = (reply: FastifyReply, file: string, disposition: string) =>
  reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', disposition)
    .header('cache-control', 'no-store')
    .send(file)
