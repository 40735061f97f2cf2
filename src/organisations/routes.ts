import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HistoryQuery, Restoration } from '../clients/contract.ts'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { NewOrganisation, Organisation, OrganisationEdit, OrganisationHistory } from './contract.ts'
import { editOrganisation, readOrganisationHistory, restoreOrganisation } from './edit-organisation.ts'
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
      schema: {
        summary: 'A company or municipality; of a merged record, the one it was taken into',
        params: IdParam,
        response: { 200: Organisation },
      },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readOrganisation(app.db, params.id, stamp)),
  )

  app.patch(
    '/organisations/:id',
    {
      ...may('change clients'),
      schema: {
        summary: 'Change what is known of a company or municipality',
        params: IdParam,
        headers: IfMatch,
        body: OrganisationEdit,
        response: { 200: Organisation },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editOrganisation(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.get(
    '/organisations/:id/history',
    {
      ...may('read cases'),
      schema: {
        summary: 'Who changed what of a company or municipality, newest first',
        params: IdParam,
        querystring: HistoryQuery,
        response: { 200: OrganisationHistory },
      },
    },
    ({ params, query, stamp }) => readOrganisationHistory(app.db, params.id, query, stamp),
  )

  app.post(
    '/organisations/:id/restoration',
    {
      ...may('change clients'),
      schema: {
        summary: 'Bring a company or municipality back to a state of its history',
        params: IdParam,
        headers: IfMatch,
        body: Restoration,
        response: { 200: Organisation },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await restoreOrganisation(app.db, params.id, versionNamed(request), body, stamp))
    },
  )
}
