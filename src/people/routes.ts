import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { IdParam } from '../http/contract.ts'
import { may } from '../http/may.ts'
import { sendVersioned } from '../http/versions.ts'
import { NewPerson, Person } from './contract.ts'
import { readPerson, recordPerson } from './people.ts'

export const peopleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/people',
    { ...may('record clients'), schema: { summary: 'Record a person', body: NewPerson, response: { 201: Person } } },
    async ({ body, stamp }, reply) => sendVersioned(reply, await recordPerson(app.db, body, stamp), 201),
  )

  app.get(
    '/people/:id',
    { ...may('read cases'), schema: { summary: 'A person', params: IdParam, response: { 200: Person } } },
    async ({ params, stamp }, reply) => sendVersioned(reply, await readPerson(app.db, params.id, stamp)),
  )
}
