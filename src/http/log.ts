import type { FastifyInstance } from 'fastify'

/** One line a request, by the route's pattern: addresses, names and search words stay out of the log. */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, next) => {
    request.log.info({
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    })
    next()
  })
}
