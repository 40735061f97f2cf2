import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { CaseFile, PossibleReaders, Restriction } from './contract.ts'
import { liftRestriction, possibleReaders, restrictCase } from './restriction.ts'

/** Who may know of a case. */
export const restrictionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/cases/readers',
    {
      ...may('restrict cases'),
      schema: { summary: 'Colleagues a restricted case can be opened to', response: { 200: PossibleReaders } },
    },
    () => possibleReaders(app.db),
  )

  app.put(
    '/cases/:id/restriction',
    {
      ...may('restrict cases'),
      schema: {
        summary: 'Restrict a case to its lead, the coordinator and named colleagues',
        params: IdParam,
        headers: IfMatch,
        body: Restriction,
        response: { 200: CaseFile },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await restrictCase(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.delete(
    '/cases/:id/restriction',
    {
      ...may('restrict cases'),
      schema: {
        summary: 'Open a restricted case to everybody again',
        params: IdParam,
        headers: IfMatch,
        response: { 200: CaseFile },
      },
    },
    async (request, reply) =>
      sendVersioned(reply, await liftRestriction(app.db, request.params.id, versionNamed(request), request.stamp)),
  )
}
