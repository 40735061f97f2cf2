import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { HistoryQuery, Restoration } from '../clients/contract.ts'
import { IdParam, IfMatch } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned, versionNamed } from '../http/versions.ts'
import { NewPerson, Person, PersonEdit, PersonHistory } from './contract.ts'
import { editPerson, readPersonHistory, restorePerson } from './edit-person.ts'
import { readPerson, recordPerson } from './people.ts'

export const peopleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/people',
    { ...may('record clients'), schema: { summary: 'Record a person', body: NewPerson, response: { 201: Person } } },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordPerson(app.db, body, stamp), 201),
  )

  app.get(
    '/people/:id',
    {
      ...may('read cases'),
      schema: {
        summary: 'A person; of a merged record, the one it was taken into',
        params: IdParam,
        response: { 200: Person },
      },
    },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readPerson(app.db, params.id, stamp)),
  )

  app.patch(
    '/people/:id',
    {
      ...may('change clients'),
      schema: {
        summary: 'Change what is known of a person',
        params: IdParam,
        headers: IfMatch,
        body: PersonEdit,
        response: { 200: Person },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await editPerson(app.db, params.id, versionNamed(request), body, stamp))
    },
  )

  app.get(
    '/people/:id/history',
    {
      ...may('read cases'),
      schema: {
        summary: 'Who changed what of a person, newest first',
        params: IdParam,
        querystring: HistoryQuery,
        response: { 200: PersonHistory },
      },
    },
    ({ params, query, stamp }) => readPersonHistory(app.db, params.id, query, stamp),
  )

  app.post(
    '/people/:id/restoration',
    {
      ...may('change clients'),
      schema: {
        summary: 'Bring a person back to a state of their history',
        params: IdParam,
        headers: IfMatch,
        body: Restoration,
        response: { 200: Person },
      },
    },
    async (request, reply) => {
      const { params, body, stamp } = request
      return sendVersioned(reply, await restorePerson(app.db, params.id, versionNamed(request), body, stamp))
    },
  )
}
