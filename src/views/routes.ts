import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { NewView, SavedView, SavedViews, ViewEdit } from './contract.ts'
import { deleteView, editView, readViews, saveView } from './views.ts'

/** Everybody's own: nobody reads or changes another's. */
export const viewRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/views',
    {
      ...may('read cases'),
      schema: { summary: 'My saved views of the list of cases', response: { 200: SavedViews } },
    },
    ({ stamp }) => readViews(app.db, stamp),
  )

  app.post(
    '/views',
    {
      ...may('read cases'),
      schema: { summary: 'Save filters and order under a name', body: NewView, response: { 201: SavedView } },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await saveView(app.db, body, stamp), 201),
  )

  app.patch(
    '/views/:id',
    {
      ...may('read cases'),
      schema: {
        summary: 'Rename or move a view, or have it show something else',
        params: IdParam,
        headers: IfMatch,
        body: ViewEdit,
        response: { 200: SavedView },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editView(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/views/:id',
    {
      ...may('read cases'),
      schema: { summary: 'Delete a view', params: IdParam, headers: IfMatch, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await deleteView(app.db, request.params.id, versionNamed(request), request.stamp)
      return reply.code(204).send(null)
    },
  )
}
