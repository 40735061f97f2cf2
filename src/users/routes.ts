import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { Deactivation, Departure, MadeLink, NewUser, User, UserEdit, Users } from './contract.ts'
import { deactivateUser, previewDeparture, reactivateUser } from './deactivation.ts'
import { addressOf, offerLink } from './links.ts'
import { describeUser, everyUser } from './queries.ts'
import { createUser, editUser, endSessionsOfUser } from './users.ts'

/** Konten: who may sign in, and what with. Of cases they tell numbers alone. */
export const userRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/users',
    { ...may('administer users'), schema: { summary: 'Every account', response: { 200: Users } } },
    async ({ stamp }) => ({ rows: await everyUser(app.db, stamp.at) }),
  )

  app.post(
    '/users',
    { ...may('administer users'), schema: { summary: 'Create an account', body: NewUser, response: { 201: User } } },
    async ({ body, stamp }, reply) => sendVersioned(reply, await createUser(app.db, body, stamp), 201),
  )

  app.get(
    '/users/:id',
    { ...may('administer users'), schema: { summary: 'An account', params: IdParam, response: { 200: User } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await describeUser(app.db, params.id, stamp.at)),
  )

  app.patch(
    '/users/:id',
    {
      ...may('administer users'),
      schema: {
        summary: 'Edit name, sign-in name and roles of an account',
        params: IdParam,
        headers: IfMatch,
        body: UserEdit,
        response: { 200: User },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editUser(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/users/:id/link',
    {
      ...may('administer users'),
      schema: {
        summary: 'Make a one-time link to set a password; it voids earlier ones',
        params: IdParam,
        response: { 201: MadeLink },
      },
    },
    async ({ params, stamp }, reply) => {
      const link = await offerLink(app.db, params.id, stamp)
      const { purpose, endsAt } = link
      return reply
        .code(201)
        .send({ address: addressOf(app.settings.origin, link), purpose, endsAt: endsAt.toISOString() })
    },
  )

  app.delete(
    '/users/:id/sessions',
    {
      ...may('administer users'),
      schema: { summary: 'End every session of a user', params: IdParam, response: { 200: User } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await endSessionsOfUser(app.db, params.id, stamp)),
  )

  app.get(
    '/users/:id/deactivation',
    {
      ...may('administer users'),
      schema: { summary: 'What deactivating an account would do', params: IdParam, response: { 200: Departure } },
    },
    ({ params, stamp }) => previewDeparture(app.db, params.id, stamp),
  )

  app.post(
    '/users/:id/deactivation',
    {
      ...may('administer users'),
      schema: {
        summary: 'Deactivate an account and hand over all its cases',
        params: IdParam,
        headers: IfMatch,
        body: Deactivation,
        response: { 200: User },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await deactivateUser(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/users/:id/deactivation',
    {
      ...may('administer users'),
      schema: { summary: 'Reactivate an account', params: IdParam, response: { 200: User } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await reactivateUser(app.db, params.id, stamp)),
  )
}
