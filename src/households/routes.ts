import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { changeMembership, removeMembership, restoreMembership } from './changing.ts'
import { Household, HouseholdQuery, MemberEdit, Membership, NewMember } from './contract.ts'
import { readHousehold } from './households.ts'
import { joinHousehold } from './joining.ts'

export const householdRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/people/:id/household',
    {
      ...may('read cases'),
      schema: {
        summary: 'Who belongs to a person’s household, today or on another day',
        params: IdParam,
        querystring: HouseholdQuery,
        response: { 200: Household },
      },
    },
    ({ params, query, stamp }) => readHousehold(app.db, params.id, query.on, stamp),
  )

  app.post(
    '/people/:id/household',
    {
      ...may('change clients'),
      schema: {
        summary: 'Let somebody join a person’s household',
        params: IdParam,
        body: NewMember,
        response: { 201: Household },
      },
    },
    async ({ params, body, stamp }, reply) => reply.code(201).send(await joinHousehold(app.db, params.id, body, stamp)),
  )

  app.patch(
    '/memberships/:id',
    {
      ...may('change clients'),
      schema: {
        summary: 'Change a membership of a household; moving out is its last day',
        params: IdParam,
        headers: IfMatch,
        body: MemberEdit,
        response: { 200: Membership },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await changeMembership(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.post(
    '/memberships/:id/removal',
    {
      ...may('change clients'),
      schema: {
        summary: 'Take out of a household who never belonged to it',
        params: IdParam,
        headers: IfMatch,
        response: { 200: Membership },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await removeMembership(app.db, request.params.id, versionNamed(request), request.stamp)),
  )

  app.delete(
    '/memberships/:id/removal',
    {
      ...may('change clients'),
      schema: { summary: 'Undo that removal', params: IdParam, response: { 200: Membership } },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await restoreMembership(app.db, params.id, stamp)),
  )
}
