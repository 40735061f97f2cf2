import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { consequenceOfFounding } from '../reports/founding.ts'
import { Centre, CentreEdit, FoundingConsequence, FoundingQuery } from './contract.ts'
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

  app.get(
    '/centre/founding',
    {
      ...may('change settings'),
      schema: {
        summary: 'What another founding day would do to what is counted',
        querystring: FoundingQuery,
        response: { 200: FoundingConsequence },
      },
    },
    ({ query, stamp }) => consequenceOfFounding(app.db, query.on, stamp.today),
  )
}
