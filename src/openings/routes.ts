import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { NewOpening, Opening, OpeningEdit, OpeningEnd, Openings, OpeningsQuery, OpenOpenings } from './contract.ts'
import { endOpening, reopenOpening } from './ending.ts'
import {
  editOpening,
  readOpeningsOf,
  readOpenOpenings,
  recordOpening,
  unverifyOpening,
  verifyOpening,
} from './openings.ts'

const changed = { params: IdParam, headers: IfMatch, response: { 200: Opening } }

/** What organisations have to offer: told of by them, kept in short, and asked after. */
export const openingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/openings',
    {
      ...may('read openings'),
      schema: {
        summary: 'The openings that are open, of every organisation one may know of',
        querystring: OpeningsQuery,
        response: { 200: OpenOpenings },
      },
    },
    ({ query, stamp }) => readOpenOpenings(app.db, query, stamp),
  )

  app.get(
    '/organisations/:id/openings',
    {
      ...may('read openings'),
      schema: {
        summary: 'The openings of an organisation, ended ones too',
        params: IdParam,
        response: { 200: Openings },
      },
    },
    ({ params, stamp }) => readOpeningsOf(app.db, params.id, stamp),
  )

  app.post(
    '/openings',
    {
      ...may('keep openings'),
      schema: { summary: 'Record an opening of an organisation', body: NewOpening, response: { 201: Opening } },
    },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordOpening(app.db, body, stamp), 201),
  )

  app.patch(
    '/openings/:id',
    {
      ...may('keep openings'),
      schema: { summary: 'Change what is said of an opening', ...changed, body: OpeningEdit },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editOpening(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/openings/:id/verification',
    { ...may('keep openings'), schema: { summary: 'Say that an opening is still open today', ...changed } },
    async (request, reply) => {
      const { params, stamp } = request
      return sendVersioned(reply, await verifyOpening(app.db, params.id, versionNamed(request), stamp))
    },
  )

  app.delete(
    '/openings/:id/verification',
    {
      ...may('keep openings'),
      schema: { summary: 'Take back that it was asked about today', params: IdParam, response: { 200: Opening } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await unverifyOpening(app.db, params.id, stamp)),
  )

  app.post(
    '/openings/:id/ending',
    {
      ...may('keep openings'),
      schema: { summary: 'Say that an opening was filled or withdrawn', ...changed, body: OpeningEnd },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await endOpening(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/openings/:id/ending',
    { ...may('keep openings'), schema: { summary: 'Open an ended opening again', ...changed } },
    async (request, reply) => {
      const { params, stamp } = request
      return sendVersioned(reply, await reopenOpening(app.db, params.id, versionNamed(request), stamp))
    },
  )
}
