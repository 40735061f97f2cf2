import type { FastifyReply, FastifyRequest } from 'fastify'
import { versionMissing } from '../errors.ts'

type Versioned = { version: number }

/** Sends something editable with the ETag that an edit of it must bring back. */
export const sendVersioned = <Body extends Versioned>(reply: FastifyReply, body: Body, status = 200) =>
  reply.code(status).header('etag', `"${body.version}"`).send(body)

/** The version an edit is based on; 428 where the request names none. */
export const versionNamed = (request: FastifyRequest): number => {
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(request.headers['if-match'] ?? '')
  if (!match) throw versionMissing()
  return Number(match[1])
}
