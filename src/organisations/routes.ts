import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned } from '../http/versions.ts'
import { NewOrganisation, Organisation } from './contract.ts'
import { readOrganisation, recordOrganisation } from './organisations.ts'

export const organisationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/organisations',
    {
      ...may('record clients'),
      schema: { summary: 'Record a company or municipality', body: NewOrganisation, response: { 201: Organisation } },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordOrganisation(app.db, body, stamp), 201),
  )

  app.get(
    '/organisations/:id',
    {
      ...may('read cases'),
      schema: { summary: 'A company or municipality', params: IdParam, response: { 200: Organisation } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readOrganisation(app.db, params.id, stamp)),
  )
}
