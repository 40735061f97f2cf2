import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { NewPlacement, Placement, PlacementEdit, Placements } from './contract.ts'
import {
  editPlacement,
  readPlacementsAt,
  readPlacementsOf,
  recordPlacement,
  removePlacement,
  restorePlacement,
} from './placements.ts'

const changed = { params: IdParam, headers: IfMatch, response: { 200: Placement } }

/** Who found work, training or an internship, and where. */
export const placementRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cases/:id/placements',
    {
      ...may('read cases'),
      schema: { summary: 'Where the person of a case was placed', params: IdParam, response: { 200: Placements } },
    },
    ({ params, stamp }) => readPlacementsOf(app.db, params.id, stamp),
  )

  app.get(
    '/organisations/:id/placements',
    {
      ...may('read cases'),
      schema: {
        summary: 'Who was placed at an organisation, of those one may know of',
        params: IdParam,
        response: { 200: Placements },
      },
    },
    ({ params, stamp }) => readPlacementsAt(app.db, params.id, stamp),
  )

  app.post(
    '/placements',
    {
      ...may('keep placements'),
      schema: {
        summary: 'Record that somebody was placed at an organisation',
        body: NewPlacement,
        response: { 201: Placement },
      },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordPlacement(app.db, body, stamp), 201),
  )

  app.patch(
    '/placements/:id',
    {
      ...may('keep placements'),
      schema: { summary: 'Change what is said of a placement', ...changed, body: PlacementEdit },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editPlacement(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/placements/:id/removal',
    { ...may('keep placements'), schema: { summary: 'Remove a placement', ...changed } },
    async (request, reply) => {
      const { params, stamp } = request
      return sendVersioned(reply, await removePlacement(app.db, params.id, versionNamed(request), stamp))
    },
  )

  app.delete(
    '/placements/:id/removal',
    {
      ...may('keep placements'),
      schema: { summary: 'Restore a removed placement', params: IdParam, response: { 200: Placement } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await restorePlacement(app.db, params.id, stamp)),
  )
}
