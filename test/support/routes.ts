import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { Requirement } from '../../src/http/may.ts'
import { builtWeb } from '../../src/http/web-files.ts'
import { newWorld } from './world.ts'

export type Route = { method: string; url: string; permission: Requirement | undefined }

/** Every route of the running app, as it was registered; HEAD goes with GET. */
export const allRoutes = async (): Promise<Route[]> => {
  const routes: Route[] = []
  const collect = ({ method, url, config }: RouteOptions) => {
    for (const one of [method].flat())
      if (one !== 'HEAD') routes.push({ method: one, url, permission: config?.permission })
  }
  const listen = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', collect)
  }
  // Only a hook that is there before the first route hears of all of them.
  subscribe('fastify.initialization', listen)
  const world = await newWorld()
  unsubscribe('fastify.initialization', listen)
  await world.dispose()
  // A built page is registered file by file, and holds nothing of the centre.
  return routes.filter(({ url }) => !existsSync(join(builtWeb, url)))
}
