import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { may } from '../http/may.ts'
import {
  CheckCounts,
  CheckCountsQuery,
  CheckPage,
  ChecksQuery,
  Invitations,
  NewInvitations,
  NewReminders,
  Reminders,
  WaitingSheets,
} from './contract.ts'
import { inviteMany } from './inviting-many.ts'
import { countChecks, pageOfChecks } from './listing.ts'
import { readWaiting, remindAll } from './reminding.ts'

export const checkListRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const sending = { key: app.keys.links, origin: app.settings.origin, mailing: app.mailing }

  app.get(
    '/checks',
    {
      ...may('read cases'),
      schema: {
        summary: 'A page of the checks this user may know of, newest first, and at what point they are',
        querystring: ChecksQuery,
        response: { 200: CheckPage },
      },
    },
    ({ query, stamp }) => pageOfChecks(app.db, query, stamp),
  )

  app.get(
    '/checks/counts',
    {
      ...may('read cases'),
      schema: {
        summary: 'How many checks the list shows under each filter',
        querystring: CheckCountsQuery,
        response: { 200: CheckCounts },
      },
    },
    ({ query: { kind }, stamp }) => countChecks(app.db, kind, stamp),
  )

  app.get(
    '/checks/waiting',
    {
      ...may('invite to checks'),
      schema: { summary: 'Whom a reminder is due for, whoever waits longest first', response: { 200: WaitingSheets } },
    },
    ({ stamp }) => readWaiting(app.db, sending, stamp),
  )

  app.post(
    '/check-reminders',
    {
      ...may('invite to checks'),
      schema: {
        summary: 'Remind several respondents by mail, all of them or none; repeats safely',
        body: NewReminders,
        response: { 201: Reminders },
      },
    },
    async ({ body, stamp }, reply) => reply.code(201).send(await remindAll(app.db, body, sending, stamp)),
  )

  app.post(
    '/check-invitations',
    {
      ...may('invite to checks'),
      schema: {
        summary: 'Invite several organisations, each to a check of its own, all of them or none; repeats safely',
        body: NewInvitations,
        response: { 201: Invitations },
      },
    },
    async ({ body, stamp }, reply) => reply.code(201).send(await inviteMany(app.db, body, sending, stamp)),
  )
}
