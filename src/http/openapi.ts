import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { Problem } from './contract.ts'
import { may } from './may.ts'

/** OpenAPI 3.1 at /api/openapi.json, made from the routes' own schemas; register before the routes. */
export const describeApi = async (app: FastifyInstance, cookieName: string): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Lotse',
        description:
          'Case management for Welcome Centers. Every error is a problem document (RFC 9457) with a stable code.',
        version: '1',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieName, description: 'Made by POST /api/session' },
          link: {
            type: 'http',
            scheme: 'bearer',
            description: 'The secret of the link to an answer sheet or a welcome package',
          },
        },
      },
    },
    hideUntagged: true,
  })
  app.addHook('onRoute', completeDescription)
}

const problem = {
  description: 'A problem document; its code is stable',
  content: { 'application/problem+json': { schema: Problem } },
}

/** What holds for every route is said once: its permission, its tag, and that it may answer with a problem. */
const completeDescription = (route: RouteOptions): void => {
  if (!route.url.startsWith('/api/')) return
  const { permission } = route.config ?? {}
  route.schema = {
    tags: [route.url.split('/')[2] ?? 'api'],
    description: `Needs: ${permission ?? 'nothing declared'}`,
    security: permission === 'anyone' ? [] : [{ session: [] }],
    ...route.schema,
    response: { '4xx': problem, '5xx': problem, ...(route.schema?.response as object | undefined) },
  }
}

export const serveApiDescription = (app: FastifyInstance): void => {
  app.get('/api/openapi.json', { ...may('anyone'), schema: { hide: true } }, async () => app.swagger())
}
