import type { FastifyRequest } from 'fastify'

/** The secret of a link. What is no secret opens nothing, and is answered as one that does not. */
export const secretIn = ({ headers }: FastifyRequest): string =>
  /^Bearer +(\S{1,100})$/.exec(headers.authorization ?? '')?.[1] ?? ''
