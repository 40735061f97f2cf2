import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { NewPartner, Partner, PartnerEdit, Partners } from './contract.ts'
import {
  bringBackPartner,
  editPartner,
  readPartner,
  recordPartner,
  retirePartner,
  unverifyPartner,
  verifyPartner,
} from './partners.ts'
import { everyPartner } from './queries.ts'

/** The directory: kept by the coordinator, read and verified by everybody who counsels. */
export const partnerRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/partners',
    { ...may('read partners'), schema: { summary: 'The whole directory of partners', response: { 200: Partners } } },
    async () => ({ rows: await everyPartner(app.db) }),
  )

  app.post(
    '/partners',
    { ...may('change partners'), schema: { summary: 'Add a partner', body: NewPartner, response: { 201: Partner } } },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordPartner(app.db, body, stamp), 201),
  )

  app.get(
    '/partners/:id',
    { ...may('read partners'), schema: { summary: 'A partner', params: IdParam, response: { 200: Partner } } },
    async ({ params }, reply) => sendVersioned(reply, await readPartner(app.db, params.id)),
  )

  app.patch(
    '/partners/:id',
    {
      ...may('change partners'),
      schema: {
        summary: 'Change what the directory says of a partner',
        params: IdParam,
        headers: IfMatch,
        body: PartnerEdit,
        response: { 200: Partner },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editPartner(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/partners/:id/verification',
    {
      ...may('verify partners'),
      schema: {
        summary: 'Somebody made sure today that all of it holds',
        params: IdParam,
        headers: IfMatch,
        response: { 200: Partner },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await verifyPartner(app.db, request.params.id, versionNamed(request), request.stamp)),
  )

  app.delete(
    '/partners/:id/verification',
    {
      ...may('verify partners'),
      schema: { summary: 'Undo today’s verification', params: IdParam, response: { 200: Partner } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await unverifyPartner(app.db, params.id, stamp)),
  )

  app.post(
    '/partners/:id/retirement',
    {
      ...may('change partners'),
      schema: { summary: 'Offer a partner no longer', params: IdParam, headers: IfMatch, response: { 200: Partner } },
    },
    async (request, reply) =>
      sendVersioned(reply, await retirePartner(app.db, request.params.id, versionNamed(request), request.stamp)),
  )

  app.delete(
    '/partners/:id/retirement',
    {
      ...may('change partners'),
      schema: { summary: 'Offer a retired partner again', params: IdParam, response: { 200: Partner } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await bringBackPartner(app.db, params.id, stamp)),
  )
}
