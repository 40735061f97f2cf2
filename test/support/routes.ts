import diagnostics from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { Requirement } from '../../src/http/may.ts'

export type Route = { method: string; url: string; permission: Requirement | undefined; schema: RouteOptions['schema'] }

/** Runs what builds an app, and tells every route that was added to it, in order. Each GET brings its HEAD. */
export const routesAddedBy = async (build: () => Promise<unknown>): Promise<Route[]> => {
  const routes: Route[] = []
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url, config, schema }) => {
      for (const one of [method].flat()) routes.push({ method: one, url, permission: config?.permission, schema })
    })
  }
  diagnostics.subscribe('fastify.initialization', listen)
  try {
    await build()
  } finally {
    diagnostics.unsubscribe('fastify.initialization', listen)
  }
  return routes
}
