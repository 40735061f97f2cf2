import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { Centre, CentreEdit } from './contract.ts'
import { editCentre, readCentre } from './settings.ts'

export const centreRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/centre',
    { ...may('change settings'), schema: { summary: 'The settings of this centre', response: { 200: Centre } } },
    async (_request, reply) => sendVersioned(reply, await readCentre(app.db)),
  )

  app.patch(
    '/centre',
    {
      ...may('change settings'),
      schema: {
        summary: 'Change the settings of this centre',
        headers: IfMatch,
        body: CentreEdit,
        response: { 200: Centre },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await editCentre(app.db, versionNamed(request), request.body, request.stamp)),
  )
}
